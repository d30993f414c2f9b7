"""Model fields that our apps share."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.db import models
from wagtail.fields import StreamField as WagtailStreamField


class StreamField(WagtailStreamField):
    """A StreamField whose blocks stay out of migrations (decision 0006).

    A host that adds a block to one of our pages gets no migration inside our package. The price: data migrations
    see the raw JSON only. Pattern: ONSdigital/dis-wagtail, after a remark in wagtail issue 4298.
    """

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        # Migrations call this without blocks.
        if not args and "block_types" not in kwargs:
            args = ([],)
        super().__init__(*args, **kwargs)

    def deconstruct(self) -> tuple[str, str, list[Any], dict[str, Any]]:
        name, path, _args, kwargs = super().deconstruct()
        kwargs.pop("block_types", None)
        kwargs.pop("block_lookup", None)
        return name, path, [], kwargs


class CodesField(models.JSONField):
    """A short list of stable codes, chosen from what `choices_from` returns at the moment of editing.

    Codes instead of foreign keys: a code survives translation, export and a new database.
    """

    def __init__(self, *args: Any, choices_from: Callable[[], list[tuple[str, str]]] | None = None, **kwargs: Any):
        self.choices_from = choices_from
        kwargs.setdefault("default", list)
        kwargs.setdefault("blank", True)
        super().__init__(*args, **kwargs)

    def formfield(self, **kwargs: Any) -> forms.Field:
        return forms.MultipleChoiceField(
            choices=self.choices_from or (),
            required=not self.blank,
            label=kwargs.get("label", self.verbose_name),
            help_text=kwargs.get("help_text", self.help_text),
            initial=[],
            widget=forms.CheckboxSelectMultiple,
        )
