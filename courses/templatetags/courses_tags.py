"""What the templates of modules need to say."""

from typing import Any

from django import template
from django.http import HttpRequest, QueryDict
from django.utils.translation import gettext as _

from ..blocks.resolution import SlotReading
from ..domain.exercises import Outcome
from ..domain.progress import PartOutline, PartState
from ..domain.resolution import Origin
from ..enums import Confidence

register = template.Library()


@register.simple_tag
def part_state(states: dict[str, PartState | None], part: PartOutline) -> str:
    state = states.get(part.id)
    return state.value if state else ""


@register.simple_tag(takes_context=True)
def slot_heading(context: template.Context, slot: SlotReading) -> str:
    """Whose text this is. Silent for the text that everyone gets: whoever has no own version is not troubled."""
    if slot.origin in (Origin.DEFAULT, Origin.MISSING) or slot.code is None:
        return ""
    request: HttpRequest = context["request"]
    name = request.professions.name(slot.code, request.LANGUAGE_CODE)
    if context["reader"].reading_as or context.get("preview"):
        return _("For: %(profession)s") % {"profession": name}
    return _("For your profession: %(profession)s") % {"profession": name}


@register.filter
def is_given(value: str, given: QueryDict) -> bool:
    """Whether this option was chosen in the form that came in."""
    return value in given.getlist("choice")


@register.simple_tag
def feedback_of(outcome: Outcome, key: str) -> str:
    return outcome.feedback.get(key, "")


@register.simple_tag
def estimate_label(step: int) -> Any:
    return Confidence(step).label
