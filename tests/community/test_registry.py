"""Where other apps hang things up."""

import pytest

from community.registry import Registry, overview_cards, profession_uses


def test_entries_come_in_their_order_and_not_in_that_of_registering() -> None:
    registry: Registry[str] = Registry()
    registry.register("late", "third", order=200)
    registry.register("early", "first", order=10)
    registry.register("middle", "second")
    assert registry.all() == ["first", "second", "third"]


def test_of_equal_order_the_first_registered_comes_first() -> None:
    registry: Registry[str] = Registry()
    for name in ("b", "a", "c"):
        registry.register(name, name)
    assert registry.all() == ["b", "a", "c"]


def test_registering_a_name_twice_is_refused_and_the_first_stays() -> None:
    registry: Registry[str] = Registry()
    registry.register("courses.card", "mine")
    with pytest.raises(ValueError, match=r"'courses\.card' is registered already"):
        registry.register("courses.card", "yours")
    assert registry.all() == ["mine"]


def test_what_is_unregistered_is_gone_and_its_name_is_free() -> None:
    registry: Registry[str] = Registry()
    registry.register("card", "old")
    registry.unregister("card")
    assert registry.all() == []
    registry.register("card", "new")
    assert registry.all() == ["new"]


def test_courses_hangs_up_its_card_and_its_texts() -> None:
    assert "lc_courses/cards/continue.html" in [card.template for card in overview_cards.all()]
    replacing = [use.replace.__name__ for use in profession_uses.all()]
    assert replacing == ["replace_profession", "renew_sources"]
