"""Choices with stable values."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class CourseLevel(models.TextChoices):
    BASIC = "basic", _("Basic training")
    DEEPENING = "deepening", _("Deepening training")


class EstimateMoment(models.TextChoices):
    BEFORE = "before", _("before")
    AFTER = "after", _("after")


class Confidence(models.IntegerChoices):
    """Five steps of a self-estimate; only the learner sees them."""

    NOT_AT_ALL = 1, _("not at all")
    A_LITTLE = 2, _("a little")
    HALF = 3, _("in between")
    FAIRLY = 4, _("mostly")
    VERY = 5, _("completely")
