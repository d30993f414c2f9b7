"""Things set apart from the running text."""

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from .text import CleanRichTextBlock

APART = _("Boxes, quotations and facts")


class CalloutBlock(blocks.StructBlock):
    """A box beside the text: to remember, to be careful with, an example, or something to pause at."""

    kind = blocks.ChoiceBlock(
        label=_("Kind"),
        choices=[
            ("remember", _("Keep in mind")),
            ("careful", _("Be careful")),
            ("example", _("From practice")),
            ("reflect", _("Pause and reflect")),
        ],
        default="remember",
    )
    title = blocks.CharBlock(label=_("Title"), max_length=120)
    text = CleanRichTextBlock(label=_("Text"))

    class Meta:
        template = "lc_community/blocks/callout.html"
        icon = "comment"
        label = _("Box")
        description = _("Something to keep in mind or be careful with, an example, or a question to pause at.")
        label_format = "{title}"
        group = APART
        form_classname = "struct-block"
        preview_value = {"kind": "remember", "title": "Samen kijken", "text": "<p>Kijk samen. Twijfel mag.</p>"}


class QuoteBlock(blocks.StructBlock):
    """Somebody's words, with who said them and where."""

    text = blocks.TextBlock(label=_("Quotation"))
    who = blocks.CharBlock(label=_("Who says this"), required=False, default="")
    source_title = blocks.CharBlock(label=_("Source"), required=False, default="")
    source_url = blocks.URLBlock(label=_("Address of the source"), required=False)

    class Meta:
        template = "lc_community/blocks/quote.html"
        icon = "openquote"
        label = _("Quotation")
        description = _("Somebody’s words, with who said them and where.")
        label_format = "{text}"
        group = APART
        preview_value = {"text": "Je leert dit niet in één of twee dagen.", "who": "Een netwerkregisseur"}


class FactBlock(blocks.StructBlock):
    """A statement of fact with its source and dates: facts age, so the reader sees how old this one is."""

    text = CleanRichTextBlock(label=_("The fact"), help_text=_("Say who says so: “According to …”."))
    source_title = blocks.CharBlock(label=_("Source"))
    source_url = blocks.URLBlock(label=_("Address of the source"), required=False)
    dated = blocks.CharBlock(label=_("Date"), help_text=_("When this was true, for example: December 2025."))
    review_by = blocks.DateBlock(
        label=_("Review by"), help_text=_("After this date the part appears in the report “Texts that need attention”.")
    )

    class Meta:
        template = "lc_community/blocks/fact.html"
        icon = "info-circle"
        label = _("Fact with source")
        description = _("A statement with its source, its date, and when to check it again.")
        label_format = "{source_title}"
        group = APART
        preview_value = {
            "text": "<p>Volgens de richtlijn wegen samenhang en context.</p>",
            "source_title": "Richtlijn voor jeugdprofessionals",
            "dated": "2024",
            "review_by": None,
        }
