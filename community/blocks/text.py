"""Words: headings, running text, and a word from the word list."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.snippets.blocks import SnippetChooserBlock

TEXT = _("Text")


class HeadingBlock(blocks.CharBlock):
    """A heading inside a part; the page gives it its level."""

    class Meta:
        template = "lc_community/blocks/heading.html"
        icon = "title"
        label = _("Heading")
        description = _("Divides a part into steps. The reader can jump from heading to heading.")
        group = TEXT
        help_text = _("A question or a verb works best.")
        preview_value = "Wat zie je precies?"


class CleanRichTextBlock(blocks.RichTextBlock):
    """Running text with a small choice of formatting; cleaned when shown."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"features": ["bold", "italic", "ul", "ol", "link"], **kwargs})

    class Meta:
        template = "lc_community/blocks/rich_text.html"
        icon = "pilcrow"
        label = _("Text")
        description = _("Paragraphs with bold, italic, lists and links.")
        group = TEXT
        preview_value = "<p>Je hoort een opmerking bij de balie. Wat zei hij <b>precies</b>?</p>"


class TermBlock(blocks.StructBlock):
    """A word from the word list with its meaning, source and date."""

    term = SnippetChooserBlock("lc_community.GlossaryTerm", label=_("Word"))

    class Meta:
        template = "lc_community/blocks/term.html"
        icon = "openquote"
        label = _("Word from the word list")
        description = _("A word with its agreed meaning, source and date.")
        label_format = "{term}"
        group = TEXT
