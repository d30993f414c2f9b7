"""The way to the trainings from the frame of every page."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language

from community.api import members_only

from ..conf import index_page_model


@members_only
def trainings(request: HttpRequest) -> HttpResponse:
    """To the page of all trainings in this language, wherever a trainer put it in the tree."""
    page = index_page_model().objects.live().filter(locale__language_code=get_language()).first()
    if page is None:
        raise Http404
    return redirect(page.get_url(request))
