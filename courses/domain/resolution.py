"""The one rule for who reads which version (decision 0004).

A slot holds versions; each version names the professions it is for by stable code. A reader is described by a
*lineage*: her own profession's code, then its parents up to the root, e.g. `("jongerenwerk", "sociaal-domein",
"iedereen")`. Page, print, search text, reading time, progress and reports all ask `resolve_slot`.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from typing import Generic, TypeVar

Body = TypeVar("Body")
Lineage = tuple[str, ...]


class Origin(Enum):
    """Where the version that a reader gets came from."""

    OWN = "own"
    INHERITED = "inherited"
    DEFAULT = "default"
    MISSING = "missing"


@dataclass(frozen=True)
class Version(Generic[Body]):
    """One text and the codes it is for. `empty` versions count as not written."""

    codes: frozenset[str]
    body: Body
    empty: bool = False


@dataclass(frozen=True)
class Resolved(Generic[Body]):
    """What a reader gets: the body (None only when missing), its origin and the code that matched."""

    body: Body | None
    origin: Origin
    code: str | None


def resolve_slot(versions: Sequence[Version[Body]], lineage: Lineage) -> Resolved[Body]:
    """The version for the first code of the lineage that has one; MISSING where no code has one.

    The last code of a lineage is the root of the tree: what is written for it is the default for everyone.
    When two versions name the same code, the first in the slot wins.
    """
    for position, code in enumerate(lineage):
        for version in versions:
            if code in version.codes and not version.empty:
                return Resolved(version.body, _origin(position, lineage), code)
    return Resolved(None, Origin.MISSING, None)


def _origin(position: int, lineage: Lineage) -> Origin:
    if position == 0 and len(lineage) > 1:
        return Origin.OWN
    return Origin.DEFAULT if position == len(lineage) - 1 else Origin.INHERITED


def repeated_codes(versions: Iterable[Version[Body]]) -> list[str]:
    """Codes that more than one version names, in order of first repetition."""
    seen: set[str] = set()
    repeated: list[str] = []
    for version in versions:
        for code in sorted(version.codes):
            if code in seen and code not in repeated:
                repeated.append(code)
            seen.add(code)
    return repeated


def is_required(required_for: Iterable[str], lineage: Lineage) -> bool:
    """Nothing named means required for everyone; else for the named professions and all below them."""
    codes = set(required_for)
    return not codes or not codes.isdisjoint(lineage)
