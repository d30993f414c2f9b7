"""What a learner does on a module page: mark a part, try an answer, say how sure she feels.

Each works as an ordinary form and, with htmx, without leaving the place.
"""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from community.api import members_only, safe_next

from ..actions.errors import CoursesError
from ..actions.progress import mark_part, save_estimate
from ..blocks.exercises import ExerciseBlock
from ..blocks.practice import SelfEstimateBlock
from ..domain.progress import PartState
from ..pages.module_view import ModuleView
from ..pages.reader import reader_of
from ..pages.rendering import LiveBlock
from ..queries.catalogue import module_for_progress, visible_modules
from ..queries.outlines import module_outlines

STATES = {"done": PartState.DONE, "skipped": PartState.SKIPPED, "open": None}


@require_POST
@members_only
def mark(request: HttpRequest, page_key: UUID, part_id: str) -> HttpResponse:
    """ "Done with this part", "Skip for now" or "Not done after all"; goes on to where `next` says."""
    module = module_for_progress(request.member, page_key, get_language() or "")
    if module is None or request.POST.get("state") not in STATES:
        raise Http404
    (outline,) = module_outlines([module], reader_of(request).lineage, {module.pk: ""})
    try:
        mark_part(
            member=request.member,
            page_key=page_key,
            part_id=part_id,
            known_parts={part.id for part in outline.parts},
            state=STATES[request.POST["state"]],
            revision_id=module.live_revision_id,
        )
    except CoursesError as refusal:
        messages.info(request, str(refusal))
        return redirect(module.get_url(request))
    return redirect(_after(request, module, part_id))


def _after(request: HttpRequest, module: Any, part_id: str) -> str:
    """On to the part or module that the form names; after "not done after all" this part again."""
    onward = safe_next(request) if request.POST["state"] != "open" else ""
    return onward or f"{module.get_url(request)}?part={part_id}"


@require_POST
@members_only
def answer(request: HttpRequest, page_key: UUID, part_id: str, block_id: str) -> HttpResponse:
    """Feedback on one try at a practice question. Nothing is stored, neither the answer nor that there was one."""
    view, live = _live_block(request, page_key, part_id, block_id)
    if not isinstance(live.block, ExerciseBlock):
        raise Http404
    outcome = live.block.outcome_of(live.value, request.POST, view.reader.lineage)
    return _shown(view, part_id, live, {"outcome": outcome, "given": request.POST})


@require_POST
@members_only
def estimate(request: HttpRequest, page_key: UUID, part_id: str, block_id: str) -> HttpResponse:
    """Keep a self-estimate, for her own eyes."""
    view, live = _live_block(request, page_key, part_id, block_id)
    if not isinstance(live.block, SelfEstimateBlock):
        raise Http404
    try:
        save_estimate(
            member=request.member,
            course_key=view.outline.page.translation_key,
            topic=live.value["topic"],
            moment=live.value["moment"],
            value=_step(request),
        )
    except CoursesError as refusal:
        return _shown(view, part_id, live, {"error": str(refusal)})
    return _shown(view, part_id, live, {"saved": _("Saved. Only you see this.")})


def _step(request: HttpRequest) -> int:
    value = request.POST.get("step", "")
    return int(value) if value in {"1", "2", "3", "4", "5"} else 0


def _live_block(request: HttpRequest, page_key: UUID, part_id: str, block_id: str) -> tuple[ModuleView, LiveBlock]:
    """The module in this language and the block in it as this reader has it; 404 for what she cannot see."""
    page = (
        visible_modules(request.member).filter(translation_key=page_key, locale__language_code=get_language()).first()
    )
    if page is None:
        raise Http404
    view = ModuleView(page, request)
    live = view.live_block(part_id, block_id)
    if live is None:
        raise Http404
    return view, live


def _shown(view: ModuleView, part_id: str, live: LiveBlock, state: dict[str, Any]) -> HttpResponse:
    """Only the block for htmx; else the whole part again, with what was given still in place."""
    tries = {live.id: state}
    if view.request.htmx:
        return render(view.request, live.block.meta.template, view.block_alone(part_id, live, tries))
    return render(view.request, "lc_courses/module_part.html", view.part(part_id, tries))
