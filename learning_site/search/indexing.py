"""Making the index anew at once, after much was loaded."""

from wagtail.search.backends import get_search_backend

from language_search.backend import SearchBackend
from language_search.backend.rebuilding import rebuild


def renew_index() -> None:
    """First the words that the speller may know, then the texts; nothing where another backend is set."""
    backend = get_search_backend()
    if isinstance(backend, SearchBackend):
        backend.renew_vocabulary()
        rebuild(backend)
