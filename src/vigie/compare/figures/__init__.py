"""Figures put to the questions they answer, and whether their values contradict, follow or bear out each other."""
