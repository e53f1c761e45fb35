"""What is counted, how many, and whose count it is."""
