"""Cases, self-estimates and what is going on now."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from community.blocks import CleanRichTextBlock

from ..enums import Confidence, EstimateMoment
from .exercises import PRACTICE


class CaseStepBlock(blocks.StructBlock):
    text = CleanRichTextBlock(label=_("What happens"))
    ask = blocks.CharBlock(label=_("Question to think about"), required=False, default="")

    class Meta:
        icon = "arrow-down"
        label = _("Step")
        label_format = "{ask}"


class PracticeCaseBlock(blocks.StructBlock):
    """A fictional case, revealed in steps, so that one judges before knowing how it ends."""

    title = blocks.CharBlock(
        label=_("Title"), help_text=_("The page always says that the case is fictional. Roles only, no names.")
    )
    steps = blocks.ListBlock(CaseStepBlock(), label=_("Steps"), min_num=1)
    afterword = CleanRichTextBlock(
        label=_("Looking back"), help_text=_("What was known, what was not, and what happened next.")
    )

    class Meta:
        template = "lc_courses/blocks/practice_case.html"
        icon = "doc-full"
        label = _("Practice case (fictional)")
        description = _("A fictional case in steps. The reader thinks first, then sees what happens next.")
        label_format = "{title}"
        group = PRACTICE
        preview_value = {
            "title": "Drie dinsdagen",
            "steps": [{"text": "<p>Een leerling is drie dinsdagen weg.</p>", "ask": "Wat weet je nog niet?"}],
            "afterword": "<p>Ze paste op haar broertje.</p>",
        }


class SelfEstimateBlock(blocks.StructBlock):
    """How sure do I feel? Asked before and after; only the learner sees her own answers."""

    topic = blocks.RegexBlock(
        regex=r"^[a-z0-9-]+$",
        label=_("Short name"),
        help_text=_("The same word before and after, for example: conversation. Learners do not see it."),
        error_messages={"invalid": _("Use only lower-case letters, digits and hyphens.")},
    )
    moment = blocks.ChoiceBlock(label=_("When"), choices=EstimateMoment.choices, default=EstimateMoment.BEFORE)
    text = blocks.CharBlock(label=_("Question"))

    def get_context(self, value: blocks.StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        own = context.get("estimates", dict)()
        context["steps"] = Confidence.choices
        context["chosen"] = own.get((value["topic"], value["moment"]))
        context["earlier"] = own.get((value["topic"], EstimateMoment.BEFORE)) if value["moment"] == "after" else None
        return context

    def get_translatable_segments(self, value: blocks.StructValue) -> list[Any]:
        """Only the question is text; the key must be the same in every language."""
        from wagtail_localize.segments import StringSegmentValue  # noqa: PLC0415 - optional dependency of a host

        return [StringSegmentValue("text", value["text"])]

    def restore_translated_segments(self, value: blocks.StructValue, segments: list[Any]) -> blocks.StructValue:
        for segment in segments:
            value[segment.path] = segment.render_text()
        return value

    class Meta:
        live = True
        template = "lc_courses/blocks/self_estimate.html"
        icon = "view"
        label = _("Self-estimate")
        description = _("How sure do I feel? Asked before and after. Readers see only their own answers.")
        label_format = "{text}"
        group = PRACTICE
        preview_value = {"topic": "gesprek", "moment": "before", "text": "Hoe zeker voel je je?"}


class GoingOnBlock(blocks.StaticBlock):
    """Shows the items of "What is going on now?", edited in one place (`going_on` in the page's context)."""

    class Meta:
        live = True
        template = "lc_courses/blocks/going_on.html"
        icon = "date"
        label = _("What is going on now?")
        description = _("The newest items of “What is going on now?”, which you edit in one place.")
        group = PRACTICE
        admin_text = _("Shows the newest items of “What is going on now?”. You edit them in the menu of that name.")
