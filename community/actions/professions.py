"""Deleting a profession without leaving anybody or any text behind."""

from dataclasses import dataclass

from django.db import transaction

from ..models import Member, Profession
from ..registry import profession_uses
from .errors import CommunityError, Refusal


@dataclass(frozen=True)
class ProfessionLoad:
    """What hangs on a profession: its members, and the places in content that name it."""

    members: int
    texts: int


def load_of(profession: Profession) -> ProfessionLoad:
    texts = sum(use.count(profession.code) for use in profession_uses.all())
    return ProfessionLoad(profession.members.count(), texts)


@transaction.atomic
def retire_profession(
    *, profession: Profession, members_to: Profession | None = None, texts_to: Profession | None = None
) -> None:
    """Delete a profession after giving its members and texts another one.

    Without `members_to` its members have no profession and are asked again; without `texts_to` the code is taken
    out of the texts, and readers fall back to the group's version. Raises CommunityError.
    """
    _check(profession, members_to, texts_to)
    for use in profession_uses.all():
        use.replace(profession.code, texts_to.code if texts_to else None)
    Member.objects.filter(profession=profession).update(
        profession=members_to, **({} if members_to else {"profession_asked_at": None})
    )
    if members_to is not None:
        for member in profession.also_members.exclude(profession=members_to):
            member.also_professions.add(members_to)
    profession.delete()


def _check(profession: Profession, members_to: Profession | None, texts_to: Profession | None) -> None:
    if profession.parent_id is None:
        raise CommunityError(Refusal.PROFESSION_IS_ROOT)
    if profession.children.exists():
        raise CommunityError(Refusal.PROFESSION_HAS_CHILDREN)
    if profession in (members_to, texts_to):
        raise CommunityError(Refusal.SAME_PROFESSION)
    if members_to is not None and members_to.is_group:
        raise CommunityError(Refusal.PROFESSION_IS_A_GROUP)
