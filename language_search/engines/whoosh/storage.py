"""Reads Whoosh's files through the memory map itself.

Whoosh copies each mapped segment into private memory whenever it opens one. Reading slices of the map instead costs
nothing at opening, shares the pages between processes, and has no file position that two threads could disturb.
"""

from __future__ import annotations

import io
import mmap
import os
import sys
from array import array
from typing import Any

from whoosh.filedb.filestore import FileStorage
from whoosh.filedb.structfile import StructFile


class MappedFile(StructFile):
    """A read-only file of the index. The map is freed when the last reader is gone, never under a reader's hands."""

    def __init__(self, path: str, name: str) -> None:
        with open(path, "rb") as source:
            size = os.fstat(source.fileno()).st_size
            content = mmap.mmap(source.fileno(), 0, access=mmap.ACCESS_READ) if size else b""
        self.view = memoryview(content)
        self.file = _ViewStream(self.view)
        self.onclose = None
        self.is_real = False
        self.is_closed = False
        self._name = name

    def get(self, position: int, length: int) -> bytes:
        return bytes(self.view[position : position + length])

    def get_array(self, position: int, typecode: str, length: int) -> Any:
        numbers = array(typecode)
        numbers.frombytes(self.get(position, length * numbers.itemsize))
        if sys.byteorder == "little":
            numbers.byteswap()
        return numbers

    def close(self) -> None:
        self.is_closed = True


class MappedStorage(FileStorage):
    """A folder whose files are opened as `MappedFile`; writing works as in Whoosh."""

    def open_file(self, name: str, **kwargs: Any) -> MappedFile:
        return MappedFile(self._fpath(name), name)

    def create_file(self, name: str, **kwargs: Any) -> StructFile:
        return StructFile(_CountingStream(open(self._fpath(name), "wb")), name=name)


class _ViewStream(io.RawIOBase):
    """What Whoosh reads headers and pickles from: a position in the view, without a copy of it."""

    def __init__(self, view: memoryview) -> None:
        self._view = view
        self._position = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._position

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._position, os.SEEK_END: len(self._view)}[whence]
        self._position = max(0, base + offset)
        return self._position

    def readinto(self, target: Any) -> int:
        piece = self._view[self._position : self._position + len(target)]
        target[: len(piece)] = piece
        self._position += len(piece)
        return len(piece)


class _CountingStream:
    """A file that is only ever appended to, and so knows its position without asking the system each time."""

    def __init__(self, target: io.BufferedWriter) -> None:
        self._target = target
        self._position = 0

    def write(self, content: bytes) -> int:
        self._position += len(content)
        return self._target.write(content)

    def tell(self) -> int:
        return self._position

    def flush(self) -> None:
        self._target.flush()

    def close(self) -> None:
        self._target.close()
