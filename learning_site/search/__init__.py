"""One search over everything that the apps register, as this reader may see it."""
