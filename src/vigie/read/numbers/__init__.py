"""Numbers in words and digits, with their bounds and units."""
