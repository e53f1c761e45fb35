"""Keys and wordings by which statements of several articles are put together."""
