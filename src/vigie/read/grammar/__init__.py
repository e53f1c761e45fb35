"""Words and clauses of English and French that every reader needs, and phrases of data files as patterns."""
