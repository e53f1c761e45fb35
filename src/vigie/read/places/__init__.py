"""Place names, found and resolved with the gazetteer."""
