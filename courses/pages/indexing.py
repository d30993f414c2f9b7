"""What the search index knows of a module: the text for everybody, and for each profession the text that it reads.

A search names the fields of its reader, so nobody finds a page for words that stand only in another profession's text.
"""

from typing import Any

from django.apps import apps
from django.db import DatabaseError
from wagtail.search import index

from community.api import Lineage, profession_tree

from ..blocks.resolution import common_text, own_text


class TextOfProfession:
    """The text in the slots of a module as one profession reads it: an attribute of the page, made when asked for."""

    def __init__(self, code: str) -> None:
        self.code = code

    def __get__(self, page: Any, owner: type | None = None) -> Any:
        if page is None:
            return self
        lineage = profession_tree().lineage(self.code)
        texts = [own_text(part.value["content"], lineage) for part in page.parts]
        return "\n".join(text for part in texts for text in part)


def attribute(code: str) -> str:
    return f"text_for_{code.replace('-', '_')}"


def fields_for(lineage: Lineage) -> list[str]:
    """The fields in which this reader searches modules."""
    return ["title", "summary", "common_text", attribute(lineage[0])]


def profession_fields(page_class: type) -> list[index.SearchField]:
    """A field for each profession and group there is now; none while Django starts or before the tables are made.

    Professions live in the database, so the attributes are added to the page class when the index asks for them.
    """
    if not apps.ready:
        return []
    try:
        codes = [node.code for node in profession_tree()]
    except DatabaseError:
        return []
    for code in codes:
        if not hasattr(page_class, attribute(code)):
            setattr(page_class, attribute(code), TextOfProfession(code))
    return [index.SearchField(attribute(code)) for code in codes]


def text_for_everybody(page: Any) -> str:
    """Titles and texts of the parts outside slots."""
    texts = [[part.value["title"], *common_text(part.value["content"])] for part in page.parts]
    return "\n".join(text for part in texts for text in part)
