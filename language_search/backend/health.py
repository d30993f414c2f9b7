"""An index that is missing, damaged or out of date: say so once, and rebuild it behind the readers' backs."""

from __future__ import annotations

import logging
from threading import Lock, Thread
from time import monotonic
from typing import TYPE_CHECKING

from django.db import connections

from language_search.backend.rebuilding import rebuild
from language_search.engines.persistent import EngineError, IndexUnavailable

if TYPE_CHECKING:
    from language_search.backend import SearchBackend

logger = logging.getLogger("language_search.health")

# After an attempt a process waits so long before the next one; another process may be rebuilding meanwhile.
PAUSE_SECONDS = 60.0

_attempts: dict[str, float] = {}
_lock = Lock()


def report(backend: SearchBackend, error: IndexUnavailable) -> None:
    """Log the state of the index, and start a rebuild unless one was started lately."""
    name = f"{backend.options.database}:{backend.options.index}:{backend.options.path}"
    with _lock:
        last = _attempts.get(name)
        if last is not None and monotonic() - last < PAUSE_SECONDS:
            return
        _attempts[name] = monotonic()
    logger.error("The search index %s cannot be used: %s. The database answers meanwhile.", name, error)
    if backend.options.auto_rebuild:
        Thread(target=_rebuild, args=(backend,), name="language-search-rebuild", daemon=True).start()


def _rebuild(backend: SearchBackend) -> None:
    try:
        count = rebuild(backend)
    except EngineError as error:
        logger.warning("The search index was not rebuilt: %s.", error)
    except Exception:
        logger.exception("Rebuilding the search index failed.")
    else:
        logger.warning("The search index was rebuilt with %d objects.", count)
    finally:
        connections.close_all()
