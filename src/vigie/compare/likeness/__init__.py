"""Which sentences say the same, and whether a document supports one."""
