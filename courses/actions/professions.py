"""When a profession disappears, the texts that name it get another code; no id in them changes."""

from functools import partial
from typing import Any

from ..blocks.raw import codes_in, replaced, with_codes
from ..conf import module_page_model
from ..queries.cache import forget_all


def count_profession(code: str) -> int:
    """In how many places of modules the code stands: in what is published or in the newest draft, where it has more."""
    pages = module_page_model().objects.all()
    return sum(max(_codes_of(each).count(code) for each in (page, _newest(page))) for page in pages)


def replace_profession(old: str, new: str | None) -> None:
    """Write `new` for `old`, or leave `old` out, in what is published and in the newest draft."""
    change = partial(replaced, old=old, new=new)
    for page in module_page_model().objects.all():
        draft = _newest(page)
        if old in _codes_of(page):
            module_page_model().objects.filter(pk=page.pk).update(
                parts=with_codes(list(page.parts.raw_data), change), required_for=change(page.required_for)
            )
        if old in _codes_of(draft):
            _replace_in_draft(draft, change)
    forget_all()


def _replace_in_draft(draft: Any, change: Any) -> None:
    draft.parts = with_codes(list(draft.parts.raw_data), change)
    draft.required_for = change(draft.required_for)
    was_published = draft.live and not draft.has_unpublished_changes
    revision = draft.save_revision(clean=False)
    if was_published:
        revision.publish(skip_permission_checks=True)


def _newest(page: Any) -> Any:
    return page.get_latest_revision_as_object()


def _codes_of(page: Any) -> list[str]:
    return [*codes_in(list(page.parts.raw_data)), *page.required_for]
