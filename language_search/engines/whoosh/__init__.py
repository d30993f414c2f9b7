"""Whoosh as storage for an embedded index: no server, no database tables, one folder.

Only its files and its segment logic are used: the analysis is ours, and so is the arithmetic over the postings, which
Whoosh does matcher by matcher and too slowly. Its query parser is never called.
"""

from language_search.engines.whoosh.engine import WhooshEngine

__all__ = ["WhooshEngine"]
