"""What members are described by: professions and organisations.

A profession's code is its identity. Texts for a profession (`courses`), members and exports refer to the code or to
this row; neither ever depends on a name or on a language.
"""

from typing import Any

from django.core.cache import cache
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalKey
from modelcluster.models import ClusterableModel
from wagtail.admin.panels import FieldPanel, InlinePanel

code_validator = RegexValidator(
    r"^[a-z0-9]+(-[a-z0-9]+)*$", _("Use only lower-case letters, digits and hyphens, for example: youth-work.")
)


# The tree of all professions is read on every page; see queries/professions.py.
TREE_CACHE_KEY = "lc-community-professions"


def forget_tree() -> None:
    """To be called after any change to professions or their names; again after the commit, when others can see it."""
    cache.delete(TREE_CACHE_KEY)
    transaction.on_commit(lambda: cache.delete(TREE_CACHE_KEY))


class Profession(ClusterableModel):
    """A profession, or a group of professions that share texts.

    Privacy: no personal data.
    """

    code = models.CharField(
        _("code"),
        max_length=40,
        unique=True,
        validators=[code_validator],
        help_text=_("Leave this as it is once texts use it, because they refer to it. The names below can change."),
    )
    parent = models.ForeignKey(
        "self",
        verbose_name=_("belongs to"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="children",
        help_text=_("A profession without a text of its own reads the text of this group."),
    )
    is_group = models.BooleanField(
        _("only a group"), default=False, help_text=_("Members cannot choose it as their profession.")
    )
    sort_order = models.PositiveSmallIntegerField(_("order"), default=0)

    panels = [
        FieldPanel("code"),
        InlinePanel("names", heading=_("Names"), label=_("Name"), min_num=1),
        FieldPanel("parent"),
        FieldPanel("is_group"),
        FieldPanel("sort_order"),
    ]

    class Meta:
        verbose_name = _("profession")
        verbose_name_plural = _("professions")
        ordering = ["sort_order", "code"]

    def __str__(self) -> str:
        names = {name.language: name.name for name in self.names.all()}
        return names.get(get_language() or "") or next(iter(names.values()), self.code)

    def save(self, *args: Any, **kwargs: Any) -> None:
        super().save(*args, **kwargs)
        forget_tree()

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        deleted = super().delete(*args, **kwargs)
        forget_tree()
        return deleted


class ProfessionName(models.Model):
    """A profession's name in one language.

    Privacy: no personal data.
    """

    profession = ParentalKey(Profession, on_delete=models.CASCADE, related_name="names")
    language = models.CharField(_("language"), max_length=10, help_text=_("Language code, for example nl or en."))
    name = models.CharField(_("name"), max_length=120)

    class Meta:
        ordering = ["language"]
        constraints = [models.UniqueConstraint(fields=["profession", "language"], name="one_name_per_language")]

    def __str__(self) -> str:
        return self.name


class Organisation(models.Model):
    """Where members work.

    Privacy: no personal data.
    """

    name = models.CharField(_("name"), max_length=160, unique=True)
    slug = models.SlugField(_("short name"), max_length=60, unique=True)
    municipality = models.CharField(_("municipality"), max_length=120, blank=True)

    class Meta:
        verbose_name = _("organisation")
        verbose_name_plural = _("organisations")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name
