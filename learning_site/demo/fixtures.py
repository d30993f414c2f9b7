"""Read the demo content from `fixtures/` and check that a Dutch and an English file are a pair.

Plain Python, so that whoever writes content can check it without a site. The format: `fixtures/README.md`.
"""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml
from markdown_it import MarkdownIt

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"

BLOCKS = frozenset(
    [
        "heading",
        "text",
        "callout",
        "quote",
        "fact",
        "table",
        "accordion",
        "media",
        "term",
        "choice",
        "true_false",
        "order",
        "match",
        "estimate",
        "case",
        "going_on",
        "slot",
    ]
)
# Leaves under these keys are words for people and differ per language; all else must be the same in both files.
WORDS = frozenset(
    [
        "title",
        "summary",
        "text",
        "heading",
        "who",
        "caption",
        "header",
        "rows",
        "captions",
        "why",
        "feedback",
        "feedback_true",
        "feedback_false",
        "feedback_right",
        "feedback_wrong",
        "steps",
        "ask",
        "afterword",
        "left",
        "right",
        "dated",
        "introduction",
        "goals",
        "audience",
        "duration",
        "together",
        "managers",
        "lead",
        "what_you_do",
        "what_it_is_not",
        "for_managers",
        "courses_title",
        "courses_introduction",
    ]
)

_markdown = MarkdownIt("commonmark", {"html": False})
_TAG = re.compile(r"</?([a-z0-9]+)[^>]*>")


class FixtureError(Exception):
    """The content files contradict each other or the format; the message says where."""


def read(path: Path) -> Any:
    """One YAML file; a syntax error names the file."""
    try:
        return yaml.safe_load(path.read_text(encoding="utf-8"))
    except yaml.YAMLError as error:
        raise FixtureError(f"{path}: {error}") from error


def rich_text(markdown: str) -> str:
    """Markdown to the HTML that Wagtail's rich text stores."""
    html = _markdown.render(str(markdown)).strip()
    for ours, theirs in (("strong", "b"), ("em", "i")):
        html = html.replace(f"<{ours}>", f"<{theirs}>").replace(f"</{ours}>", f"</{theirs}>")
    return html


def pair_problems(source: Any, translation: Any, where: str = "") -> Iterator[str]:
    """Sentences that say where the translation's structure differs from the source's."""
    if isinstance(source, dict) and isinstance(translation, dict):
        if list(source) != list(translation):
            yield f"{where}: keys {list(source)} but {list(translation)}"
        for key in source.keys() & translation.keys():
            yield from pair_problems(source[key], translation[key], f"{where}/{key}")
    elif isinstance(source, list) and isinstance(translation, list):
        if len(source) != len(translation):
            yield f"{where}: {len(source)} items but {len(translation)}"
        for index, (mine, theirs) in enumerate(zip(source, translation, strict=False)):
            yield from pair_problems(mine, theirs, f"{where}/{index}")
    else:
        yield from _leaf_problems(source, translation, where)


def _leaf_problems(source: Any, translation: Any, where: str) -> Iterator[str]:
    keys = {part for part in where.split("/") if not part.isdigit()}
    if type(source) is not type(translation):
        yield f"{where}: {source!r} but {translation!r}"
    elif not isinstance(source, str) or not keys & WORDS or where.endswith(("/key", "/url", "/source", "/kind")):
        if source != translation:
            yield f"{where}: {source!r} but {translation!r}"
    elif _skeleton(source) != _skeleton(translation):
        yield f"{where}: paragraphs, lists or links differ"
    elif not translation.strip() and source.strip():
        yield f"{where}: not translated"


def _skeleton(text: str) -> list[str]:
    """Block-level tags and links in order: what the translation system matches text by text."""
    return [tag for tag in _TAG.findall(rich_text(text)) if tag in {"p", "ul", "ol", "li", "a"}]


def unknown_blocks(content: list[dict[str, Any]], where: str, *, inside_slot: bool = False) -> Iterator[str]:
    """Blocks that the format does not know, and slots inside slots."""
    for index, block in enumerate(content):
        ((kind, value),) = block.items()
        if kind not in BLOCKS:
            yield f"{where}/{index}: unknown block {kind!r}"
        elif kind == "slot" and inside_slot:
            yield f"{where}/{index}: a slot inside a slot"
        elif kind == "slot":
            for version in value["versions"]:
                yield from unknown_blocks(version["content"], f"{where}/{index}/{version['for']}", inside_slot=True)
