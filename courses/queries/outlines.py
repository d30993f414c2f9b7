"""Outlines: what is in a training, as one reader meets it, without loading its texts."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.core.cache import cache

from ..blocks.resolution import minutes_read, resolve
from ..conf import module_page_model
from ..domain.progress import ModuleOutline, PartOutline
from ..domain.resolution import Lineage, is_required
from .cache import KEEP_SECONDS, content_key

# All that is needed of a page whose outline is known already; every base page has these.
LIGHT_FIELDS = (
    "pk", "title", "slug", "path", "depth", "url_path", "translation_key", "locale_id", "live_revision_id",
    "last_published_at",
)  # fmt: skip
Derived = tuple[bool, str, tuple[PartOutline, ...]]


def parts_outline(module: Any, lineage: Lineage) -> tuple[PartOutline, ...]:
    """The parts of a module page (with its texts) for one reader."""
    return tuple(
        PartOutline(
            id=child.id,
            title=child.value["title"],
            minutes=child.value["minutes"] or minutes_read(resolve(child.value["content"], lineage)),
            required=is_required(child.value["required_for"], lineage),
        )
        for child in module.parts
    )


def module_outlines(pages: Sequence[Any], lineage: Lineage, urls: Mapping[int, str]) -> list[ModuleOutline]:
    """Outlines of published modules in their order; `pages` need only `LIGHT_FIELDS`, `urls` maps pk to address.

    From the cache where it has them; the texts of all others are fetched by one query.
    """
    keys = {page.pk: content_key("outline", page, lineage) for page in pages}
    known: dict[str, Derived] = cache.get_many(keys.values())
    missing = [pk for pk, key in keys.items() if key not in known]
    if missing:
        fresh = _derive(missing, lineage, keys)
        cache.set_many(fresh, KEEP_SECONDS)
        known |= fresh
    outlines = []
    for page in pages:
        required, summary, parts = known[keys[page.pk]]
        outlines.append(ModuleOutline(page.translation_key, page.title, urls[page.pk], parts, required, summary))
    return outlines


def _derive(pks: Iterable[int], lineage: Lineage, keys: Mapping[int, str]) -> dict[str, Derived]:
    pages = module_page_model().objects.filter(pk__in=pks)
    return {
        keys[page.pk]: (is_required(page.required_for, lineage), page.summary, parts_outline(page, lineage))
        for page in pages
    }
