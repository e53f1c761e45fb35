"""Events as records: each with its day, its place and everything the article tells of it."""
