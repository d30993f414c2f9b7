"""The resolver over generated streams: page, search text, reading time and progress all give the same answer."""

from collections.abc import Iterator
from itertools import count
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.core.cache import cache
from django.test import RequestFactory
from hypothesis import given, settings
from hypothesis import strategies as st

from community.models.reference import TREE_CACHE_KEY
from courses.blocks.resolution import Reading, blocks_read, minutes_read, resolve, text_read
from courses.domain.progress import ModuleOutline, progress_in
from courses.domain.resolution import Lineage, Origin
from courses.pages.indexing import TextOfProfession
from courses.pages.models import ModulePage
from courses.pages.module_view import own_state
from courses.pages.reader import Reader
from courses.pages.rendering import lay_over, passages
from courses.queries.outlines import parts_outline
from tests.factories.community import LINEAGES, ROWS, small_tree
from tests.factories.courses import block, choice, option, part, slot, text

some = settings(max_examples=60, deadline=None)
numbers = count(1)
lineages = st.sampled_from(LINEAGES)
# Codes that exist, and one that no profession has: old content names such.
code_sets = st.sets(st.sampled_from([*(row[0] for row in ROWS), "gone"]), min_size=1, max_size=3)


@pytest.fixture(autouse=True)
def professions_without_a_database(clean_slate: None) -> None:
    cache.set(TREE_CACHE_KEY, small_tree())


def word() -> str:
    """A word that stands nowhere else, so that a text can be recognised wherever it turns up."""
    return f"woord{next(numbers)}x"


def _content(kind: str) -> dict[str, Any]:
    if kind == "callout":
        return block("callout", {"kind": "reflect", "title": word(), "text": f"<p>{word()}</p>"})
    if kind == "choice_question":
        others = {"boa": word(), "sociaal-domein": word()}
        wrong = option(word(), feedback="Kijk nog eens.", feedback_for=others)
        return choice(wrong, option(word(), right=True, feedback="Zo is het."), question=word())
    return block("heading", word()) if kind == "heading" else text(f"{word()} {word()}")


content = st.lists(st.sampled_from(["text", "heading", "callout", "choice_question"]), max_size=3).map(
    lambda kinds: [_content(kind) for kind in kinds]
)


@st.composite
def slots(draw: st.DrawFn) -> dict[str, Any]:
    rows = draw(st.lists(st.tuples(code_sets, content), min_size=1, max_size=4))
    return slot({" ".join(sorted(codes)) + " " * n: found for n, (codes, found) in enumerate(rows)})


streams = st.lists(st.one_of(content, slots().map(lambda each: [each])), max_size=4).map(
    lambda pieces: [each for piece in pieces for each in piece]
)


def module(*contents: list[dict[str, Any]], minutes: int | None = None) -> ModulePage:
    parts = [part(word(), *each, minutes=minutes) for each in contents]
    # With a content type given, a page can be thought of without a database.
    return ModulePage(title="Module", parts=parts, content_type_id=1)


def readings(raw: list[dict[str, Any]], lineage: Lineage) -> list[Reading]:
    return resolve(module(raw).parts[0].value["content"], lineage)


def rendered(page: ModulePage, lineage: Lineage) -> str:
    """All that the page shows this reader: words and nothing else."""
    request = RequestFactory().get("/")
    state = own_state(request) | {"reader": Reader(lineage)}
    shown = [each.html for part_ in page.parts for each in lay_over(passages(part_, lineage), state)]
    return BeautifulSoup("".join(shown), "html.parser").get_text(" ")


def own_words(text_: str) -> list[str]:
    return [each for each in text_.split() if each.startswith("woord")]


def _versions(raw: dict[str, Any]) -> Iterator[tuple[list[str], list[dict[str, Any]]]]:
    for each in raw["value"]["versions"]:
        yield each["value"]["professions"], each["value"]["content"]


@some
@given(streams, lineages)
def test_no_block_and_no_slot_ever_vanishes_and_the_order_is_kept(raw: list, lineage: Lineage) -> None:
    found = readings(raw, lineage)
    ids = [reading.slot.id if reading.slot else reading.blocks[0].id for reading in found]
    assert ids == [each["id"] for each in raw]


@some
@given(slots(), lineages)
def test_own_comes_before_the_parent_s_and_the_parent_s_before_everyone_s(raw: dict, lineage: Lineage) -> None:
    (reading,) = readings([raw], lineage)
    for code in lineage:
        written = [content_ for codes, content_ in _versions(raw) if code in codes and content_]
        if written:
            assert [child.id for child in reading.blocks] == [each["id"] for each in written[0]]
            assert reading.slot.code == code
            return
    assert (reading.slot.origin, reading.slot.code, reading.blocks) == (Origin.MISSING, None, ())


@some
@given(slots(), lineages)
def test_a_missing_text_is_reported_with_those_who_have_one(raw: dict, lineage: Lineage) -> None:
    (reading,) = readings([raw], lineage)
    written = {code for codes, content_ in _versions(raw) if content_ for code in codes}
    if reading.slot.origin is Origin.MISSING:
        assert set(reading.slot.others) == written
        assert written.isdisjoint(lineage)
    else:
        assert reading.slot.code in written


@some
@given(streams, lineages)
def test_the_page_shows_the_words_that_search_and_reading_time_count(raw: list, lineage: Lineage) -> None:
    page = module(raw)
    indexed = own_words(" ".join(page.text_for(lineage)[1:]))
    assert own_words(rendered(page, lineage)) == indexed
    assert own_words(" ".join(text_read(readings(raw, lineage)))) == indexed


@some
@given(streams, lineages)
def test_the_fields_in_which_she_searches_hold_what_she_reads_and_no_other_word(raw: list, lineage: Lineage) -> None:
    page = module(raw)
    indexed = [page.common_text, TextOfProfession(lineage[0]).__get__(page)]
    assert sorted(own_words(" ".join(indexed))) == sorted(own_words(" ".join(page.text_for(lineage))))


@some
@given(st.lists(streams, max_size=3), lineages)
def test_progress_counts_the_parts_and_minutes_of_the_same_text(contents: list, lineage: Lineage) -> None:
    page = module(*contents)
    outline = ModuleOutline(page.translation_key, page.title, "/", parts_outline(page, lineage))
    assert [each.id for each in outline.parts] == [child.id for child in page.parts]
    minutes = [minutes_read(resolve(child.value["content"], lineage)) for child in page.parts]
    assert [each.minutes for each in outline.parts] == minutes
    assert progress_in([outline], {}).minutes_left == sum(minutes)


@some
@given(streams, lineages)
def test_reading_time_is_that_of_the_blocks_she_gets(raw: list, lineage: Lineage) -> None:
    found = readings(raw, lineage)
    flat = list(blocks_read(found))
    assert minutes_read(found) == minutes_read([Reading(blocks=tuple(flat))])


def test_minutes_that_a_trainer_filled_in_hold_for_everyone() -> None:
    page = module([slot({"iedereen": "kort", "boa": "lang " * 900})], minutes=12)
    assert {parts_outline(page, lineage)[0].minutes for lineage in LINEAGES} == {12}


def test_counted_minutes_differ_with_the_text_that_each_reads() -> None:
    page = module([slot({"iedereen": "kort", "boa": "lang " * 800})])
    assert {lineage[0]: parts_outline(page, lineage)[0].minutes for lineage in LINEAGES} == {
        "iedereen": 1,
        "jongerenwerk": 1,
        "jeugdhulp": 1,
        "boa": 5,
        "sleutelpersoon": 1,
    }
