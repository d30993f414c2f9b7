"""The demo content as documents to search: word list, six modules of the basic training with their parts, library.

Keys name a text in any language: `word:<slug>`, `module:<key>`, `part:<module>/<part>`, `item-<number>`. The engine's
keys add the locale (`word:signaal@nl`); hits are joined again, as the site shows one hit per translation.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from language_search.analysis.analyser import Analyser
from language_search.analysis.vocabulary import Vocabulary
from language_search.engines.base import Document, Section

FIXTURES = Path(__file__).parents[3] / "fixtures"
HERE = Path(__file__).parent
# Named one by one, so that content written later does not stand among the answers ungraded.
MODULES = ("01-woorden", "02-proces", "03-bescherming", "04-online", "05-wegen", "06-instrument")
BOOSTS = {"title": 3.0, "summary": 2.0, "tags": 2.0, "body": 1.0}
# Values that readers do not see.
_CODES = {"key", "source", "for", "topic", "moment", "dated", "review_by", "kind", "url", "term"}


@dataclass(frozen=True)
class Text:
    """One text to search, by field name; `locale` is the language it is written in."""

    key: str
    locale: str
    fields: dict[str, str] = field(default_factory=dict)


def texts() -> list[Text]:
    """Return all texts of the corpus."""
    return [*_words(), *_modules(), *_library()]


def vocabulary(corpus: list[Text], analyser: Analyser) -> Vocabulary:
    """Count in how many texts each word occurs."""
    counts: dict[str, Counter[str]] = {}
    for text in corpus:
        counts.setdefault(text.locale, Counter()).update(analyser.vocabulary_words(" ".join(text.fields.values())))
    return Vocabulary(counts)


def documents(corpus: list[Text], analyser: Analyser) -> Iterator[Document]:
    """Yield the texts as an engine stores them."""
    for text in corpus:
        sections = tuple(
            Section(
                name, (analyser.title if name == "title" else analyser.document)(content, text.locale), BOOSTS[name]
            )
            for name, content in text.fields.items()
        )
        yield Document(f"{text.key}@{text.locale}", sections, {"locale": [text.locale]})


def _words() -> Iterator[Text]:
    for entry in json.loads((FIXTURES / "reference" / "glossary.json").read_text("utf-8")):
        for locale in ("nl", "en"):
            yield Text(f"word:{entry['slug']}", locale, {"title": entry[locale], "body": entry[f"def_{locale}"]})


def _modules() -> Iterator[Text]:
    for locale in ("nl", "en"):
        for name in MODULES:
            path = FIXTURES / "demo" / locale / "basis" / f"{name}.yaml"
            if path.exists():
                yield from _module(yaml.safe_load(path.read_text("utf-8")), locale)


def _module(module: dict[str, object], locale: str) -> Iterator[Text]:
    title, summary, parts = str(module["title"]), str(module["summary"]), module["parts"]
    assert isinstance(parts, list)
    yield Text(f"module:{module['key']}", locale, {"title": title, "summary": summary})
    for part in parts:
        body = " ".join(_readable(part["content"]))
        yield Text(f"part:{module['key']}/{part['key']}", locale, {"title": part["title"], "body": body})


def _readable(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        yield from (text for name, item in value.items() if name not in _CODES for text in _readable(item))
    elif isinstance(value, list):
        yield from (text for item in value for text in _readable(item))


def _library() -> Iterator[Text]:
    for item in json.loads((HERE / "library.json").read_text("utf-8")):
        fields = {"title": item["title"], "tags": ", ".join(item["tags"])}
        for locale in ("nl", "en"):
            why = {"summary": item[f"why_{locale}"], "body": item["organisation"]}
            if locale == item["language"]:
                yield Text(item["key"], locale, fields | why)
            else:
                # The reason to read it is translated, the work itself is not.
                yield Text(item["key"], locale, {"title": item["title"]} | why)
