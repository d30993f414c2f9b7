"""From documents with terms to terms with documents: sorted in memory, in runs on disk if there are too many.

Whoosh's own pool pickles, sorts and merges every posting by itself. Here a whole posting list is one piece.
"""

from __future__ import annotations

import marshal
from collections.abc import Iterable, Iterator
from heapq import merge
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

# Postings held in memory before they are written out as a run: about 60 MB.
MOST_HELD = 400_000


class Inverted(NamedTuple):
    """The postings of one term; documents ascend."""

    field: str
    term: bytes
    documents: list[int]
    weights: list[float]
    values: list[bytes]


class Inversion:
    """Collects postings; each term's documents must come in ascending order."""

    def __init__(self, folder: Path, most_held: int = MOST_HELD) -> None:
        self._folder = TemporaryDirectory(dir=folder, prefix="runs-")
        self._most_held = most_held
        self._lists: dict[tuple[str, bytes], list[Any]] = {}
        self._held = 0
        self._runs: list[Path] = []

    def add(self, field: str, document: int, postings: Iterable[tuple[bytes, float, bytes]]) -> None:
        """Add the postings of one field of one document."""
        lists = self._lists
        for term, weight, value in postings:
            name = (field, term)
            if name in lists:
                lists[name] += (document, weight, value)
            else:
                lists[name] = [document, weight, value]
            self._held += 1
        if self._held >= self._most_held:
            self._write_run()

    def add_list(self, inverted: Inverted) -> None:
        """Add many postings of one term."""
        flat = self._lists.setdefault((inverted.field, inverted.term), [])
        for posting in zip(inverted.documents, inverted.weights, inverted.values, strict=True):
            flat += posting
        self._held += len(inverted.documents)
        if self._held >= self._most_held:
            self._write_run()

    def lists(self) -> Iterator[Inverted]:
        """Yield all terms in order, each once."""
        runs = [self._read_run(path) for path in self._runs] + [iter(sorted(self._lists.items()))]
        # The sort is stable and runs are in order of writing, so documents stay in order.
        for (field, term), pieces in groupby(merge(*runs, key=itemgetter(0)), key=itemgetter(0)):
            flat = [one for _, piece in pieces for one in piece]
            yield Inverted(field, term, flat[::3], flat[1::3], flat[2::3])

    def cleanup(self) -> None:
        self._lists.clear()
        self._folder.cleanup()

    def _write_run(self) -> None:
        path = Path(self._folder.name) / str(len(self._runs))
        with path.open("wb") as target:
            for item in sorted(self._lists.items()):
                marshal.dump(item, target)
            marshal.dump(None, target)
        self._runs.append(path)
        self._lists.clear()
        self._held = 0

    def _read_run(self, path: Path) -> Iterator[tuple[tuple[str, bytes], list[Any]]]:
        with path.open("rb") as source:
            while (item := marshal.load(source)) is not None:  # noqa: S302 - our own file, in a closed folder
                yield item
