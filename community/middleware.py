"""Puts the reader and the professions on the request, each fetched at most once and only when asked for."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.utils.functional import SimpleLazyObject

from .actions.membership import member_of
from .models import Member
from .queries.professions import profession_tree


class MemberMiddleware:
    """`request.member` is the Member, or None for a visitor; `request.professions` is the ProfessionTree."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.member = SimpleLazyObject(lambda: _member(request))  # type: ignore[attr-defined]
        request.professions = SimpleLazyObject(profession_tree)  # type: ignore[attr-defined]
        return self.get_response(request)


def _member(request: HttpRequest) -> Member | None:
    return member_of(request.user) if request.user.is_authenticated else None
