"""Every element and block in its states, for whoever changes them. Only in the demo and in tests."""

from collections.abc import Iterator
from typing import Any

from django import forms
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.utils.safestring import SafeString
from wagtail.blocks import Block

from courses.domain.exercises import Outcome
from courses.domain.progress import Progress
from courses.pages.module_view import own_state
from courses.pages.rendering import CONTENT_BLOCKS


class ExampleForm(forms.Form):
    """One field of each kind, with help and an error."""

    name = forms.CharField(help_text="Help stands between the label and the field.")
    language = forms.ChoiceField(choices=[("nl", "Nederlands"), ("en", "English")])
    work = forms.ChoiceField(choices=[("a", "Youth worker"), ("b", "Boa")], widget=forms.RadioSelect)
    agree = forms.BooleanField(label="A single tick")


def gallery(request: HttpRequest) -> HttpResponse:
    """Elements first, then each block that has an example, questions also as answered."""
    context = {
        "form": ExampleForm(),
        "wrong_form": ExampleForm({"language": "fr"}, prefix="wrong"),
        "progresses": [Progress(0, 0, 4, 48), Progress(2, 1, 4, 24), Progress(4, 0, 4, 0)],
        "blocks": list(_blocks(request)),
    }
    return render(request, "learning_site/gallery.html", context)


def _blocks(request: HttpRequest) -> Iterator[tuple[str, SafeString]]:
    for name, block in CONTENT_BLOCKS.items():
        if not block.is_previewable or block.get_preview_value() in (None, ""):
            continue
        yield str(block.label or name), _rendered(name, block, request)
        if name.endswith("_question"):
            answered = Outcome(right=False, answered=True, feedback={})
            yield f"{block.label} ✓", _rendered(name, block, request, outcome=answered)


def _rendered(name: str, block: Block, request: HttpRequest, **more: Any) -> SafeString:
    state = own_state(request) | {"block_id": f"example-{name}-{len(more)}"} | more
    context = block.get_context(block.get_preview_value(), state)
    return render_to_string(block.meta.template, context, request)


gallery.access = "public"  # type: ignore[attr-defined]
