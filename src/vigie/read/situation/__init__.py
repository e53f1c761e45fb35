"""What goes on: routes closed, towns held, indicators that rise or fall."""
