"""What the demo's texts say, read where the demo reads them: a journey asks for the text, not for a copy of it."""

import re
from collections.abc import Iterator
from typing import Any

from learning_site.demo.fixtures import FIXTURES, read

FIRST_MODULE = "basis/01-woorden.yaml"


def first_part(language: str) -> dict[str, Any]:
    """The first part of the first module, in one language."""
    part: dict[str, Any] = read(FIXTURES / "demo" / language / FIRST_MODULE)["parts"][0]
    return part


def question(language: str, kind: str) -> dict[str, Any]:
    """The first question of this kind that stands outside the slots of the first part."""
    found: dict[str, Any] = next(_blocks(first_part(language), kind))
    return found


def opening(language: str, profession: str) -> str:
    """The first words of a profession's text in the first slot, before any mark-up."""
    slot = next(_blocks(first_part(language), "slot"))
    version = next(version for version in slot["versions"] if profession in version["for"])
    text = next(block["text"] for block in version["content"] if "text" in block)
    return re.split(r"[*_\[]|\s-\s", text.strip().splitlines()[0])[0][:60].strip()


def _blocks(part: dict[str, Any], kind: str) -> Iterator[Any]:
    return (block[kind] for block in part["content"] if kind in block)
