"""The names of `community` that other apps may use, besides its models, blocks, fields, enums, registry and signals."""

from .access import members_only, safe_next
from .actions.errors import CommunityError
from .actions.membership import choose_profession, member_of
from .domain.professions import Lineage, ProfessionTree
from .queries.languages import in_own_language
from .queries.professions import profession_choices, profession_tree

__all__ = [
    "CommunityError",
    "Lineage",
    "ProfessionTree",
    "choose_profession",
    "in_own_language",
    "member_of",
    "members_only",
    "profession_choices",
    "profession_tree",
    "safe_next",
]
