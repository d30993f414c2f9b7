"""Versions per profession: the heart of the house (decision 0004)."""

from typing import Any

from django.core.exceptions import ValidationError
from django.forms import CheckboxSelectMultiple
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks.struct_block import StructBlockValidationError

from community.api import profession_choices, profession_tree

from ..domain.resolution import Version, repeated_codes

SLOT_TYPE = "profession_slot"


class ProfessionCodesBlock(blocks.MultipleChoiceBlock):
    """Professions and groups by their stable codes, read from the database at the moment of editing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(**{"choices": profession_choices, "widget": CheckboxSelectMultiple, "default": [], **kwargs})

    class Meta:
        icon = "group"
        label = _("Professions")


class VersionBlock(blocks.StructBlock):
    """One text and the professions it is for."""

    professions = ProfessionCodesBlock(
        label=_("For"), help_text=_("A group stands for all of its professions that have no text of their own.")
    )

    def __init__(self, content: blocks.StreamBlock, **kwargs: Any) -> None:
        super().__init__([("content", content)], **kwargs)

    class Meta:
        icon = "user"
        label = _("Version")
        label_format = "{professions}"


class ProfessionSlotBlock(blocks.StructBlock):
    """A place in a part where each profession reads its own text.

    The `content` of the versions is any content block, but never another slot: the reader of one text cannot have
    two professions at once, and nobody could survey it.
    """

    def __init__(self, content_blocks: list[tuple[str, blocks.Block]] | None = None, **kwargs: Any) -> None:
        inner = [(name, block) for name, block in content_blocks or [] if not isinstance(block, ProfessionSlotBlock)]
        version = VersionBlock(blocks.StreamBlock(inner, label=_("Text"), required=False))
        versions = blocks.ListBlock(
            version,
            label=_("Versions"),
            min_num=1,
            help_text=_(
                "Write a version for everyone first. Then add one for each profession whose work is different."
            ),
        )
        super().__init__([("versions", versions)], **kwargs)

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        repeated = repeated_codes(versions_of(cleaned))
        if repeated:
            tree = profession_tree()
            names = ", ".join(tree.name(code, "") for code in repeated)
            message = _("In more than one version: %(names)s. Each profession can have only one text here.")
            error = ValidationError(message, params={"names": names}, code="repeated_profession")
            raise StructBlockValidationError(non_block_errors=[error])
        return cleaned

    def get_searchable_content(self, value: blocks.StructValue) -> list[str]:
        """Nothing: what is found must be what this reader reads, so the page indexes resolved text instead."""
        return []

    class Meta:
        template = "lc_courses/blocks/profession_slot.html"
        icon = "group"
        label = _("Text per profession")
        description = _("Each profession reads its own text here. Professions without one read the text for everyone.")
        group = _("Text per profession")


def versions_of(slot: blocks.StructValue) -> list[Version[blocks.StreamValue]]:
    """A slot's versions as the resolver wants them; a version without blocks counts as not written."""
    return [
        Version(frozenset(version["professions"]), version["content"], empty=len(version["content"]) == 0)
        for version in slot["versions"]
    ]
