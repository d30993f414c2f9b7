"""Texts and queries turned into tokens, in Dutch and English. Pure Python: nothing here imports Django."""
