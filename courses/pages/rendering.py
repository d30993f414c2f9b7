"""A part as HTML: what is the same for a whole profession comes from the cache, what is personal is laid over it.

A block whose Meta says `live` (a question, a self-estimate) is rendered for each reader afresh; all other blocks are
rendered once per published revision, profession and language. Where the cache has a part, the page's texts are not
even read.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from django.core.cache import cache
from django.template.loader import render_to_string
from django.utils.html import format_html_join
from django.utils.safestring import SafeString
from wagtail.blocks import Block, StreamValue

from ..blocks.parts import ModuleStreamBlock
from ..blocks.resolution import SlotReading, resolve
from ..domain.resolution import Lineage, Origin
from ..queries.cache import KEEP_SECONDS, content_key

StreamChild = StreamValue.StreamChild


@dataclass(frozen=True)
class LiveBlock:
    """A block that is rendered for each reader: its type, its id, and its value as it is stored."""

    kind: str
    id: str
    raw: Any

    @property
    def block(self) -> Block:
        return CONTENT_BLOCKS[self.kind]

    @property
    def value(self) -> Any:
        return self.block.to_python(self.raw)


@dataclass(frozen=True)
class Passage:
    """The answer of one slot, or one block outside slots: finished HTML and live blocks in order."""

    pieces: tuple[SafeString | LiveBlock, ...]
    slot: SlotReading | None = None


@dataclass(frozen=True)
class Shown:
    """A passage ready for the template."""

    html: SafeString
    slot: SlotReading | None

    @property
    def missing(self) -> bool:
        return self.slot is not None and self.slot.origin is Origin.MISSING


def passages(part: StreamChild, lineage: Lineage) -> list[Passage]:
    """A part for one reader, rendered now."""
    return [
        Passage(tuple(_piece(child) for child in reading.blocks), reading.slot)
        for reading in resolve(part.value["content"], lineage)
    ]


def cached_passages(
    page: Any, part_id: str, lineage: Lineage, fetch: Callable[[str], StreamChild | None]
) -> list[Passage]:
    """The same for a published page, rendered once; `fetch` finds the part's texts and is called only then."""
    key = content_key("part", page, lineage, part_id)
    found: list[Passage] | None = cache.get(key)
    if found is None:
        part = fetch(part_id)
        found = passages(part, lineage) if part is not None else []
        cache.set(key, found, KEEP_SECONDS)
    return found


def live_blocks(found: Sequence[Passage]) -> dict[str, LiveBlock]:
    """The live blocks that this reader has in a part, by id."""
    return {piece.id: piece for passage in found for piece in passage.pieces if isinstance(piece, LiveBlock)}


def lay_over(found: Sequence[Passage], context: Mapping[str, Any]) -> list[Shown]:
    """Passages with their live blocks rendered in `context`, the reader's own state."""
    return [Shown(_render(passage.pieces, context), passage.slot) for passage in found]


def live_context(live: LiveBlock, context: Mapping[str, Any]) -> dict[str, Any]:
    """What a live block's template needs: its value, its id and what came of an answer just given."""
    own = {**context, "block_id": live.id, **context["tries"].get(live.id, {})}
    return live.block.get_context(live.value, own)


def _piece(child: StreamChild) -> SafeString | LiveBlock:
    if getattr(child.block.meta, "live", False):
        return LiveBlock(child.block_type, child.id, child.get_prep_value()["value"])
    return SafeString(child.render())


def _render(pieces: Sequence[SafeString | LiveBlock], context: Mapping[str, Any]) -> SafeString:
    """Every piece was made by a template, which escapes."""
    html = [_render_live(piece, context) if isinstance(piece, LiveBlock) else piece for piece in pieces]
    return format_html_join("", "{}", ((each,) for each in html))


def _render_live(live: LiveBlock, context: Mapping[str, Any]) -> SafeString:
    return render_to_string(live.block.meta.template, live_context(live, context), context["request"])


CONTENT_BLOCKS: Mapping[str, Block] = ModuleStreamBlock().child_blocks["part"].child_blocks["content"].child_blocks
