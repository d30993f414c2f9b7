"""Opens the newest snapshot of an index, and keeps it for all threads until there is a newer one."""

from __future__ import annotations

import pickle
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Lock
from time import sleep

from whoosh.index import TOC
from whoosh.index import IndexError as WhooshIndexError

from language_search.engines.persistent import IndexUnavailableError
from language_search.engines.whoosh.folder import IndexFolder, Manifest
from language_search.engines.whoosh.segment import OpenSegment
from language_search.engines.whoosh.snapshot import Part, Snapshot
from language_search.engines.whoosh.storage import MappedStorage
from language_search.engines.whoosh.writer import NAME

# What reading nonsense may raise, in Whoosh or in ours.
DAMAGE = (
    OSError, ValueError, LookupError, EOFError, TypeError, AttributeError, AssertionError, MemoryError,
    ImportError, zlib.error, struct.error, pickle.UnpicklingError, WhooshIndexError,
)  # fmt: skip
# Segments may be merged away between reading the table of contents and opening them.
ATTEMPTS = 5
PAUSE_SECONDS = 0.02

_opened: dict[Path, Snapshot] = {}
_lock = Lock()


def newest(folder: IndexFolder) -> Snapshot:
    """Return the index as it is now; raises IndexUnavailableError if it is missing or damaged."""
    for attempt in range(ATTEMPTS):
        try:
            return _newest(folder.current())
        except IndexUnavailableError:
            if attempt + 1 == ATTEMPTS or not (folder.path / "current").exists():
                raise
            sleep(PAUSE_SECONDS)
    raise AssertionError("unreachable")


def forget() -> None:
    """Open everything anew at the next search, as a new process does."""
    _opened.clear()


def _newest(path: Path) -> Snapshot:
    with damage_reported(path):
        storage = MappedStorage(str(path))
        generation = TOC._latest_generation(storage, NAME)
        held = _opened.get(path.parent)
        if held is not None and (held.folder, held.generation) == (path, generation):
            return held
        with _lock:
            snapshot = _open(path, storage, generation, held)
            _opened[path.parent] = snapshot
            return snapshot


def _open(path: Path, storage: MappedStorage, generation: int, held: Snapshot | None) -> Snapshot:
    contents = TOC.read(storage, NAME, gen=generation)
    known = {part.segment.identity: part.segment for part in held.parts} if held else {}
    manifest = Manifest(path)
    parts = []
    for segment in contents.segments:
        identity = f"{storage.folder}/{segment.segment_id()}"
        if identity not in known:
            manifest.check_all(segment.segment_id())
        opened = known.get(identity) or OpenSegment(storage, contents.schema, segment, generation)
        parts.append(Part(opened, frozenset(segment.deleted_docs())))
    return Snapshot(path, generation, tuple(parts))


@contextmanager
def damage_reported(path: Path) -> Iterator[None]:
    try:
        yield
    except IndexUnavailableError:
        raise
    except DAMAGE as error:
        raise IndexUnavailableError(f"damaged index in {path}: {error!r}") from error
