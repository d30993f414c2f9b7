"""Professions and members, as few and as plain as tests can do with."""

from itertools import count
from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone

from community.domain.professions import ProfessionNode, ProfessionTree
from community.models import Member, Profession, ProfessionName

# Code, parent, name in Dutch, name in English; a name in capitals is only a group.
ROWS = [
    ("iedereen", "", "IEDEREEN", "EVERYONE"),
    ("sociaal-domein", "iedereen", "SOCIAAL DOMEIN", "SOCIAL DOMAIN"),
    ("jongerenwerk", "sociaal-domein", "jongerenwerker", "youth worker"),
    ("jeugdhulp", "sociaal-domein", "jeugdzorgwerker", "youth care worker"),
    ("veiligheid", "iedereen", "VEILIGHEID", "SAFETY"),
    ("boa", "veiligheid", "handhaver", "enforcement officer"),
    ("sleutelpersoon", "iedereen", "sleutelpersoon", "key person"),
]
ROOT = ("iedereen",)
YOUTH_WORKER = ("jongerenwerk", "sociaal-domein", "iedereen")
YOUTH_CARE = ("jeugdhulp", "sociaal-domein", "iedereen")
BOA = ("boa", "veiligheid", "iedereen")
KEY_PERSON = ("sleutelpersoon", "iedereen")
LINEAGES = (ROOT, YOUTH_WORKER, YOUTH_CARE, BOA, KEY_PERSON)

_numbers = count(1)


def small_tree() -> ProfessionTree:
    """The same professions without a database."""
    return ProfessionTree(
        ProfessionNode(code, parent or None, {"nl": dutch, "en": english}, dutch.isupper())
        for code, parent, dutch, english in ROWS
    )


def make_professions() -> dict[str, Profession]:
    made: dict[str, Profession] = {}
    for order, (code, parent, dutch, english) in enumerate(ROWS):
        made[code] = make_profession(
            code, parent=made.get(parent), dutch=dutch, english=english, is_group=dutch.isupper(), sort_order=order
        )
    return made


def make_profession(code: str, *, dutch: str = "", english: str = "", **fields: Any) -> Profession:
    profession = Profession.objects.create(code=code, **fields)
    for language, name in (("nl", dutch or code), ("en", english or code)):
        ProfessionName.objects.create(profession=profession, language=language, name=name)
    return profession


def make_user(email: str = "", password: str = "", **fields: Any) -> Any:
    return get_user_model().objects.create_user(email or f"member{next(_numbers)}@example.org", password, **fields)


def make_member(profession: Profession | None = None, *, asked: bool = True, **fields: Any) -> Member:
    """A member with an account; `asked` says whether she was asked for her profession before."""
    user = fields.pop("user", None) or make_user()
    moment = timezone.now() if asked else None
    return Member.objects.create(user=user, profession=profession, profession_asked_at=moment, **fields)


def make_staff(role: str, **fields: Any) -> Member:
    """A member who works in the admin in one of the roles of the site."""
    member = make_member(**fields)
    member.user.groups.add(Group.objects.get(name=role))
    return member
