"""Every block that a trainer can choose: complete, and shown as it should be."""

from collections.abc import Iterator
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.template.loader import get_template
from django.test import RequestFactory
from wagtail.blocks import Block, StreamBlock, StructBlock

from courses.blocks import ModuleStreamBlock
from courses.blocks.slots import SLOT_TYPE
from courses.pages.models import ModulePage
from courses.pages.module_view import own_state
from courses.pages.reader import Reader
from courses.pages.rendering import CONTENT_BLOCKS, lay_over, passages
from tests.factories.blocks import full, make_going_on, minimal
from tests.factories.community import ROOT
from tests.factories.courses import block, part

PART = ModuleStreamBlock().child_blocks["part"]
CHOOSABLE: dict[str, Block] = {"part": PART, **PART.child_blocks["content"].child_blocks}
WITHOUT_PREVIEW = {
    "part": "its content is what the page's own preview shows",
    SLOT_TYPE: "its texts differ per reader, which is what the page's own preview modes show",
    "term": "chosen from the word list, which differs per site",
    "illustration": "needs a picture of this site",
    "download": "needs a file of this site",
    "going_on": "has nothing to fill in",
}
ATTACK = '"><script>alert(1)</script>'
# Not words of a person but choices, addresses and dates, which the editor's form checks.
NOT_WORDS = {"id", "type", "kind", "moment", "topic", "url", "source_url", "review_by"}


def render(kind: str, value: Any) -> str:
    page = ModulePage(title="M", parts=[part("P", block(kind, value, "b1"))], content_type_id=1)
    state = own_state(RequestFactory().get("/")) | {"reader": Reader(ROOT)}
    return "".join(each.html for each in lay_over(passages(page.parts[0], ROOT), state))


def words(html: str) -> str:
    """What is read or heard."""
    page = BeautifulSoup(html, "html.parser")
    spoken = [picture["alt"] for picture in page.select("img")]
    return " ".join(" ".join([page.get_text(" "), *spoken]).split())


@pytest.mark.parametrize("name", CHOOSABLE)
def test_a_trainer_sees_what_a_block_is_before_choosing_it(name: str) -> None:
    meta = CHOOSABLE[name].meta
    assert str(meta.label).strip()
    assert str(meta.group).strip()
    assert meta.icon != "placeholder"
    assert get_template(meta.template)


@pytest.mark.parametrize("name", CHOOSABLE)
def test_a_block_has_an_example_or_a_reason_to_have_none(name: str) -> None:
    chosen = CHOOSABLE[name]
    has_example = chosen.is_previewable and getattr(chosen.meta, "preview_value", None) is not None
    assert has_example is (name not in WITHOUT_PREVIEW)


@pytest.mark.django_db
@pytest.mark.parametrize("name", [name for name in CONTENT_BLOCKS if name not in WITHOUT_PREVIEW])
def test_the_example_is_one_that_the_block_itself_would_render(name: str) -> None:
    chosen = CONTENT_BLOCKS[name]
    prepared = chosen.get_prep_value(chosen.normalize(chosen.meta.preview_value))
    assert words(render(name, prepared))


@pytest.mark.django_db
def test_there_are_values_for_every_block_but_the_slot() -> None:
    assert set(minimal()) == set(full()) == set(CONTENT_BLOCKS) - {SLOT_TYPE}


@pytest.mark.django_db
@pytest.mark.parametrize("name", [name for name in CONTENT_BLOCKS if name != SLOT_TYPE])
def test_a_block_renders_with_the_least_and_with_all_it_can_have(name: str) -> None:
    for values in (minimal(), full()):
        html = render(name, values[name])
        assert "{{" not in html
        assert "None" not in words(html)
        assert BeautifulSoup(html, "html.parser").select("*")


@pytest.mark.django_db
def test_all_that_is_written_is_shown() -> None:
    for name, value in full().items():
        shown = words(render(name, value))
        missing = [each for each in _plain_words(value) if each not in shown]
        assert missing == _shown_after_an_answer(value), name


@pytest.mark.django_db
@pytest.mark.parametrize("name", [name for name in CONTENT_BLOCKS if name not in {SLOT_TYPE, "going_on", "term"}])
def test_what_somebody_writes_is_text_and_never_code(name: str) -> None:
    page = BeautifulSoup(render(name, _attacked(full()[name])), "html.parser")
    assert page.find("script") is None
    assert [tag.name for tag in page.select("*") if any(key.startswith("on") for key in tag.attrs)] == []


@pytest.mark.django_db
def test_words_and_news_are_text_and_never_code() -> None:
    make_going_on(title=ATTACK, text=f"<p>a{ATTACK}</p>", source_title=ATTACK)
    page = BeautifulSoup(render("going_on", None), "html.parser")
    assert page.find("script") is None
    assert ATTACK in page.get_text()


@pytest.mark.django_db
def test_a_practice_case_always_says_that_it_is_fictional() -> None:
    label = BeautifulSoup(render("practice_case", minimal()["practice_case"]), "html.parser").select_one(
        ".callout-label"
    )
    assert "verzonnen" in label.get_text()


def test_no_slot_can_be_chosen_inside_a_slot() -> None:
    version = CONTENT_BLOCKS[SLOT_TYPE].child_blocks["versions"].child_block
    assert set(version.child_blocks["content"].child_blocks) == set(CONTENT_BLOCKS) - {SLOT_TYPE}


def test_every_field_a_trainer_fills_in_has_a_label_of_its_own() -> None:
    nameless = [name for name, field in _fields(PART) if not field.meta.label and not isinstance(field, StreamBlock)]
    assert nameless == []


def _fields(chosen: Block) -> Iterator[tuple[str, Block]]:
    for name, child in getattr(chosen, "child_blocks", {}).items():
        if isinstance(chosen, StructBlock):
            yield name, child
        yield from _fields(child)
    if hasattr(chosen, "child_block"):
        yield from _fields(chosen.child_block)


def _plain_words(value: Any) -> list[str]:
    """What a person wrote in plain text, in order."""
    if isinstance(value, dict):
        return [each for key, inner in value.items() if key not in NOT_WORDS for each in _plain_words(inner)]
    if isinstance(value, list):
        return [each for inner in value for each in _plain_words(inner)]
    return [value] if isinstance(value, str) and value and not value.startswith("<") else []


def _shown_after_an_answer(value: Any) -> list[str]:
    if isinstance(value, dict):
        own = [inner for key, inner in value.items() if key.startswith("feedback") and isinstance(inner, str)]
        return [each for inner in value.values() for each in _shown_after_an_answer(inner)] + own
    return [each for inner in value for each in _shown_after_an_answer(inner)] if isinstance(value, list) else []


def _attacked(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: inner if key in NOT_WORDS else _attacked(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_attacked(inner) for inner in value]
    return value + ATTACK if isinstance(value, str) else value
