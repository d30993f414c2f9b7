"""Professions, sources and the word list: what every site can begin with, not only the demo."""

import json
import re
from datetime import date
from typing import Any

from django.db import transaction
from wagtail.models import Locale

from community.models import GlossaryTerm, Profession, ProfessionName
from community.models.reference import forget_tree

from .fixtures import FIXTURES, read
from .streams import Source
from .translation import translate

# The day on which the word list was last read against its sources.
GLOSSARY_CHECKED = date(2026, 11, 1)


@transaction.atomic
def load_professions() -> None:
    """The tree of professions. Run again it adds what is missing and leaves changed names alone."""
    known: dict[str, Profession] = {}
    for order, row in enumerate(read(FIXTURES / "reference" / "professions.yaml")):
        profession, created = Profession.objects.get_or_create(
            code=row["code"],
            defaults={
                "parent": known.get(row.get("parent", "")),
                "is_group": row.get("group", False),
                "sort_order": order,
            },
        )
        known[row["code"]] = profession
        if created:
            ProfessionName.objects.bulk_create(
                ProfessionName(profession=profession, language=language, name=name)
                for language, name in row["names"].items()
            )
    forget_tree()


def load_sources() -> dict[str, Source]:
    """Sources by code, with the title that a reader sees."""
    rows = json.loads((FIXTURES / "reference" / "sources.json").read_text(encoding="utf-8"))
    return {row["id"]: Source(_shown_title(row), row["url"]) for row in rows}


def _shown_title(row: dict[str, str]) -> str:
    """ "Organisation: title", without the remarks on the organisation that the list keeps for authors."""
    organisation = re.sub(r"\s*\([^)]*\)", "", row["organisation"]).strip()
    return f"{organisation}: {row['title']}" if organisation else row["title"]


def load_glossary(sources: dict[str, Source], source_locale: Locale, target: Locale) -> dict[str, int]:
    """The word list in two languages; answers with the ids of the words in the source language, by slug."""
    rows = json.loads((FIXTURES / "reference" / "glossary.json").read_text(encoding="utf-8"))
    terms: dict[str, int] = dict(GlossaryTerm.objects.filter(locale=source_locale).values_list("slug", "pk"))
    for row in rows:
        if row["slug"] not in terms:
            term = _term(row, "nl", sources, locale=source_locale)
            term.save()
            translate(term, _term(row, "en", sources, locale=source_locale), target)
            terms[row["slug"]] = term.pk
    return terms


def _term(row: dict[str, Any], language: str, sources: dict[str, Source], **fields: Any) -> GlossaryTerm:
    first = sources.get(row["src"][0]) if row["src"] and not row["own"] else None
    return GlossaryTerm(
        slug=row["slug"],
        term=row[language],
        definition=row[f"def_{language}"],
        source_title=first.title if first else "",
        source_url=first.url if first else "",
        checked_on=GLOSSARY_CHECKED,
        **fields,
    )
