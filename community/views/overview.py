"""My overview: the first page after logging in."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render

from ..access import members_only
from ..registry import overview_cards


@members_only
def overview(request: HttpRequest) -> HttpResponse:
    """The cards that the apps offer; a member who was never asked for her profession is asked first."""
    member = request.member
    if member.profession_id is None and member.profession_asked_at is None:
        return redirect("community:profession")
    cards = [{"template": card.template, "content": card.build(request)} for card in overview_cards.all()]
    return render(request, "lc_community/overview.html", {"cards": cards})
