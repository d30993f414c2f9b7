"""Reading one member's own progress. Every function takes the member first; there is no query over members."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from ..domain.progress import PartState, States
from ..models import PartProgress, SelfEstimate


def states_of(member: Any, page_keys: Iterable[UUID]) -> States:
    """What she said about the parts of these modules."""
    rows = PartProgress.objects.filter(member=member, page_key__in=list(page_keys)).values_list(
        "page_key", "part_id", "state"
    )
    return {(page_key, part_id): PartState(state) for page_key, part_id, state in rows}


def last_touched(member: Any) -> tuple[UUID, str] | None:
    """The part that she last said something about, in any training."""
    return PartProgress.objects.filter(member=member).order_by("-updated_at").values_list("page_key", "part_id").first()


def estimates_of(member: Any, course_key: UUID) -> dict[tuple[str, str], int]:
    """Her own self-estimates in one training, by topic and moment."""
    rows = SelfEstimate.objects.filter(member=member, course_key=course_key).values_list("topic", "moment", "value")
    return {(topic, moment): value for topic, moment, value in rows}
