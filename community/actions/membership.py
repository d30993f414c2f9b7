"""Becoming a member and saying who one is."""

from typing import Any

from django.db import transaction
from django.utils import timezone

from ..models import Member, Profession
from .errors import CommunityError, Refusal


def member_of(user: Any) -> Member:
    """The member behind an account; made on first use, since whoever may log in belongs to the network."""
    member = Member.objects.for_request().filter(user=user).first()
    if member is None:
        Member.objects.get_or_create(user=user)
        member = Member.objects.for_request().get(user=user)
    member.user = user
    return member


@transaction.atomic
def choose_profession(*, member: Member, profession: Profession | None) -> None:
    """Remember her profession, or that she would rather not say; she is not asked again by herself.

    Raises CommunityError when the profession is only a group.
    """
    if profession is not None and profession.is_group:
        raise CommunityError(Refusal.PROFESSION_IS_A_GROUP)
    if profession is not None:
        member.profession = profession
    member.profession_asked_at = timezone.now()
    member.save(update_fields=["profession", "profession_asked_at"])


@transaction.atomic
def update_profile(*, member: Member, also_professions: list[Profession], **changes: Any) -> None:
    """Save what she says of herself. `changes` are fields of `Member`."""
    for name, value in changes.items():
        setattr(member, name, value)
    member.save(update_fields=list(changes))
    member.also_professions.set([profession for profession in also_professions if profession != member.profession])
