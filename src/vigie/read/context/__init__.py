"""What holds for a statement: when, where, and according to whom."""
