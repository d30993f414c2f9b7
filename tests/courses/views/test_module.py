"""The texts of a module as different professions read them."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from community.models import Member, Profession
from tests.factories.community import make_member
from tests.helpers import address, page_text, read, shown, soup

Professions = dict[str, Profession]
LogIn = Callable[[Member], Client]


def test_two_professions_read_different_texts_in_the_same_slot(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    boa = read(as_member, slots, professions["boa"], "?part=p1")
    youth_worker = read(as_member, slots, professions["jongerenwerk"], "?part=p1")
    for response, own, other in ((boa, "straattekst", "huistekst"), (youth_worker, "huistekst", "straattekst")):
        words = page_text(response)
        assert "gedeeld" in words
        assert own in shown(soup(response).select_one("#slot-s1"))
        assert other not in response.content.decode()
        assert "alletekst" not in response.content.decode()


def test_whose_text_it_is_stands_above_it_and_is_silent_for_everyone_s(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    headings = {
        code: [
            shown(each)
            for each in soup(read(as_member, slots, professions[code], "?part=p1")).select(".for-you-heading")
        ]
        for code, own in professions.items()
        if code in {"boa", "jongerenwerk", "sleutelpersoon"}
    }
    assert (len(headings["boa"]), len(headings["jongerenwerk"])) == (1, 1)
    assert "handhaver" in headings["boa"][0]
    assert "SOCIAAL DOMEIN" in headings["jongerenwerk"][0]
    assert headings["sleutelpersoon"] == []


def test_the_text_for_everyone_is_read_by_whoever_has_no_own_one(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    slot_shown = soup(read(as_member, slots, professions["sleutelpersoon"], "?part=p1")).select_one("#slot-s1")
    assert "alletekst" in shown(slot_shown)
    assert "for-you-missing" not in slot_shown["class"]


def test_a_missing_text_says_so_and_offers_what_others_read(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    response = read(as_member, slots, professions["boa"], "?part=p2")
    missing = soup(response).select_one("#slot-s2")
    assert "for-you-missing" in missing["class"]
    assert "alleenthuis" not in response.content.decode()
    assert missing.select_one("a")["href"] == f"{slots.get_url()}?part=p2&as=sociaal-domein#slot-s2"


def test_the_links_to_other_texts_are_those_with_another_text(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    links = soup(read(as_member, slots, professions["boa"], "?part=p1")).select("#slot-s1 .others a")
    assert [shown(each) for each in links] == ["IEDEREEN", "SOCIAAL DOMEIN"]


def test_reading_as_another_profession_changes_this_page_and_nothing_else(
    as_member: LogIn, slots: Any, professions: Professions
) -> None:
    member = make_member(professions["boa"])
    client = as_member(member)
    response = client.get(slots.get_url() + "?part=p1&as=jongerenwerk")
    assert "huistekst" in page_text(response)
    assert "straattekst" not in response.content.decode()
    assert "jongerenwerker" in shown(soup(response).select_one(".alert"))
    member.refresh_from_db()
    assert member.profession.code == "boa"
    assert "straattekst" in page_text(client.get(slots.get_url() + "?part=p1"))


@pytest.mark.parametrize("wanted", ["", "astronaut", "boa", "<script>"])
def test_reading_as_nobody_in_particular_is_reading_as_oneself(
    as_member: LogIn, slots: Any, professions: Professions, wanted: str
) -> None:
    response = read(as_member, slots, professions["boa"], f"?part=p1&as={wanted}")
    assert response.status_code == 200
    assert "straattekst" in page_text(response)
    assert soup(response).select(".alert") == []


def test_a_member_without_a_profession_reads_the_text_for_everyone_and_is_told_why(
    as_member: LogIn, slots: Any
) -> None:
    response = read(as_member, slots, None, "?part=p1")
    assert "alletekst" in page_text(response)
    (note,) = soup(response).select(".alert")
    assert note.a["href"].startswith(address("community:profession"))
