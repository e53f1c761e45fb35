"""Who said what, in so many words or not."""
