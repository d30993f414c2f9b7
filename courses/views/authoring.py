"""The way from the admin's menu to where the trainings are."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from ..queries.authoring import index_pages_for


def to_trainings(request: HttpRequest) -> HttpResponse:
    """To the explorer at the page of all trainings; for whoever may write there."""
    pages = index_pages_for(request.user)
    if not pages:
        raise PermissionDenied
    return redirect("wagtailadmin_explore", pages[0].pk)
