"""Who is reading, and as whom."""

from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest

from community.api import Lineage, ProfessionTree


@dataclass(frozen=True)
class Reader:
    """The lineage that decides which texts are shown. `reading_as` is set while she looks through other eyes."""

    lineage: Lineage
    reading_as: str | None = None
    chose_profession: bool = True

    @property
    def code(self) -> str:
        return self.lineage[0]


def reader_of(request: HttpRequest) -> Reader:
    """The member's own profession, or the one in `?as=…`, which changes nothing but this page."""
    tree: ProfessionTree = request.professions
    own = _own_code(request.member)
    wanted = request.GET.get("as", "")
    if wanted in tree and wanted != own:
        return Reader(tree.lineage(wanted), reading_as=wanted, chose_profession=own is not None)
    return Reader(tree.lineage(own), chose_profession=own is not None)


def _own_code(member: Any) -> str | None:
    return member.profession.code if member and member.profession_id else None
