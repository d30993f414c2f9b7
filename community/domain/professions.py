"""Professions as a tree: a youth worker is also somebody in the social domain, and that is also everyone."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

Lineage = tuple[str, ...]


@dataclass(frozen=True)
class ProfessionNode:
    """One profession or group of professions. `names` maps language codes to names."""

    code: str
    parent: str | None
    names: Mapping[str, str] = field(hash=False)
    is_group: bool = False

    def name(self, language: str) -> str:
        """The name in that language, else in any language, else the code."""
        return self.names.get(language) or next(iter(self.names.values()), self.code)


class ProfessionTree:
    """All professions at one moment. Knows nothing of the database."""

    def __init__(self, nodes: Iterable[ProfessionNode]) -> None:
        self._nodes = {node.code: node for node in nodes}

    def __iter__(self) -> Iterator[ProfessionNode]:
        return iter(self._nodes.values())

    def __contains__(self, code: str) -> bool:
        return code in self._nodes

    def get(self, code: str) -> ProfessionNode | None:
        return self._nodes.get(code)

    @property
    def root(self) -> str:
        """The code that stands for everyone: the first node without a parent."""
        return next((node.code for node in self if node.parent is None), "")

    def lineage(self, code: str | None) -> Lineage:
        """From this profession up to the root; for an unknown or missing code just the root.

        A loop in the data ends the climb instead of going round; every lineage ends in the root.
        """
        climbed: list[str] = []
        while code and code in self._nodes and code not in climbed:
            climbed.append(code)
            code = self._nodes[code].parent
        if not climbed or climbed[-1] != self.root:
            climbed.append(self.root)
        return tuple(climbed)

    def children(self, code: str) -> list[ProfessionNode]:
        return [node for node in self if node.parent == code]

    def professions(self) -> list[ProfessionNode]:
        """What a member can choose: everything that is not just a group."""
        return [node for node in self if not node.is_group]

    def name(self, code: str, language: str) -> str:
        """The name of a code; an unknown code shows itself, so that a trainer can see what is meant."""
        node = self._nodes.get(code)
        return node.name(language) if node else code
