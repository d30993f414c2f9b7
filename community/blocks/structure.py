"""Text in a shape: tables and fold-outs."""

from itertools import zip_longest
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .text import CleanRichTextBlock

SHAPE = _("Tables and fold-outs")


class TableRowBlock(blocks.StructBlock):
    cells = blocks.ListBlock(blocks.CharBlock(label=_("Cell"), required=False, default=""), label=_("Cells"))

    class Meta:
        icon = "table"
        label = _("Row")
        label_format = "{cells}"


class TableBlock(blocks.StructBlock):
    """A small table; the first cell of each row is its heading."""

    caption = blocks.CharBlock(label=_("What the table shows"))
    header = blocks.ListBlock(
        blocks.CharBlock(label=_("Column heading")), label=_("Column headings"), min_num=2, max_num=5
    )
    rows = blocks.ListBlock(TableRowBlock(), label=_("Rows"), min_num=1)

    def get_context(self, value: blocks.StructValue, parent_context: Any = None) -> dict[str, Any]:
        """`rows`: cells with the heading of their column, which a phone shows beside each cell."""
        context = super().get_context(value, parent_context)
        header = list(value["header"])
        context["rows"] = [list(zip_longest(header, row["cells"], fillvalue="")) for row in value["rows"]]
        return context

    class Meta:
        template = "lc_community/blocks/table.html"
        icon = "table"
        label = _("Table")
        description = _("A small table with a title. On a phone each row becomes a card.")
        label_format = "{caption}"
        group = SHAPE
        preview_value = {
            "caption": "Feit en uitleg",
            "header": ["Feit", "Uitleg"],
            "rows": [{"cells": ["Hij liep weg.", "Hij was boos."]}],
        }


class AccordionItemBlock(blocks.StructBlock):
    title = blocks.CharBlock(label=_("Title"))
    text = CleanRichTextBlock(label=_("Text"))

    class Meta:
        icon = "list-ul"
        label = _("Item")
        label_format = "{title}"


class AccordionBlock(blocks.StructBlock):
    """Items that the reader opens one by one. They print open."""

    items = blocks.ListBlock(AccordionItemBlock(), label=_("Items"), min_num=1)

    class Meta:
        template = "lc_community/blocks/accordion.html"
        icon = "list-ul"
        label = _("Fold-out list")
        description = _("Items that the reader opens one by one.")
        group = SHAPE
        preview_value = {"items": [{"title": "“Je kunt het aan iemand zien.”", "text": "<p>Uiterlijk zegt niets.</p>"}]}
