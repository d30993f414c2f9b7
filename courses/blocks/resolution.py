"""What one reader gets of a stream: the resolver's rule applied to blocks.

The only way from stored content to what somebody reads, hears about in search, or is asked to do.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from wagtail import blocks

from ..domain.reading_time import minutes_for
from ..domain.resolution import Lineage, Origin, resolve_slot
from .slots import SLOT_TYPE, versions_of


@dataclass(frozen=True)
class SlotReading:
    """Where the text in a slot came from. `others` are codes with another text in the same slot."""

    id: str
    origin: Origin
    code: str | None
    others: tuple[str, ...]


@dataclass(frozen=True)
class Reading:
    """Consecutive blocks for one reader: either outside slots (`slot` is None) or the answer of one slot."""

    blocks: tuple[blocks.StreamValue.StreamChild, ...]
    slot: SlotReading | None = None


def resolve(stream: blocks.StreamValue, lineage: Lineage) -> list[Reading]:
    """Every block and every slot of the stream in order, each slot answered for this lineage, none left out."""
    return [_answer(child, lineage) if child.block_type == SLOT_TYPE else Reading(blocks=(child,)) for child in stream]


def _answer(child: blocks.StreamValue.StreamChild, lineage: Lineage) -> Reading:
    versions = versions_of(child.value)
    resolved = resolve_slot(versions, lineage)
    others = tuple(
        sorted(
            code
            for version in versions
            for code in version.codes
            if not version.empty and version.body is not resolved.body
        )
    )
    slot = SlotReading(child.id, resolved.origin, resolved.code, others)
    return Reading(blocks=tuple(resolved.body or ()), slot=slot)


def blocks_read(readings: list[Reading]) -> Iterator[blocks.StreamValue.StreamChild]:
    for reading in readings:
        yield from reading.blocks


def text_read(readings: list[Reading]) -> list[str]:
    """The words of everything this reader gets, block by block: for search, counting and export."""
    return [text for child in blocks_read(readings) for text in child.block.get_searchable_content(child.value)]


def common_text(stream: blocks.StreamValue) -> list[str]:
    """The words outside slots: what everybody reads."""
    return [text for child in stream for text in child.block.get_searchable_content(child.value)]


def own_text(stream: blocks.StreamValue, lineage: Lineage) -> list[str]:
    """The words inside slots as this reader has them, and nobody else's."""
    return text_read([reading for reading in resolve(stream, lineage) if reading.slot is not None])


def minutes_read(readings: list[Reading]) -> int:
    """Minutes for this reader's version, exercises included."""
    words = sum(len(text.split()) for text in text_read(readings))
    return minutes_for(words, [_kind(child) for child in blocks_read(readings)])


def _kind(child: blocks.StreamValue.StreamChild) -> str:
    if child.block_type == "callout" and child.value["kind"] == "reflect":
        return "reflection"
    return child.block_type
