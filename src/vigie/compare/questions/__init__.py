"""Questions and their answers: what a statement is about, and the matters that can be so or not so."""
