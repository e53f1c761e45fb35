"""When events began, how states changed, and what became of forecasts."""
