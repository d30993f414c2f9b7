"""One way to build cache keys for what is derived from published pages.

A key names the page's published revision, the language and the reader's lineage, never a person; and a version that
`forget_all` raises when something changes that no revision shows (a word's meaning, an address in a link).
"""

from collections.abc import Iterable
from typing import Any

from django.core.cache import cache

from ..domain.resolution import Lineage

VERSION_KEY = "lc-courses-version"
KEEP_SECONDS = 60 * 60 * 24
# Raise this when the shape of what is kept changes: a new release must not read what an old one wrote.
SHAPE = 1


def cache_version() -> int:
    return cache.get_or_set(VERSION_KEY, 1, timeout=None) or 1


def forget_all() -> None:
    """Everything derived so far is left to expire; the next reader derives it anew."""
    cache.set(VERSION_KEY, cache_version() + 1, timeout=None)


def content_key(kind: str, page: Any, lineage: Lineage, *more: str) -> str:
    """`page` needs `pk`, `live_revision_id`, `last_published_at` and `locale_id`."""
    published = page.last_published_at.timestamp() if page.last_published_at else 0
    parts: Iterable[Any] = (
        "lc-courses",
        SHAPE,
        kind,
        page.pk,
        page.live_revision_id,
        published,
        page.locale_id,
        ".".join(lineage),
        *more,
    )
    return ":".join(str(part) for part in parts)
