"""The demo content as data: modules, their blocks at any depth, and every text that a person reads."""

from collections.abc import Iterator
from typing import Any

from community.domain.professions import ProfessionNode, ProfessionTree
from learning_site.demo.fixtures import FIXTURES, WORDS, read

LANGUAGES = ("nl", "en")


def module_files(language: str = "nl") -> list[str]:
    return sorted(
        str(path.relative_to(FIXTURES / "demo" / language)) for path in _folder(language).glob("*/[0-9]*.yaml")
    )


def all_files(language: str) -> list[str]:
    return sorted(str(path.relative_to(_folder(language))) for path in _folder(language).rglob("*.yaml"))


def _folder(language: str) -> Any:
    return FIXTURES / "demo" / language


def load(name: str, language: str) -> Any:
    return read(_folder(language) / name)


def blocks(content: Any) -> Iterator[tuple[str, Any]]:
    """Kind and value of every block, those inside slots too."""
    for block in content:
        ((kind, value),) = block.items()
        yield kind, value
        for version in value["versions"] if kind == "slot" else ():
            yield from blocks(version["content"])


def blocks_of(module: Any) -> list[tuple[str, Any]]:
    return [each for part in module["parts"] for each in blocks(part["content"])]


def texts(data: Any, key: str = "") -> Iterator[str]:
    """Every text for people, whatever the file."""
    if isinstance(data, dict):
        for name, value in data.items():
            yield from texts(value, name if name in WORDS or isinstance(value, str) else key)
    elif isinstance(data, list):
        for value in data:
            yield from texts(value, key)
    elif isinstance(data, str) and key in WORDS:
        yield data


def profession_rows() -> list[dict[str, Any]]:
    return list(read(FIXTURES / "reference" / "professions.yaml"))


def real_tree() -> ProfessionTree:
    """The professions that a new site begins with, without a database."""
    return ProfessionTree(
        ProfessionNode(row["code"], row.get("parent"), row["names"], row.get("group", False))
        for row in profession_rows()
    )
