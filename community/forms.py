"""What members fill in about themselves."""

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from .actions.membership import choose_profession, update_profile
from .models import Member, Profession


def _choosable() -> Any:
    return Profession.objects.filter(is_group=False).prefetch_related("names")


class ProfessionForm(forms.Form):
    """One question, once: what is your work?"""

    profession = forms.ModelChoiceField(
        Profession.objects.none(),
        label=_("My profession"),
        widget=forms.RadioSelect,
        empty_label=None,
        error_messages={"required": _("Choose your profession, or choose “Not now”.")},
    )

    def __init__(self, *args: Any, member: Member, **kwargs: Any) -> None:
        super().__init__(*args, initial={"profession": member.profession_id}, **kwargs)
        self.member = member
        self.fields["profession"].queryset = _choosable()

    def save(self) -> None:
        choose_profession(member=self.member, profession=self.cleaned_data["profession"])


class ProfileForm(forms.ModelForm):
    """Profile: what others see, what texts I read, in which language."""

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)

    class Meta:
        model = Member
        fields = ["display_name", "is_pseudonym", "profession", "also_professions", "organisation", "language"]
        widgets = {"also_professions": forms.CheckboxSelectMultiple}

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["profession"].queryset = _choosable()
        self.fields["profession"].empty_label = _("No profession chosen")
        self.fields["organisation"].empty_label = _("No organisation chosen")
        self.fields["also_professions"].queryset = _choosable()
        self.fields["language"].help_text = _(
            "The language of messages to you. The site itself follows the language you choose at the top of the page."
        )

    def save(self, commit: bool = True) -> Member:
        changes = dict(self.cleaned_data)
        update_profile(member=self.instance, also_professions=list(changes.pop("also_professions")), **changes)
        return self.instance


class RetireProfessionForm(forms.Form):
    """Where the members and texts of a deleted profession go."""

    members_to = forms.ModelChoiceField(
        Profession.objects.none(),
        label=_("Its members become"),
        required=False,
        empty_label=_("No profession: they are asked again"),
    )
    texts_to = forms.ModelChoiceField(
        Profession.objects.none(),
        label=_("From now on its texts are for"),
        required=False,
        empty_label=_("Nobody: readers get the text of the group"),
    )

    def __init__(self, *args: Any, profession: Profession, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        others = Profession.objects.exclude(pk=profession.pk).prefetch_related("names")
        self.fields["members_to"].queryset = others.filter(is_group=False)
        self.fields["texts_to"].queryset = others
