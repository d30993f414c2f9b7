"""What the templates of a module need, for its three forms: the front, one part, and all of it for paper."""

from collections.abc import Mapping
from functools import cached_property
from typing import Any

from django.http import HttpRequest

from ..domain.progress import ModuleOutline, next_place, progress_in
from ..domain.resolution import Lineage
from ..models import GoingOn
from ..queries.catalogue import CourseOutline, course_around
from ..queries.outlines import parts_outline
from ..queries.progress import estimates_of, last_touched, states_of
from .reader import Reader, reader_of
from .rendering import LiveBlock, Passage, Shown, cached_passages, lay_over, live_blocks, live_context, passages

Context = dict[str, Any]


class ModuleView:
    """One published module page for one request."""

    def __init__(self, page: Any, request: HttpRequest) -> None:
        self.page = page
        self.request = request

    def front_or_part(self) -> tuple[str, Context]:
        """Template and context. An unknown part in the address shows the front of the module instead of an error."""
        wanted = self.request.GET.get("part", "")
        if "all" in self.request.GET:
            return "lc_courses/module_print.html", self._frame | {"parts": self._all_parts()}
        if wanted in self.part_ids:
            return "lc_courses/module_part.html", self.part(wanted, {})
        return "lc_courses/module_front.html", self._frame | self._front() | {"part_is_gone": bool(wanted)}

    def part(self, part_id: str, tries: Mapping[str, Any]) -> Context:
        """One part; `tries` maps ids of live blocks to what came of an answer just given."""
        position = self.part_ids.index(part_id)
        parts, modules = self.module.parts, self.outline.modules
        place = modules.index(self.module)
        return self._frame | {
            "part": parts[position],
            "number": position + 1,
            "passages": self._shown(part_id, tries),
            "state": self.states.get((self.module.key, part_id)),
            "previous_part": parts[position - 1] if position else None,
            "next_part": parts[position + 1] if position + 1 < len(parts) else None,
            "next_module": modules[place + 1] if place + 1 < len(modules) else None,
        }

    def live_block(self, part_id: str, block_id: str) -> LiveBlock | None:
        """A live block in this part as this reader has it; None for what she cannot see."""
        return live_blocks(self._passages(part_id)).get(block_id) if part_id in self.part_ids else None

    def block_alone(self, part_id: str, live: LiveBlock, tries: Mapping[str, Any]) -> Context:
        """For one live block by itself, as htmx asks for it."""
        return live_context(live, self._own_state(part_id, tries))

    @cached_property
    def reader(self) -> Reader:
        return reader_of(self.request)

    @cached_property
    def outline(self) -> CourseOutline:
        return course_around(self.page, self.reader.lineage, self.request)

    @cached_property
    def module(self) -> ModuleOutline:
        return next(each for each in self.outline.modules if each.key == self.page.translation_key)

    @cached_property
    def part_ids(self) -> list[str]:
        return [part.id for part in self.module.parts]

    @cached_property
    def states(self) -> Any:
        return states_of(self.request.member, [module.key for module in self.outline.modules])

    @cached_property
    def _frame(self) -> Context:
        return {
            "page": self.page,
            "course": self.outline.page,
            "outline": self.outline,
            "module": self.module,
            "reader": self.reader,
            "progress": progress_in([self.module], self.states),
            "states": {part_id: self.states.get((self.module.key, part_id)) for part_id in self.part_ids},
        }

    def _front(self) -> Context:
        return {"next_place": next_place([self.module], self.states, last_touched(self.request.member))}

    def _all_parts(self) -> list[tuple[Any, list[Shown]]]:
        return [(part, self._shown(part.id, {})) for part in self.module.parts]

    def _shown(self, part_id: str, tries: Mapping[str, Any]) -> list[Shown]:
        return lay_over(self._passages(part_id), self._own_state(part_id, tries))

    def _passages(self, part_id: str) -> list[Passage]:
        return cached_passages(self.page, part_id, self.reader.lineage, self.page.find_part)

    def _own_state(self, part_id: str, tries: Mapping[str, Any]) -> Context:
        return own_state(self.request) | {
            "page": self.page,
            "page_key": self.page.translation_key,
            "part_id": part_id,
            "reader": self.reader,
            "tries": tries,
            "estimates": lambda: self._estimates,
        }

    @cached_property
    def _estimates(self) -> dict[tuple[str, str], int]:
        return estimates_of(self.request.member, self.outline.page.translation_key)


def own_state(request: HttpRequest) -> Context:
    """What live blocks may ask for; each is fetched only where a block asks."""
    return {"request": request, "tries": {}, "estimates": dict, "going_on": _going_on}


def preview_context(page: Any, request: HttpRequest, lineage: Lineage) -> Context:
    """All parts from the unsaved page itself, for the editor's preview; nothing cached, nothing personal."""
    state = own_state(request) | {"preview": True, "reader": Reader(lineage)}
    shown = [lay_over(passages(part, lineage), state) for part in page.parts]
    return {
        "page": page,
        "parts": list(zip(parts_outline(page, lineage), shown, strict=True)),
        "reader": Reader(lineage),
    }


def _going_on() -> list[GoingOn]:
    return list(GoingOn.objects.current()[:3])
