"""How much of a query is looked at, so that no input can take long. Documents are not cut, single words are."""

MAX_CHARACTERS = 200
MAX_WORDS = 20
MAX_WORD_CHARACTERS = 64
MAX_CORRECTED_WORDS = 3
MAX_ALTERNATIVES = 24
CACHED_WORDS = 8_192
CACHED_DOCUMENT_WORDS = 50_000
