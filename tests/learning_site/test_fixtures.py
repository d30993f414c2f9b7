"""The demo content holds together: pairs, references, minutes, questions."""

import json
from collections import Counter
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from courses.blocks.resolution import minutes_read, resolve
from courses.domain.resolution import Origin
from courses.pages.models import ModulePage
from learning_site.demo.fixtures import FIXTURES, pair_problems, rich_text, unknown_blocks
from learning_site.demo.reference import load_sources
from learning_site.demo.streams import References, stable_id
from tests.factories.demo import demo_parts, slugs
from tests.learning_site.content import LANGUAGES, all_files, blocks_of, load, module_files, profession_rows, real_tree

MODULES = [(name, language) for language in LANGUAGES for name in module_files(language)]
TREE = real_tree()
each_module = pytest.mark.parametrize(("name", "language"), MODULES, ids=lambda value: str(value))


def test_there_is_something_to_check() -> None:
    assert len(module_files()) >= 6
    assert len(all_files("nl")) >= 12


def test_both_languages_have_the_same_files() -> None:
    assert all_files("nl") == all_files("en")


@pytest.mark.parametrize("name", sorted({*all_files("nl")} & {*all_files("en")}))
def test_a_dutch_and_an_english_file_are_a_pair(name: str) -> None:
    assert list(pair_problems(load(name, "nl"), load(name, "en"))) == []


BROKEN = {
    "a list item more": ({"goals": ["a"]}, {"goals": ["a", "b"]}),
    "another key": ({"title": "a"}, {"name": "a"}),
    "another number": ({"minutes": 12}, {"minutes": 13}),
    "another source": ({"fact": {"source": "S1"}}, {"fact": {"source": "S2"}}),
    "a paragraph less": ({"text": "a\n\nb"}, {"text": "a"}),
    "a link less": ({"text": "[a](/b/)"}, {"text": "a"}),
    "nothing": ({"title": "a"}, {"title": " "}),
}


@pytest.mark.parametrize(("ours", "theirs"), BROKEN.values(), ids=BROKEN)
def test_what_is_no_pair_is_told(ours: Any, theirs: Any) -> None:
    assert len(list(pair_problems(ours, theirs))) >= 1
    assert list(pair_problems(ours, ours)) == []


@each_module
def test_a_module_has_only_blocks_and_professions_that_exist(name: str, language: str) -> None:
    module = load(name, language)
    assert [each for part in module["parts"] for each in unknown_blocks(part["content"], part["key"])] == []
    codes = [
        code for kind, value in blocks_of(module) if kind == "slot" for v in value["versions"] for code in v["for"]
    ]
    assert [code for code in codes if code not in TREE] == []


@each_module
def test_keys_of_parts_and_slots_are_each_used_once(name: str, language: str) -> None:
    module = load(name, language)
    assert [key for key, times in Counter(part["key"] for part in module["parts"]).items() if times > 1] == []
    for part in module["parts"]:
        slots = Counter(value["key"] for kind, value in blocks_of({"parts": [part]}) if kind == "slot")
        assert [key for key, times in slots.items() if times > 1] == []


@each_module
def test_no_profession_is_named_twice_in_a_slot(name: str, language: str) -> None:
    for kind, value in blocks_of(load(name, language)):
        codes = Counter(code for version in value["versions"] for code in version["for"]) if kind == "slot" else {}
        assert [code for code, times in codes.items() if times > 1] == []


@pytest.mark.parametrize("name", module_files())
def test_every_source_and_word_that_is_named_exists(name: str) -> None:
    found = blocks_of(load(name, "nl"))
    named = {value["source"] for kind, value in found if kind in {"fact", "quote"} and value.get("source")}
    assert named <= set(load_sources())
    words = {value for kind, value in found if kind == "term"}
    glossary = json.loads((FIXTURES / "reference" / "glossary.json").read_text(encoding="utf-8"))
    assert words <= {row["slug"] for row in glossary}


def as_page(name: str, language: str) -> ModulePage:
    refs = References(load_sources(), dict.fromkeys(slugs(load(name, "nl")["parts"]), 0))
    return ModulePage(title="M", parts=demo_parts(name, refs, language), content_type_id=1)


@pytest.mark.django_db
@each_module
def test_the_minutes_of_a_module_hold_for_every_profession_within_a_third(name: str, language: str) -> None:
    page = as_page(name, language)
    stated = sum(child.value["minutes"] for child in page.parts)
    counted = {
        node.code: sum(minutes_read(resolve(child.value["content"], TREE.lineage(node.code))) for child in page.parts)
        for node in TREE
    }
    assert {code: minutes for code, minutes in counted.items() if abs(minutes - stated) > stated / 3} == {}


@pytest.mark.django_db
@each_module
def test_every_profession_has_a_text_in_every_slot(name: str, language: str) -> None:
    page = as_page(name, language)
    readings = [
        (node.code, reading.slot)
        for node in TREE
        for child in page.parts
        for reading in resolve(child.value["content"], TREE.lineage(node.code))
        if reading.slot
    ]
    assert [code for code, found in readings if found.origin is Origin.MISSING] == []
    assert Origin.OWN in {found.origin for _code, found in readings}


@each_module
def test_a_part_takes_ten_to_twenty_minutes(name: str, language: str) -> None:
    assert [p["key"] for p in load(name, language)["parts"] if not 8 <= p["minutes"] <= 20] == []


@each_module
def test_every_fact_has_a_source_a_date_and_a_day_to_look_again(name: str, language: str) -> None:
    facts = [value for kind, value in blocks_of(load(name, language)) if kind == "fact"]
    assert facts
    for fact in facts:
        assert fact["source"]
        assert str(fact["dated"]).strip()
        assert isinstance(fact["review_by"], date)


@each_module
def test_every_question_can_be_answered(name: str, language: str) -> None:
    for kind, value in blocks_of(load(name, language)):
        if kind == "choice":
            right = [each["right"] for each in value["options"]].count(True)
            assert (right > 1) if value.get("several") else (right == 1), value["text"]
            assert all(each["feedback"].strip() for each in value["options"])
        elif kind == "order":
            assert len(set(value["steps"])) == len(value["steps"]) > 2
        elif kind == "match":
            rights = [pair["right"] for pair in value["pairs"]]
            assert len(set(rights)) == len(rights) > 1


COMPLETE = [name.split("/")[0] for name in all_files("nl") if "/course" in name and "drafts" not in load(name, "nl")]


@pytest.mark.parametrize("course", COMPLETE)
def test_what_is_estimated_before_is_asked_again_after(course: str) -> None:
    asked: dict[str, set[str]] = {"before": set(), "after": set()}
    for name in (each for each in module_files() if each.startswith(f"{course}/")):
        for kind, value in blocks_of(load(name, "nl")):
            if kind == "estimate":
                asked[value["moment"]].add(value["topic"])
    assert asked["before"] == asked["after"] != set()


def test_professions_form_one_tree_with_names_in_both_languages() -> None:
    rows = profession_rows()
    assert [row["code"] for row in rows if not row.get("parent")] == ["iedereen"]
    known: set[str] = set()
    for row in rows:
        assert not row.get("parent") or row["parent"] in known, "a parent stands before its children"
        assert set(row["names"]) == set(LANGUAGES)
        known.add(row["code"])
    assert len([row for row in rows if not row.get("group")]) == 13


@given(st.text(max_size=40))
def test_markdown_never_lets_html_through(text: str) -> None:
    assert "<script" not in rich_text(f"<script>{text}</script>")


def test_an_id_is_always_the_same_for_the_same_place_and_another_for_another() -> None:
    assert stable_id("basis/woorden/a") == stable_id("basis/woorden/a") != stable_id("basis/woorden/b")
