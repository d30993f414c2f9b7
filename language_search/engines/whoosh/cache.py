"""Posting lists kept in memory, shared by all threads: the words that people search for come back."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from language_search.engines.whoosh.postings import PostingList

# 8 bytes a posting: 32 MB for a process at most.
MOST_POSTINGS = 4_000_000


class PostingCache:
    """Forgets what was asked for longest ago once `most` postings are held."""

    def __init__(self, most: int = MOST_POSTINGS) -> None:
        self._most = most
        self._held = 0
        self._lists: OrderedDict[tuple[str, str, str], PostingList] = OrderedDict()
        self._lock = Lock()

    def get(self, name: tuple[str, str, str]) -> PostingList | None:
        with self._lock:
            found = self._lists.get(name)
            if found is not None:
                self._lists.move_to_end(name)
            return found

    def put(self, name: tuple[str, str, str], postings: PostingList, size: int) -> None:
        with self._lock:
            if name not in self._lists:
                self._lists[name] = postings
                self._held += size + 1
            while self._held > self._most and len(self._lists) > 1:
                _, dropped = self._lists.popitem(last=False)
                self._held -= len(dropped.documents) + 1


POSTINGS = PostingCache()
