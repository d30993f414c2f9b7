"""Becoming a member and saying who one is: the actions."""

import pytest
from django.utils import timezone

from community.actions.errors import SENTENCES, CommunityError, Refusal
from community.actions.membership import choose_profession, member_of, update_profile
from community.models import Member, Profession
from tests.factories.community import make_member, make_staff, make_user

Professions = dict[str, Profession]


@pytest.mark.django_db
def test_whoever_may_log_in_is_a_member_on_first_use_and_stays_the_same_one() -> None:
    user = make_user()
    first, second = member_of(user), member_of(user)
    assert first == second
    assert (first.user, first.profession, first.profession_asked_at) == (user, None, None)
    assert Member.objects.count() == 1


@pytest.mark.django_db
def test_a_member_comes_with_all_that_a_page_asks_in_one_query(professions: Professions, django_assert_num_queries):
    user = make_member(professions["boa"]).user
    with django_assert_num_queries(1):
        member = member_of(user)
        assert (member.profession.code, member.organisation, member.opens_admin) == ("boa", None, False)


@pytest.mark.django_db
def test_only_whoever_has_a_role_in_the_admin_opens_it() -> None:
    from learning_site.roles import TRAINERS, ensure_roles

    ensure_roles()
    trainer, member = make_staff(TRAINERS), make_member()
    assert member_of(trainer.user).opens_admin is True
    assert member_of(member.user).opens_admin is False
    member.user.is_superuser = True
    member.user.save()
    assert member_of(member.user).opens_admin is True


def test_choosing_a_profession_is_remembered_with_the_moment(professions: Professions) -> None:
    member = make_member(asked=False)
    before = timezone.now()
    choose_profession(member=member, profession=professions["boa"])
    member.refresh_from_db()
    assert member.profession == professions["boa"]
    assert before <= member.profession_asked_at <= timezone.now()


def test_not_now_is_remembered_and_takes_no_profession_away(professions: Professions) -> None:
    without, boa = make_member(asked=False), make_member(professions["boa"], asked=False)
    for member in (without, boa):
        choose_profession(member=member, profession=None)
        member.refresh_from_db()
        assert member.profession_asked_at is not None
    assert (without.profession, boa.profession) == (None, professions["boa"])


def test_a_group_of_professions_cannot_be_chosen_and_nothing_is_saved(professions: Professions) -> None:
    member = make_member(asked=False)
    with pytest.raises(CommunityError) as refused:
        choose_profession(member=member, profession=professions["sociaal-domein"])
    assert refused.value.refusal is Refusal.PROFESSION_IS_A_GROUP
    assert str(refused.value) == str(SENTENCES[Refusal.PROFESSION_IS_A_GROUP])
    member.refresh_from_db()
    assert (member.profession, member.profession_asked_at) == (None, None)


def test_every_refusal_has_a_sentence() -> None:
    assert set(SENTENCES) == set(Refusal)
    assert all(str(CommunityError(refusal)).strip() for refusal in Refusal)


def test_a_profile_keeps_what_she_says_of_herself(professions: Professions) -> None:
    member = make_member()
    update_profile(
        member=member,
        also_professions=[professions["jeugdhulp"], professions["sleutelpersoon"]],
        display_name="Sam",
        is_pseudonym=True,
        profession=professions["boa"],
    )
    member.refresh_from_db()
    assert (member.display_name, member.is_pseudonym, member.profession.code) == ("Sam", True, "boa")
    assert [each.code for each in member.also_professions.all()] == ["jeugdhulp", "sleutelpersoon"]


def test_her_own_profession_is_not_also_another_one(professions: Professions) -> None:
    member = make_member(professions["boa"])
    update_profile(member=member, also_professions=[professions["boa"], professions["jeugdhulp"]])
    assert [each.code for each in member.also_professions.all()] == ["jeugdhulp"]
