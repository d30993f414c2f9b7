"""One way to build cache keys for what is derived from published pages.

A key names the page's published revision, the language and the reader's lineage, never a person; and a version that
`forget_all` renews when something changes that no revision shows (a word's meaning, an address in a link).
"""

from collections.abc import Iterable
from secrets import token_hex
from typing import Any

from django.core.cache import cache
from django.db import transaction

from ..domain.resolution import Lineage

VERSION_KEY = "lc-courses-version"
KEEP_SECONDS = 60 * 60 * 24
# Raise this when the shape of what is kept changes: a new release must not read what an old one wrote.
SHAPE = 2


def cache_version() -> str:
    """What all that is kept now belongs to. When the cache has lost it, a new one: never back to an old one."""
    return str(cache.get_or_set(VERSION_KEY, lambda: token_hex(6), timeout=None))


def forget_all() -> None:
    """Everything derived so far is left to expire; the next reader derives it anew.

    Again after the commit: until then another reader may still have derived from the old state.
    """
    _renew()
    transaction.on_commit(_renew)


def _renew() -> None:
    cache.set(VERSION_KEY, token_hex(6), timeout=None)


def content_key(kind: str, page: Any, lineage: Lineage, *more: str) -> str:
    """`page` needs `pk`, `live_revision_id`, `last_published_at` and `locale_id`."""
    published = page.last_published_at.timestamp() if page.last_published_at else 0
    parts: Iterable[Any] = (
        "lc-courses",
        SHAPE,
        cache_version(),
        kind,
        page.pk,
        page.live_revision_id,
        published,
        page.locale_id,
        ".".join(lineage),
        *more,
    )
    return ":".join(str(part) for part in parts)
