"""Whoosh's file format, written a whole posting list at a time. The files are Whoosh's own."""

from __future__ import annotations

import pickle
import zlib
from collections.abc import Sequence
from operator import sub
from typing import Any

from whoosh.codec.whoosh3 import W3Codec, W3FieldWriter, W3TermInfo

from language_search.engines.whoosh import postings
from language_search.engines.whoosh.inversion import Inverted

# Larger blocks mean fewer calls when a whole posting list is read, which is all that we do.
BLOCK = 512
# Smaller blocks do not get any smaller by compression.
WORTH_COMPRESSING = 120
COMPRESSION = 1


class BulkFieldWriter(W3FieldWriter):
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


def _shortened(weights: Sequence[float]) -> float | tuple[float, ...] | None:
    if len(set(weights)) == 1:
        return None if weights[0] == 1.0 else weights[0]
    return tuple(weights)


class Codec(W3Codec):
    """Whoosh's own format without the statistics that only its matchers use. Pickled into the index by this name."""

    length_stats = False

    def field_writer(self, storage: Any, segment: Any) -> BulkFieldWriter:
        return BulkFieldWriter(self, storage, segment)
