"""What one voice says and another counters, and what several say alike."""
