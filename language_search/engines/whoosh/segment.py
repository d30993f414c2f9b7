"""One segment of the index, opened: it never changes, so all threads share it. Only reads of slices, no positions."""

from __future__ import annotations

from array import array
from collections.abc import Container
from functools import cached_property
from typing import Any

from whoosh import columns
from whoosh.reading import SegmentReader, TermNotFound
from whoosh.util.numeric import byte_to_length

from language_search.analysis.tokens import Kind
from language_search.engines.whoosh import postings, schema
from language_search.engines.whoosh.cache import BoundedCache
from language_search.engines.whoosh.postings import PostingList

# More words than this do not make a beginning of ten letters any clearer.
MOST_WORDS = 200
# Postings kept in memory: 8 bytes each, so 24 MB for a process at most.
POSTINGS: BoundedCache[PostingList] = BoundedCache(3_000_000)
# So many terms are remembered with their place, or with the knowledge that there are none.
MOST_PLACES = 20_000


class OpenSegment:
    """The postings, keys and lengths of one segment."""

    def __init__(self, storage: Any, index_schema: Any, segment: Any, generation: int) -> None:
        self.identity = f"{storage.folder}/{segment.segment_id()}"
        self.size: int = segment.doc_count_all()
        self._reader = SegmentReader(storage, index_schema, segment, generation=generation)
        self._postings = storage.open_file(segment.make_filename(".pst"))
        self._places: dict[tuple[str, str], tuple[int, int] | None] = {}

    @cached_property
    def keys(self) -> list[str]:
        column = self._reader.column_reader(schema.KEY_COLUMN, columns.VarBytesColumn())
        return [bytes(key).decode() for key in column]

    @cached_property
    def lengths(self) -> bytes:
        """Each document's length as Whoosh's logarithmic byte."""
        return bytes(self._reader.column_reader(schema.LENGTH_COLUMN, columns.NumericColumn("B")).load())

    @cached_property
    def total_length(self) -> int:
        return sum(byte_to_length(length) for length in self.lengths)

    def frequency(self, field: str, term: str) -> int:
        """Return in how many documents the term occurs, deleted ones included."""
        found = self._found(field, term)
        return 0 if found is None else found[0]

    def postings(self, field: str, term: str) -> PostingList:
        """Return the term's postings, from memory if they were read before."""
        name = (self.identity, field, term)
        found = POSTINGS.get(name)
        if found is None:
            place = self._found(field, term)
            found = PostingList(array("I"), array("f")) if place is None else postings.read(self._view, place[1])
            POSTINGS.put(name, found, len(found.documents) + 1)
        return found

    def values(self, field: str, term: str, wanted: Container[int]) -> dict[int, array[int]]:
        """Return the details of the postings of the wanted documents; these are not kept."""
        place = self._found(field, term)
        return {} if place is None else postings.read_values(self._view, place[1], wanted)

    def longer_words(self, beginning: str) -> list[str]:
        """Return the words that are too long to be found by their beginning alone."""
        marked = (postings.MARKS[Kind.EXACT] + beginning).encode()
        found = []
        for term in self._reader.expand_prefix(schema.WORDS, marked):
            found.append(term.decode() if isinstance(term, bytes) else term)
            if len(found) == MOST_WORDS:
                break
        return found

    def terms(self) -> list[tuple[str, int]]:
        """Return the text terms and in how many documents each occurs."""
        cursor = self._reader.cursor(schema.TEXT)
        found = []
        while cursor.is_valid():
            found.append((cursor.text(), int(cursor.term_info().doc_frequency())))
            cursor.next()
        return found

    @property
    def _view(self) -> memoryview:
        view: memoryview = self._postings.view
        return view

    def _found(self, field: str, term: str) -> tuple[int, int] | None:
        """Return a term's frequency and where its postings begin. Most forms of a query's words do not occur."""
        name = (field, term)
        if name not in self._places:
            if len(self._places) >= MOST_PLACES:
                self._places.clear()
            self._places[name] = self._looked_up(field, term)
        return self._places[name]

    def _looked_up(self, field: str, term: str) -> tuple[int, int] | None:
        try:
            info = self._reader.term_info(field, term)
        except TermNotFound:
            return None
        return int(info.doc_frequency()), int(info.extent()[0])
