"""Practice questions of choosing. Unlimited tries, feedback for each answer, never a score, nothing stored."""

from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..domain.exercises import Option, Outcome, check_choice
from ..domain.resolution import Lineage, Version, resolve_slot
from .slots import ProfessionCodesBlock

PRACTICE = _("Questions and cases")


class FeedbackForBlock(blocks.StructBlock):
    professions = ProfessionCodesBlock(label=_("For"))
    text = blocks.TextBlock(label=_("Feedback"))

    def get_searchable_content(self, value: blocks.StructValue) -> list[str]:
        """Nothing: only one profession reads it, and what is found or counted must be what this reader reads."""
        return []

    class Meta:
        icon = "user"
        label = _("Feedback for a profession")


class OptionBlock(blocks.StructBlock):
    text = blocks.CharBlock(label=_("Answer"))
    right = blocks.BooleanBlock(label=_("This is right"), required=False)
    feedback = blocks.TextBlock(
        label=_("Feedback"), help_text=_("Say why this fits or does not. Be kind, and point to what to look at again.")
    )
    feedback_for = blocks.ListBlock(FeedbackForBlock(), label=_("Other feedback for some professions"), default=[])

    class Meta:
        icon = "list-ul"
        label = _("Answer")
        label_format = "{text}"


class ExerciseBlock(blocks.StructBlock):
    """Shared by all questions: rendered for each reader afresh (`live`), checked without storing anything."""

    text = blocks.CharBlock(label=_("Question"))

    def outcome_of(self, value: blocks.StructValue, data: QueryDict, lineage: Lineage) -> Outcome:
        """What to say to the answer in `data`, the posted form."""
        raise NotImplementedError

    def get_context(self, value: blocks.StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        context.setdefault("outcome", None)
        context.setdefault("given", QueryDict())
        return context

    class Meta:
        live = True
        group = PRACTICE
        icon = "help"
        label_format = "{text}"


def _feedback(option: blocks.StructValue, lineage: Lineage) -> str:
    """The option's feedback for this profession, by the same rule as every other text."""
    versions = [Version(frozenset(other["professions"]), other["text"]) for other in option["feedback_for"]]
    return resolve_slot(versions, lineage).body or option["feedback"]


class ChoiceQuestionBlock(ExerciseBlock):
    """One or several of the answers are right."""

    several = blocks.BooleanBlock(label=_("More than one answer is right"), required=False)
    options = blocks.ListBlock(OptionBlock(), label=_("Answers"), min_num=2)

    def outcome_of(self, value: blocks.StructValue, data: QueryDict, lineage: Lineage) -> Outcome:
        options = [
            Option(bound.id, bound.value["right"], _feedback(bound.value, lineage))
            for bound in value["options"].bound_blocks
        ]
        return check_choice(options, data.getlist("choice"))

    class Meta:
        template = "lc_courses/blocks/choice_question.html"
        label = _("Practice question: choose")
        description = _("One or more answers are right. Each has feedback, per profession if you like.")
        preview_value = {
            "text": "Welke zin is een feit?",
            "several": False,
            "options": [
                {"text": "Hij was boos.", "right": False, "feedback": "Dat is jouw uitleg.", "feedback_for": []},
                {"text": "Hij liep weg.", "right": True, "feedback": "Dit zag je.", "feedback_for": []},
            ],
        }


class TrueFalseQuestionBlock(ExerciseBlock):
    """A statement: does it hold or not?"""

    right = blocks.BooleanBlock(label=_("The statement is true"), required=False)
    feedback_true = blocks.TextBlock(label=_("Feedback for those who answer “true”"))
    feedback_false = blocks.TextBlock(label=_("Feedback for those who answer “not true”"))

    def outcome_of(self, value: blocks.StructValue, data: QueryDict, lineage: Lineage) -> Outcome:
        options = [
            Option("true", value["right"], value["feedback_true"]),
            Option("false", not value["right"], value["feedback_false"]),
        ]
        return check_choice(options, data.getlist("choice"))

    class Meta:
        template = "lc_courses/blocks/true_false_question.html"
        label = _("Practice question: true or not true")
        description = _("A statement, with feedback for both answers.")
        preview_value = {
            "text": "Wie veel risicofactoren heeft, radicaliseert.",
            "right": False,
            "feedback_true": "De meeste mensen niet.",
            "feedback_false": "Dat klopt.",
        }
