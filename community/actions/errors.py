"""What can be refused, each with the sentence that a person reads."""

from enum import Enum
from typing import Any

from django.utils.translation import gettext_lazy as _


class Refusal(Enum):
    """Why something in `community` was not done."""

    PROFESSION_IS_A_GROUP = "profession is a group"
    SAME_PROFESSION = "same profession"
    PROFESSION_HAS_CHILDREN = "profession has children"
    PROFESSION_IS_ROOT = "profession is the root"


SENTENCES: dict[Refusal, Any] = {
    Refusal.PROFESSION_IS_A_GROUP: _("This is a group of professions. Choose a profession."),
    Refusal.SAME_PROFESSION: _("Choose a profession other than the one you are deleting."),
    Refusal.PROFESSION_HAS_CHILDREN: _("Other professions belong to this one. Move them first."),
    Refusal.PROFESSION_IS_ROOT: _("This one stands for everyone, and all others belong to it. It cannot be deleted."),
}


class CommunityError(Exception):
    """An action of `community` was refused; `str()` gives the translated sentence."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal

    def __str__(self) -> str:
        return str(SENTENCES[self.refusal])
