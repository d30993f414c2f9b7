"""Whoosh's segment writer with whole posting lists instead of single postings. The files it makes are Whoosh's own."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Sequence
from itertools import groupby
from operator import attrgetter, sub
from pathlib import Path
from typing import Any

from whoosh.codec.whoosh3 import W3FieldWriter, W3TermInfo
from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from language_search.engines.whoosh import postings
from language_search.engines.whoosh.inversion import Inversion, Inverted

# Larger blocks mean fewer calls when a whole posting list is read, which is all that we do.
BLOCK = 512
# Smaller blocks do not get any smaller by compression.
WORTH_COMPRESSING = 120
COMPRESSION = 1


class BulkFieldWriter(W3FieldWriter):  # type: ignore[misc]
    """Writes terms with all their postings at once, in the format that `W3PostingsWriter` writes."""

    def write_list(self, inverted: Inverted) -> None:
        start = self._postfile.tell()
        count = len(inverted.documents)
        blocks = [_block(inverted, first, last=first + BLOCK >= count) for first in range(0, count, BLOCK)]
        self._postfile.write(b"".join([postings.MAGIC, *blocks]))
        self._tindex.add(self._key(inverted.term), self._info(inverted, start).to_bytes())

    def _key(self, term: bytes) -> bytes:
        number: int = self._fieldid
        return number.to_bytes(2, "big") + term

    def _info(self, inverted: Inverted, start: int) -> W3TermInfo:
        info = W3TermInfo(
            weight=sum(inverted.weights),
            df=len(inverted.documents),
            minlength=0,
            maxlength=0,
            maxweight=max(inverted.weights),
            minid=inverted.documents[0],
            maxid=inverted.documents[-1],
        )
        info.set_extent(start, self._postfile.tell() - start)
        return info


def _block(inverted: Inverted, first: int, *, last: bool) -> bytes:
    chosen = slice(first, first + BLOCK)
    documents, weights = inverted.documents[chosen], inverted.weights[chosen]
    deltas = tuple(map(sub, documents, [0, *documents[:-1]]))
    data = pickle.dumps((deltas, _shortened(weights), tuple(inverted.values[chosen])), 2)
    level = COMPRESSION if len(data) > WORTH_COMPRESSING else 0
    if level:
        data = zlib.compress(data, level)
    info = pickle.dumps((len(documents), documents[-1], max(weights), level, 0, 0), 2)
    size = len(info) + len(data)
    return postings.LENGTH.pack(-size if last else size) + info + data


def _shortened(weights: Sequence[float]) -> None | float | tuple[float, ...]:
    if len(set(weights)) == 1:
        return None if weights[0] == 1.0 else weights[0]
    return tuple(weights)


class BulkWriter(SegmentWriter):  # type: ignore[misc]
    """Takes documents as columns and postings, and merges segments list by list."""

    def __init__(self, index: Any, **options: Any) -> None:
        super().__init__(index, compound=False, **options)
        self.pool.cleanup()
        self.pool = Inversion(Path(self.storage.folder))

    def add_inverted(self, fields: dict[str, list[postings.Posting]], columns: dict[str, Any]) -> int:
        """Add one document and return its number in the new segment."""
        number: int = self.docnum
        self.perdocwriter.start_doc(number)
        for name, value in columns.items():
            field = self.schema[name]
            self.perdocwriter.add_column_value(name, field.column_type, field.to_column_value(value))
        self.perdocwriter.finish_doc()
        for name, items in fields.items():
            self.pool.add(name, number, items)
        self._added = True
        self.docnum += 1
        return number

    def add_postings_to_pool(self, reader: SegmentReader, startdoc: int, docmap: dict[int, int] | None) -> None:
        """Called by Whoosh while it merges a segment into the one being written."""
        view = self.storage.open_file(reader.segment().make_filename(".pst")).view
        for (field, term), info in reader:
            found = postings.read_all(view, info.extent()[0])
            kept = [
                (startdoc + number if docmap is None else docmap[number], weight, value)
                for number, weight, value in found
                if docmap is None or number in docmap
            ]
            if kept:
                self.pool.add_list(Inverted(field, term, *map(list, zip(*kept, strict=True))))

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        for field, lists in groupby(self.pool.lists(), key=attrgetter("field")):
            self.fieldwriter.start_field(field, self.schema[field])
            for inverted in lists:
                self.fieldwriter.write_list(inverted)
            self.fieldwriter.finish_field()
        self.fieldwriter.close()
