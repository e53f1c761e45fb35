"""Pure language tools: text in, spans out. English and French."""
