"""What can be refused in `courses`."""

from enum import Enum
from typing import Any

from django.utils.translation import gettext_lazy as _


class Refusal(Enum):
    UNKNOWN_PART = "unknown part"
    NOT_A_STEP = "not a step"


SENTENCES: dict[Refusal, Any] = {
    Refusal.UNKNOWN_PART: _("This part no longer exists. Choose another part of the module."),
    Refusal.NOT_A_STEP: _("Choose one of the five steps."),
}


class CoursesError(Exception):
    """An action of `courses` was refused; `str()` gives the translated sentence."""

    def __init__(self, refusal: Refusal) -> None:
        super().__init__(refusal)
        self.refusal = refusal

    def __str__(self) -> str:
        return str(SENTENCES[self.refusal])
