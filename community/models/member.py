"""A person as the community knows her. Not a file on a person: no remarks, no scores, no reading behaviour."""

from django.conf import settings
from django.contrib.auth.models import Permission
from django.db import models
from django.db.models import Exists, OuterRef
from django.utils.translation import gettext_lazy as _

from .reference import Organisation, Profession


class MemberQuerySet(models.QuerySet["Member"]):
    def for_request(self) -> "MemberQuerySet":
        """With all that a page asks of its reader in one query: her profession, and whether she works in the admin."""
        access = Permission.objects.filter(
            content_type__app_label="wagtailadmin", codename="access_admin", group__user=OuterRef("user_id")
        )
        return self.select_related("profession").annotate(in_admin_group=Exists(access))


class Member(models.Model):
    """Profession, organisation and the name that others see.

    Privacy: display name or pseudonym (shown to members), profession and organisation (shown to members),
    language (messages), the moment she was asked for her profession. Erased when she leaves.
    """

    user = models.OneToOneField(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="member")
    display_name = models.CharField(
        _("name that others see"),
        max_length=80,
        blank=True,
        help_text=_("Your own name or a pseudonym. You decide."),
    )
    is_pseudonym = models.BooleanField(_("this is a pseudonym"), default=False)
    profession = models.ForeignKey(
        Profession,
        verbose_name=_("profession"),
        null=True,
        blank=True,
        on_delete=models.PROTECT,
        related_name="members",
        limit_choices_to={"is_group": False},
    )
    also_professions = models.ManyToManyField(
        Profession,
        verbose_name=_("also works as"),
        blank=True,
        related_name="also_members",
        limit_choices_to={"is_group": False},
    )
    organisation = models.ForeignKey(
        Organisation,
        verbose_name=_("organisation"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="members",
    )
    language = models.CharField(_("language"), max_length=10, default="nl")
    profession_asked_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = MemberQuerySet.as_manager()

    class Meta:
        verbose_name = _("member")
        verbose_name_plural = _("members")

    def __str__(self) -> str:
        return self.display_name or str(_("Member without a name"))

    @property
    def opens_admin(self) -> bool:
        """Whether she may work in Wagtail; asked with the member itself, so that a page need not ask again."""
        return bool(getattr(self, "in_admin_group", False) or self.user.is_superuser)
