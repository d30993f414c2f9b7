"""One writer, one commit: changes are collected and written together."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from whoosh.index import FileIndex, LockError
from whoosh.reading import SegmentReader
from whoosh.util.numeric import length_to_byte
from whoosh.writing import SegmentWriter

from language_search.engines.base import Document
from language_search.engines.persistent import IndexBusyError
from language_search.engines.whoosh import postings, schema
from language_search.engines.whoosh.bulk import BulkWriter
from language_search.engines.whoosh.codec import Codec
from language_search.engines.whoosh.sections import SectionNumbers
from language_search.engines.whoosh.storage import MappedStorage

NAME = "search"
POLL_SECONDS = 0.02
# From this number of segments on the smaller ones are merged, so that a search never has to look into many.
MOST_SEGMENTS = 8
KEPT_SEGMENTS = 3


def create(folder: Path) -> None:
    """Make an empty index in an empty folder."""
    FileIndex.create(MappedStorage(str(folder)), schema.schema(), NAME)


class WhooshWriter:
    """Follows `engines.base.Writer`; nothing shows before `commit`. Raises IndexBusyError if another one writes."""

    def __init__(self, folder: Path, wait_seconds: float) -> None:
        self._index = FileIndex(MappedStorage(str(folder)), indexname=NAME)
        try:
            self._writer = BulkWriter(self._index, timeout=wait_seconds, delay=POLL_SECONDS, codec=Codec())
        except LockError as error:
            raise IndexBusyError(f"another process is writing in {folder}") from error
        self._sections = SectionNumbers(folder)
        self._added: dict[str, int] = {}
        self._reader = self._writer.reader() if self._writer.segments else None

    def add(self, documents: Iterable[Document]) -> None:
        latest = {document.key: document for document in documents}
        self.delete(latest)
        for key, document in latest.items():
            self._added[key] = self._writer.add_inverted(self._fields(document), self._columns(document))

    def delete(self, keys: Iterable[str]) -> None:
        for key in keys:
            if key in self._added:
                self._writer.newsegment.delete_document(self._added.pop(key))
            for number in self._numbers(key):
                self._writer.delete_document(number)

    def commit(self, *, optimise: bool = False) -> None:
        self._sections.save()
        self._writer.commit(mergetype=_merge_all if optimise else _merge_small)

    def cancel(self) -> None:
        if not self._writer.is_closed:
            self._writer.cancel()

    def _numbers(self, key: str) -> list[int]:
        """Return the numbers of the documents that stand under the key already."""
        if self._reader is None or (schema.KEY, key) not in self._reader:
            return []
        return list(self._reader.postings(schema.KEY, key).all_ids())

    def _fields(self, document: Document) -> dict[str, list[postings.Posting]]:
        labels = [f"{name}={value}" for name, values in document.labels.items() for value in values]
        return {
            schema.KEY: postings.plain_postings([document.key]),
            schema.LABELS: postings.plain_postings(labels),
            schema.TEXT: postings.text_postings(document, self._sections),
            schema.WORDS: postings.word_postings(document, self._sections),
        }

    def _columns(self, document: Document) -> dict[str, Any]:
        return {schema.KEY_COLUMN: document.key.encode(), schema.LENGTH_COLUMN: length_to_byte(document.length)}


def _merge_small(writer: SegmentWriter, segments: list[Any]) -> list[Any]:
    """Merge all but the largest segments once there are many; each document is then merged only now and then."""
    if len(segments) < MOST_SEGMENTS:
        return segments
    by_size = sorted(segments, key=lambda segment: int(segment.doc_count_all()))
    _absorb(writer, by_size[:-KEPT_SEGMENTS])
    return by_size[-KEPT_SEGMENTS:]


def _merge_all(writer: SegmentWriter, segments: list[Any]) -> list[Any]:
    _absorb(writer, segments)
    return []


def _absorb(writer: SegmentWriter, segments: list[Any]) -> None:
    """Write the living documents of the segments into the one that is being written."""
    for segment in segments:
        reader = SegmentReader(writer.storage, writer.schema, segment)
        writer.add_reader(reader)
        reader.close()
