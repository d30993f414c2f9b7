"""A module is a list of parts; a part is title, minutes and content."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from community.blocks import (
    AccordionBlock,
    CalloutBlock,
    CleanRichTextBlock,
    DownloadBlock,
    FactBlock,
    HeadingBlock,
    IllustrationBlock,
    MediaLinkBlock,
    QuoteBlock,
    TableBlock,
    TermBlock,
)

from ..conf import extra_blocks
from .arranging import MatchQuestionBlock, OrderQuestionBlock
from .exercises import ChoiceQuestionBlock, TrueFalseQuestionBlock
from .practice import GoingOnBlock, PracticeCaseBlock, SelfEstimateBlock
from .slots import SLOT_TYPE, ProfessionCodesBlock, ProfessionSlotBlock


def content_blocks() -> list[tuple[str, blocks.Block]]:
    """Everything that can stand in a part or in a version of a slot, with what other apps offer."""
    return [
        ("heading", HeadingBlock()),
        ("text", CleanRichTextBlock()),
        ("term", TermBlock()),
        ("callout", CalloutBlock()),
        ("quote", QuoteBlock()),
        ("fact", FactBlock()),
        ("table", TableBlock()),
        ("accordion", AccordionBlock()),
        ("illustration", IllustrationBlock()),
        ("download", DownloadBlock()),
        ("media_link", MediaLinkBlock()),
        ("choice_question", ChoiceQuestionBlock()),
        ("true_false_question", TrueFalseQuestionBlock()),
        ("order_question", OrderQuestionBlock()),
        ("match_question", MatchQuestionBlock()),
        ("practice_case", PracticeCaseBlock()),
        ("self_estimate", SelfEstimateBlock()),
        ("going_on", GoingOnBlock()),
        *extra_blocks(),
    ]


class PartBlock(blocks.StructBlock):
    """Ten to twenty minutes of work, with a beginning and an end."""

    title = blocks.CharBlock(label=_("Title of the part"), max_length=120)
    minutes = blocks.IntegerBlock(
        label=_("Minutes"),
        required=False,
        min_value=1,
        max_value=60,
        help_text=_("Ten to twenty works best. Leave this empty to have it worked out from the text."),
    )
    required_for = ProfessionCodesBlock(
        label=_("Required for"),
        required=False,
        help_text=_(
            "Tick nothing if this part is for everyone. If you tick professions, it is optional for all others."
        ),
    )

    def __init__(self, **kwargs: Any) -> None:
        shared = content_blocks()
        slot = ProfessionSlotBlock(content_blocks())
        content = blocks.StreamBlock([*shared, (SLOT_TYPE, slot)], label=_("Content"))
        super().__init__([("content", content)], **kwargs)

    class Meta:
        template = "lc_courses/blocks/part.html"
        icon = "doc-empty"
        label = _("Part")
        label_format = "{title}"
        group = _("Parts")
        # What is seldom needed waits behind the cog.
        form_layout = blocks.BlockGroup(children=["title", "minutes", "content"], settings=["required_for"])


class ModuleStreamBlock(blocks.StreamBlock):
    part = PartBlock()

    class Meta:
        required = False
        collapsed = True
