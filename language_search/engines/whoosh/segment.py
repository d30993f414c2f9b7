"""One segment of the index, opened: it never changes, so all threads share it. Only reads of slices, no positions."""

from __future__ import annotations

from array import array
from functools import cached_property
from typing import Any

from whoosh import columns
from whoosh.reading import SegmentReader, TermNotFound
from whoosh.util.numeric import byte_to_length

from language_search.engines.whoosh import postings, schema
from language_search.engines.whoosh.cache import POSTINGS
from language_search.engines.whoosh.postings import PostingList

# More words than this do not make a beginning of ten letters any clearer.
MOST_WORDS = 200


class OpenSegment:
    """The postings, keys and lengths of one segment."""

    def __init__(self, storage: Any, index_schema: Any, segment: Any, generation: int) -> None:
        self.identity = f"{storage.folder}/{segment.segment_id()}"
        self.size: int = segment.doc_count_all()
        self._reader = SegmentReader(storage, index_schema, segment, generation=generation)
        self._postings = storage.open_file(segment.make_filename(".pst"))

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
        try:
            return int(self._reader.term_info(field, term).doc_frequency())
        except TermNotFound:
            return 0

    def postings(self, field: str, term: str) -> PostingList:
        """Return the term's postings, from memory if they were read before."""
        name = (self.identity, field, term)
        found = POSTINGS.get(name)
        if found is None:
            offset = self._offset(field, term)
            found = PostingList(array("I"), array("f")) if offset is None else postings.read(self._view, offset)
            POSTINGS.put(name, found, len(found.documents))
        return found

    def values(self, field: str, term: str) -> dict[int, array[int]]:
        offset = self._offset(field, term)
        return {} if offset is None else postings.read_values(self._view, offset)

    def longer_words(self, beginning: str) -> list[str]:
        """Return the words that are too long to be found by their beginning alone."""
        marked = (postings.MARKS[postings.Kind.EXACT] + beginning).encode()
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

    def _offset(self, field: str, term: str) -> int | None:
        try:
            return int(self._reader.term_info(field, term).extent()[0])
        except TermNotFound:
            return None
