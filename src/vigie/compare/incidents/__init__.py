"""Which reports are one event, and from which origin each comes."""
