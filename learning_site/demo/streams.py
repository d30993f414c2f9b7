"""Fixture blocks to the raw data of a StreamField.

Every block, list item and version gets an id, always the same for the same place: learners' progress hangs on part
ids, and the translation system refuses nested blocks without one.
"""

import uuid
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from .fixtures import FixtureError, rich_text

NAMESPACE = uuid.UUID("6a1f6c0e-3a8e-4a37-9f0c-5d6f2b1c7e10")
Raw = dict[str, Any]


@dataclass(frozen=True)
class Source:
    """A source as the reader sees it."""

    title: str
    url: str


@dataclass(frozen=True)
class References:
    """What fixtures refer to by a short name: sources by code, words by slug (to the id of the word)."""

    sources: dict[str, Source]
    terms: dict[str, int]

    def source(self, code: str) -> Source:
        if code and code not in self.sources:
            raise FixtureError(f"unknown source {code!r}")
        return self.sources.get(code, Source("", ""))


def stable_id(path: str) -> str:
    return str(uuid.uuid5(NAMESPACE, path))


def raw_part(part: Raw, path: str, refs: References) -> Raw:
    """One part of a module. Its id depends on its key alone."""
    here = f"{path}/{part['key']}"
    value = {
        "title": part["title"],
        "minutes": part["minutes"],
        "required_for": part.get("required_for", []),
        "content": raw_stream(part["content"], here, refs),
    }
    return {"type": "part", "id": stable_id(here), "value": value}


def raw_stream(content: list[Raw], path: str, refs: References) -> list[Raw]:
    return [_raw_block(block, f"{path}/{index}", refs) for index, block in enumerate(content)]


def _raw_block(block: Raw, path: str, refs: References) -> Raw:
    ((kind, value),) = block.items()
    if kind not in CONVERTERS:
        raise FixtureError(f"{path}: unknown block {kind!r}")
    name, convert = CONVERTERS[kind]
    return {"type": name, "id": stable_id(f"{path}:{kind}"), "value": convert(value, f"{path}:{kind}", refs)}


def list_items(values: list[Any], path: str) -> list[Raw]:
    """A ListBlock's raw form; items without an id would be read as data of an old Wagtail."""
    return [{"type": "item", "id": stable_id(f"{path}/{index}"), "value": value} for index, value in enumerate(values)]


def _callout(value: Raw, path: str, refs: References) -> Raw:
    return {**value, "text": rich_text(value["text"])}


def _quote(value: Raw, path: str, refs: References) -> Raw:
    source = refs.source(value.get("source", ""))
    return {
        "text": value["text"],
        "who": value.get("who", ""),
        "source_title": source.title,
        "source_url": source.url,
    }


def _fact(value: Raw, path: str, refs: References) -> Raw:
    source = refs.source(value["source"])
    return {
        "text": rich_text(value["text"]),
        "source_title": source.title,
        "source_url": source.url,
        "dated": str(value["dated"]),
        "review_by": value["review_by"].isoformat(),
    }


def _table(value: Raw, path: str, refs: References) -> Raw:
    rows = [{"cells": list_items([str(cell) for cell in row], f"{path}/row{n}")} for n, row in enumerate(value["rows"])]
    return {
        "caption": value["caption"],
        "header": list_items([str(cell) for cell in value["header"]], f"{path}/header"),
        "rows": list_items(rows, f"{path}/rows"),
    }


def _accordion(value: Raw, path: str, refs: References) -> Raw:
    items = [{"title": item["title"], "text": rich_text(item["text"])} for item in value["items"]]
    return {"items": list_items(items, f"{path}/items")}


def _choice(value: Raw, path: str, refs: References) -> Raw:
    options = [
        {
            "text": option["text"],
            "right": option["right"],
            "feedback": option["feedback"],
            "feedback_for": list_items(
                [{"professions": each["for"], "text": each["text"]} for each in option.get("feedback_for", [])],
                f"{path}/{index}/for",
            ),
        }
        for index, option in enumerate(value["options"])
    ]
    return {
        "text": value["text"],
        "several": value.get("several", False),
        "options": list_items(options, f"{path}/options"),
    }


def _order(value: Raw, path: str, refs: References) -> Raw:
    return {**value, "steps": list_items(value["steps"], f"{path}/steps")}


def _match(value: Raw, path: str, refs: References) -> Raw:
    return {**value, "pairs": list_items(value["pairs"], f"{path}/pairs")}


def _case(value: Raw, path: str, refs: References) -> Raw:
    steps = [{"text": rich_text(step["text"]), "ask": step.get("ask", "")} for step in value["steps"]]
    return {
        "title": value["title"],
        "steps": list_items(steps, f"{path}/steps"),
        "afterword": rich_text(value["afterword"]),
    }


def _slot(value: Raw, path: str, refs: References) -> Raw:
    # The key, not the place, so that text above a slot can come and go.
    here = f"{path.rsplit('/', 1)[0]}/{value['key']}"
    versions = [
        {
            "professions": version["for"],
            "content": raw_stream(version["content"], f"{here}/{version['for'][0]}", refs),
        }
        for version in value["versions"]
    ]
    return {"versions": list_items(versions, here)}


def _same(value: Any, path: str, refs: References) -> Any:
    return value


Converter = Callable[[Any, str, References], Any]
CONVERTERS: dict[str, tuple[str, Converter]] = {
    "heading": ("heading", _same),
    "text": ("text", lambda value, path, refs: rich_text(value)),
    "callout": ("callout", _callout),
    "quote": ("quote", _quote),
    "fact": ("fact", _fact),
    "table": ("table", _table),
    "accordion": ("accordion", _accordion),
    "media": ("media_link", _same),
    "term": ("term", lambda value, path, refs: {"term": refs.terms[value]}),
    "choice": ("choice_question", _choice),
    "true_false": ("true_false_question", _same),
    "order": ("order_question", _order),
    "match": ("match_question", _match),
    "estimate": ("self_estimate", _same),
    "case": ("practice_case", _case),
    "going_on": ("going_on", lambda value, path, refs: None),
    "slot": ("profession_slot", _slot),
}
