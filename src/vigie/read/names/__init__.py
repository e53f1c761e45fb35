"""Persons, bodies, places and descriptions that a text names, and the actors behind them."""
