"""Short numbers for the pairs of section name and boost, kept in a small file beside the index."""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from pathlib import Path

FILE = "sections.json"


class SectionNumbers:
    """Numbers are given once and never change, so that old postings keep their meaning."""

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        self.pairs: list[tuple[str, float]] = []
        if self._path.exists():
            self.pairs = [(name, boost) for name, boost in json.loads(self._path.read_text())]
        self._numbers = {pair: number for number, pair in enumerate(self.pairs)}

    def number(self, name: str, boost: float) -> int:
        """Return the pair's number; a new one is given where it has none."""
        pair = (name, float(boost))
        if pair not in self._numbers:
            self._numbers[pair] = len(self.pairs)
            self.pairs.append(pair)
        return self._numbers[pair]

    def boosts(self, names: Collection[str]) -> dict[int, float]:
        """Return the numbers of all sections with one of the names, and their boosts."""
        return {number: boost for number, (name, boost) in enumerate(self.pairs) if name in names}

    def save(self) -> None:
        """Write the file before the postings that use it are committed."""
        new = self._path.with_suffix(".new")
        new.write_text(json.dumps(self.pairs))
        os.replace(new, self._path)
