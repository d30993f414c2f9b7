"""Practice questions of arranging: steps in order, and pairs that belong together."""

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _
from wagtail import blocks

from ..domain.exercises import Outcome, check_match, check_order, shuffled
from ..domain.resolution import Lineage
from .exercises import ExerciseBlock


class OrderQuestionBlock(ExerciseBlock):
    """Put the steps in order."""

    steps = blocks.ListBlock(
        blocks.CharBlock(label=_("Step")), label=_("Steps, in the right order"), min_num=3, max_num=8
    )
    feedback_right = blocks.TextBlock(label=_("Feedback when right"))
    feedback_wrong = blocks.TextBlock(label=_("Feedback when not yet right"))

    def get_context(self, value: blocks.StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        texts = {bound.id: bound.value for bound in value["steps"].bound_blocks}
        context["steps"] = _rows(texts, "step-", context["given"])
        context["places"] = [str(place) for place in range(1, len(texts) + 1)]
        return context

    def outcome_of(self, value: blocks.StructValue, data: QueryDict, lineage: Lineage) -> Outcome:
        ids = [bound.id for bound in value["steps"].bound_blocks]
        return check_order(ids, {each: data.get(f"step-{each}", "") for each in ids})

    class Meta:
        template = "lc_courses/blocks/order_question.html"
        label = _("Practice question: put in order")
        description = _("Steps that the reader puts in the right order.")
        preview_value = {
            "text": "Zet de stappen op volgorde.",
            "steps": ["Je ziet iets.", "Je pelt het af.", "Je vraagt een collega."],
            "feedback_right": "Zo is het.",
            "feedback_wrong": "Kijk nog eens naar de eerste stap.",
        }


class PairBlock(blocks.StructBlock):
    left = blocks.CharBlock(label=_("This"))
    right = blocks.CharBlock(label=_("belongs with this"))

    class Meta:
        icon = "link"
        label = _("Pair")
        label_format = "{left} - {right}"


class MatchQuestionBlock(ExerciseBlock):
    """Find what belongs together."""

    pairs = blocks.ListBlock(PairBlock(), label=_("Pairs"), min_num=2, max_num=8)
    feedback_right = blocks.TextBlock(label=_("Feedback when right"))
    feedback_wrong = blocks.TextBlock(label=_("Feedback when not yet right"))

    def get_context(self, value: blocks.StructValue, parent_context: Any = None) -> dict[str, Any]:
        context = super().get_context(value, parent_context)
        pairs = {bound.id: bound.value for bound in value["pairs"].bound_blocks}
        lefts = {each: pair["left"] for each, pair in pairs.items()}
        context["rows"] = _rows(lefts, "pair-", context["given"], mixed=False)
        context["rights"] = [(_veiled(each), pairs[each]["right"]) for each in shuffled(list(pairs), "".join(pairs))]
        return context

    def outcome_of(self, value: blocks.StructValue, data: QueryDict, lineage: Lineage) -> Outcome:
        ids = [bound.id for bound in value["pairs"].bound_blocks]
        unveiled = {_veiled(each): each for each in ids}
        return check_match(ids, {each: unveiled.get(data.get(f"pair-{each}", ""), "") for each in ids})

    class Meta:
        template = "lc_courses/blocks/match_question.html"
        label = _("Practice question: what belongs together")
        description = _("Pairs that the reader puts together.")
        preview_value = {
            "text": "Wat hoort bij elkaar?",
            "pairs": [{"left": "Hij liep weg", "right": "feit"}, {"left": "Hij was boos", "right": "uitleg"}],
            "feedback_right": "Zo is het.",
            "feedback_wrong": "Kijk nog eens: wat zag je?",
        }


def _veiled(pair_id: str) -> str:
    """Another name for a right side, so that the page's source does not give the pairs away."""
    return sha256(f"right:{pair_id}".encode()).hexdigest()[:12]


def _rows(texts: Mapping[str, str], prefix: str, given: QueryDict, mixed: bool = True) -> list[dict[str, str]]:
    """Rows of a form with the answer that was given, so that nothing typed is lost."""
    order = shuffled(list(texts), "".join(texts)) if mixed else list(texts)
    return [{"name": prefix + each, "text": texts[each], "given": given.get(prefix + each, "")} for each in order]
