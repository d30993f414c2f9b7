"""An index that is missing, damaged or out of date: say so once, and rebuild it behind the readers' backs."""

from __future__ import annotations

import logging
from collections.abc import Callable
from threading import Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING

from django.db import connections

from language_search.backend.comparison import counts_agree, difference
from language_search.backend.rebuilding import rebuild
from language_search.engines.persistent import EngineError, IndexUnavailableError

if TYPE_CHECKING:
    from language_search.backend import SearchBackend

logger = logging.getLogger("language_search.health")

# After an attempt a process waits so long before the next one; another process may be rebuilding meanwhile.
PAUSE_SECONDS = 60.0
# So often a process compares the numbers of objects in index and database.
COMPARE_SECONDS = 900.0

_last: dict[tuple[str, str], float] = {}
_lock = Lock()


def report(backend: SearchBackend, error: IndexUnavailableError) -> None:
    """Log the state of the index, and start a rebuild unless one was started lately."""
    if _due(backend, "rebuild", PAUSE_SECONDS):
        logger.error("The search index %s cannot be used: %s. The database answers meanwhile.", _name(backend), error)
        _in_background(_rebuild, backend)


def look_after(backend: SearchBackend) -> None:
    """Compare index and database now and then, and rebuild if they have drifted apart."""
    if backend.options.auto_rebuild and _due(backend, "compare", COMPARE_SECONDS):
        _in_background(_compare, backend)


def forget() -> None:
    """Let this process try again at once."""
    _last.clear()


def _rebuild(backend: SearchBackend) -> None:
    logger.warning("The search index was rebuilt with %d objects.", rebuild(backend))


def _compare(backend: SearchBackend) -> None:
    backend.outbox.drain()
    if not counts_agree(backend) and (found := difference(backend)):
        logger.error("The search index lacks %d objects and has %d too many.", len(found.missing), len(found.surplus))
        _rebuild(backend)


def _due(backend: SearchBackend, what: str, seconds: float) -> bool:
    with _lock:
        last = _last.get((_name(backend), what))
        if last is not None and monotonic() - last < seconds:
            return False
        _last[_name(backend), what] = monotonic()
        return True


def _name(backend: SearchBackend) -> str:
    return f"{backend.options.database}:{backend.options.index}:{backend.options.path or ''}"


def _in_background(work: Callable[[SearchBackend], None], backend: SearchBackend) -> None:
    if backend.options.auto_rebuild:
        # A backend object of its own: this one belongs to the thread that asked.
        own = type(backend)(backend.params)
        Thread(target=_guarded, args=(work, own), name="language-search", daemon=True).start()


def _guarded(work: Callable[[SearchBackend], None], backend: SearchBackend) -> None:
    try:
        work(backend)
    except EngineError as error:
        logger.warning("The search index was left as it is: %s.", error)
    except Exception:
        logger.exception("Looking after the search index failed.")
    finally:
        connections.close_all()
