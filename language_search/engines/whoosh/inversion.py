"""From documents with terms to terms with documents: sorted in memory, in runs on disk if there are too many.

Whoosh's own pool pickles, sorts and merges every posting by itself. Here a whole posting list is one piece.
"""

from __future__ import annotations

import marshal
from array import array
from collections.abc import Iterator, Sequence
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

# Postings held in memory before they are written out as a run: about 60 MB.
MOST_HELD = 400_000
RUNS = "runs-"


class Inverted(NamedTuple):
    """The postings of one term; documents ascend."""

    field: str
    term: bytes
    documents: Sequence[int]
    weights: Sequence[float]
    values: list[bytes]


# Field, term, and its documents, weights and values; numbers as bytes, which are read back as one piece.
Item = tuple[str, bytes, bytes, bytes, list[bytes]]


class Inversion:
    """Collects postings; each term's documents must come in ascending order."""

    def __init__(self, folder: Path, most_held: int = MOST_HELD) -> None:
        self._folder = TemporaryDirectory(dir=folder, prefix=RUNS)
        self._most_held = most_held
        self._fields: dict[str, dict[bytes, list[Any]]] = {}
        self._held = 0
        self._runs: list[Path] = []

    def add(self, field: str, document: int, postings: Sequence[tuple[bytes, float, bytes]]) -> None:
        """Add the postings of one field of one document."""
        lists = self._fields.setdefault(field, {})
        known = lists.get
        for term, weight, value in postings:
            found = known(term)
            if found is None:
                lists[term] = [document, weight, value]
            else:
                found += (document, weight, value)
        self._count(len(postings))

    def add_list(self, inverted: Inverted) -> None:
        """Add many postings of one term."""
        flat = self._fields.setdefault(inverted.field, {}).setdefault(inverted.term, [])
        for posting in zip(inverted.documents, inverted.weights, inverted.values, strict=True):
            flat += posting
        self._count(len(inverted.documents))

    def lists(self) -> Iterator[Inverted]:
        """Yield all terms in order, each once."""
        runs = [*map(self._read_run, self._runs), self._sorted()]
        # The merge is stable and runs are in order of writing, so documents stay in order.
        for (field, term), pieces in groupby(merge(*runs, key=itemgetter(0, 1)), key=itemgetter(0, 1)):
            documents, weights, values = array("I"), array("f"), []
            for piece in pieces:
                documents.frombytes(piece[2])
                weights.frombytes(piece[3])
                values += piece[4]
            yield Inverted(field, term, documents, weights, values)

    def cleanup(self) -> None:
        self._fields.clear()
        self._folder.cleanup()

    def _count(self, added: int) -> None:
        self._held += added
        if self._held >= self._most_held:
            self._write_run()

    def _sorted(self) -> Iterator[Item]:
        for field in sorted(self._fields):
            for term, flat in sorted(self._fields[field].items()):
                yield field, term, array("I", flat[::3]).tobytes(), array("f", flat[1::3]).tobytes(), flat[2::3]

    def _write_run(self) -> None:
        path = Path(self._folder.name) / str(len(self._runs))
        with path.open("wb") as target:
            for item in self._sorted():
                marshal.dump(item, target)
            marshal.dump(None, target)
        self._runs.append(path)
        self._fields.clear()
        self._held = 0

    def _read_run(self, path: Path) -> Iterator[Item]:
        with path.open("rb") as source:
            while (item := marshal.load(source)) is not None:  # noqa: S302 - our own file, in a closed folder
                yield item
