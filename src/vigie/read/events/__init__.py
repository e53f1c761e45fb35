"""Words that tell events: what kind, whether it happened, who did it to whom, how many were hurt."""
