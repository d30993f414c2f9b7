"""Reading the professions."""

from django.core.cache import cache
from django.utils.translation import get_language

from ..domain.professions import ProfessionNode, ProfessionTree
from ..models import ProfessionName
from ..models.reference import TREE_CACHE_KEY

KEEP_SECONDS = 60 * 60


def profession_tree() -> ProfessionTree:
    """All professions with their names, in their order; remembered until one of them changes."""
    tree: ProfessionTree | None = cache.get(TREE_CACHE_KEY)
    if tree is None:
        tree = _read_tree()
        cache.set(TREE_CACHE_KEY, tree, KEEP_SECONDS)
    return tree


def _read_tree() -> ProfessionTree:
    names: dict[str, dict[str, str]] = {}
    facts: dict[str, tuple[str | None, bool]] = {}
    rows = ProfessionName.objects.order_by("profession__sort_order", "profession__code").values_list(
        "profession__code", "profession__parent__code", "profession__is_group", "language", "name"
    )
    for code, parent, is_group, language, name in rows:
        facts[code] = (parent, is_group)
        names.setdefault(code, {})[language] = name
    return ProfessionTree(
        ProfessionNode(code, parent, names[code], is_group) for code, (parent, is_group) in facts.items()
    )


def profession_choices() -> list[tuple[str, str]]:
    """Code and name of every profession and group, for forms in the language of whoever edits."""
    language = get_language() or ""
    return [(node.code, node.name(language)) for node in profession_tree()]
