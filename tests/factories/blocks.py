"""Values for every content block: with the least that it needs, and with all that it can have."""

from datetime import date
from io import BytesIO
from typing import Any

from django.core.files.base import ContentFile
from PIL import Image as Picture
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Locale

from community.models import GlossaryTerm
from courses.models import GoingOn
from tests.factories.courses import item, items

RICH = "<p>Tekst met <b>nadruk</b>.</p>"


def minimal() -> dict[str, Any]:
    return {
        "heading": "Kop",
        "text": RICH,
        "term": {"term": make_word().pk},
        "callout": {"kind": "remember", "title": "Titel", "text": RICH},
        "quote": {"text": "Woorden"},
        "fact": {"text": RICH, "source_title": "Bron", "dated": "2025", "review_by": "2027-01-01"},
        "table": {
            "caption": "Wat erin staat",
            "header": items(["a", "b"]),
            "rows": items([{"cells": items(["1", "2"])}]),
        },
        "accordion": {"items": items([{"title": "Titel", "text": RICH}])},
        "illustration": {"image": make_picture().pk, "alt_text": "", "decorative": True, "caption": ""},
        "download": {"document": make_document().pk, "title": ""},
        "media_link": {"kind": "video", "title": "Film", "url": "https://example.org/", "captions": "geen"},
        "choice_question": _choice("a", "b"),
        "true_false_question": _statement(right=True),
        "order_question": _question(steps=items(["een", "twee", "drie"])),
        "match_question": _question(pairs=items([{"left": "l", "right": "r"}, {"left": "m", "right": "s"}])),
        "practice_case": {"title": "Titel", "steps": items([{"text": RICH, "ask": ""}]), "afterword": RICH},
        "self_estimate": {"topic": "gesprek", "moment": "before", "text": "Hoe zeker?"},
        "going_on": None,
    }


def full() -> dict[str, Any]:
    """Everything filled in, lists with three rows."""
    values = minimal()
    link = {"source_title": "Bron", "source_url": "https://example.org/bron"}
    values["quote"] |= {"who": "Een collega", **link}
    values["fact"] |= {**link, "review_by": date(2027, 1, 1).isoformat()}
    values["table"]["rows"] = items([{"cells": items([f"{n}", "cel", "te veel"])} for n in range(3)])
    values["accordion"]["items"] = items([{"title": f"Titel {n}", "text": RICH} for n in range(3)])
    values["illustration"] |= {"alt_text": "Een tafel", "decorative": False, "caption": "Onderschrift"}
    values["download"] |= {"title": "Mee te nemen"}
    values["media_link"] |= {"kind": "podcast", "minutes": 25, "why": "Hoor hoe iemand vraagt."}
    values["choice_question"] = _choice("a", "b", "c") | {"several": True}
    values["practice_case"]["steps"] = items([{"text": RICH, "ask": f"Vraag {n}?"} for n in range(3)])
    values["self_estimate"] |= {"moment": "after"}
    make_going_on()
    return values


def make_word() -> GlossaryTerm:
    locale = Locale.objects.get(language_code="nl")
    fields = {"term": "Activisme", "definition": "Opkomen voor een zaak.", "source_title": "Bron"}
    return GlossaryTerm.objects.get_or_create(slug="activisme", locale=locale, defaults=fields)[0]


def make_going_on(**fields: Any) -> GoingOn:
    defaults = {"title": "Nu", "text": RICH, "source_title": "Bron", "live": True}
    dates = {"dated": date(2026, 1, 1), "review_by": date(2100, 1, 1)}
    return GoingOn.objects.create(locale=Locale.objects.get(language_code="nl"), **defaults | dates | fields)


def make_picture() -> Any:
    data = BytesIO()
    Picture.new("RGB", (4, 3), "white").save(data, "PNG")
    file = ContentFile(data.getvalue(), name="wit.png")
    return get_image_model().objects.create(title="Wit", file=file)


def make_document() -> Any:
    return get_document_model().objects.create(title="Kaart", file=ContentFile(b"inhoud", name="kaart.txt"))


def _question(**fields: Any) -> dict[str, Any]:
    return {"text": "Vraag?", "feedback_right": "Ja.", "feedback_wrong": "Nog niet.", **fields}


def _statement(*, right: bool) -> dict[str, Any]:
    return {"text": "Klopt dit?", "right": right, "feedback_true": "Ja.", "feedback_false": "Nee."}


def _choice(*words: str) -> dict[str, Any]:
    rows = [{"text": word, "right": word == "b", "feedback": f"Over {word}", "feedback_for": []} for word in words]
    return {"text": "Vraag?", "several": False, "options": [item(row, row["text"]) for row in rows]}
