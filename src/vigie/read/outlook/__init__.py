"""What is foretold, warned of, advised or demanded."""
