"""What a learner says about her own way: done, skip for now, not done after all; how sure she feels."""

from collections.abc import Collection
from uuid import UUID

from django.utils import timezone

from community.models import Member

from ..domain.progress import PartState
from ..enums import Confidence
from ..models import PartProgress, SelfEstimate
from .errors import CoursesError, Refusal


def mark_part(
    *,
    member: Member,
    page_key: UUID,
    part_id: str,
    known_parts: Collection[str],
    state: PartState | None,
    revision_id: int | None = None,
) -> None:
    """Say "done" or "skip for now" about a part, or take it back with None; one statement, so twice is harmless.

    "Skip" from a tab that is behind never undoes "done". Raises CoursesError when the part is not among
    `known_parts`, the ids of the parts that the module has now.
    """
    if part_id not in known_parts:
        raise CoursesError(Refusal.UNKNOWN_PART)
    if state is None:
        PartProgress.objects.filter(member=member, page_key=page_key, part_id=part_id).delete()
        return
    row = PartProgress(
        member=member,
        page_key=page_key,
        part_id=part_id,
        state=state.value,
        revision_id=revision_id,
        updated_at=timezone.now(),
    )
    if state is PartState.SKIPPED:
        PartProgress.objects.bulk_create([row], ignore_conflicts=True)
    else:
        PartProgress.objects.bulk_create(
            [row],
            update_conflicts=True,
            unique_fields=["member", "page_key", "part_id"],
            update_fields=["state", "revision_id", "updated_at"],
        )


def save_estimate(*, member: Member, course_key: UUID, topic: str, moment: str, value: int) -> None:
    """Keep her self-estimate; a later answer replaces the earlier one. Raises CoursesError off the scale."""
    if value not in Confidence.values:
        raise CoursesError(Refusal.NOT_A_STEP)
    SelfEstimate.objects.update_or_create(
        member=member, course_key=course_key, topic=topic, moment=moment, defaults={"value": value}
    )
