"""Where the index lies on disk: one subfolder per rebuild, a pointer to the present one, and checksums.

The folder is closed to other users, because Whoosh reads pickles from it: whoever can write there can run code here.
"""

from __future__ import annotations

import json
import os
import shutil
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

from language_search.engines.persistent import IndexUnavailableError

POINTER = "current"
MANIFEST = "manifest.json"
CLOSED = 0o700
# The parts that are never written to again, and so can be checked; a table of contents is replaced at every commit.
CHECKED = (".trm", ".pst", ".col")
PIECE = 1 << 20


class IndexFolder:
    """The subfolders under one path."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def current(self) -> Path:
        """Return the subfolder that holds the index; raises IndexUnavailableError if there is none."""
        try:
            return self.path / (self.path / POINTER).read_text().strip()
        except OSError as error:
            raise IndexUnavailableError(f"no index in {self.path}") from error

    def create(self) -> Path:
        """Return a new, empty subfolder."""
        self.path.mkdir(parents=True, exist_ok=True, mode=CLOSED)
        self.path.chmod(CLOSED)
        new = self.path / f"index-{uuid4().hex}"
        new.mkdir(mode=CLOSED)
        return new

    def switch(self, new: Path) -> None:
        """Make `new` the index, and remove what is no longer it. Open maps of the old one stay readable."""
        pointer = self.path / f"{POINTER}.new"
        pointer.write_text(new.name)
        os.replace(pointer, self.path / POINTER)
        for old in self.path.glob("index-*"):
            if old != new:
                shutil.rmtree(old, ignore_errors=True)


class Manifest:
    """What the files of a subfolder should be, and with what it was built.

    `fingerprint` is None until a rebuild has come to its end.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / MANIFEST
        self.fingerprint: str | None = None
        self.checksums: dict[str, int] = {}
        try:
            content = json.loads(self._path.read_text())
        except FileNotFoundError:
            return
        except (OSError, ValueError) as error:
            raise IndexUnavailableError(f"unreadable {self._path}") from error
        self.fingerprint, self.checksums = content["fingerprint"], content["checksums"]

    def update(self, fingerprint: str | None) -> None:
        """Add the checksums of new files, drop those of removed ones, and write."""
        present = {path.name: path for path in _checked(self._path.parent)}
        self.checksums = {name: self.checksums.get(name) or checksum(path) for name, path in present.items()}
        self.fingerprint = fingerprint
        new = self._path.with_suffix(".new")
        new.write_text(json.dumps({"fingerprint": fingerprint, "checksums": self.checksums}))
        os.replace(new, self._path)

    def check_all(self, beginning: str = "") -> None:
        """Raise IndexUnavailableError if a file whose name begins so is not what was written.

        Files that are not listed were committed a moment ago, by a process that is about to list them.
        """
        for name, expected in self.checksums.items():
            if name.startswith(beginning):
                self._check(self._path.parent / name, expected)

    def _check(self, path: Path, expected: int) -> None:
        try:
            found = checksum(path)
        except OSError as error:
            raise IndexUnavailableError(f"missing {path}") from error
        if found != expected:
            raise IndexUnavailableError(f"damaged {path}")


def checksum(path: Path) -> int:
    value = 0
    with path.open("rb") as source:
        while piece := source.read(PIECE):
            value = zlib.crc32(piece, value)
    return value


@contextmanager
def discarded_on_error(folder: Path) -> Iterator[Path]:
    try:
        yield folder
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _checked(folder: Path) -> Iterator[Path]:
    return (path for path in folder.iterdir() if path.suffix in CHECKED)
