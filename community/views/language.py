"""The same page in another language."""

from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import get_language

from ..conf import base_page_model


def in_language(request: HttpRequest, translation_key: UUID) -> HttpResponse:
    """To the published translation in the language of this address, query and all; else to that language's front page.

    For everybody: a page that is not for a visitor says so itself, and one that is not published is not there.
    """
    language = get_language()
    pages = base_page_model().objects.live()
    page = pages.filter(translation_key=translation_key, locale__language_code=language).first()
    if page is None:
        return redirect(f"/{language}/")
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    return redirect((page.get_url(request) or f"/{language}/") + query)


in_language.access = "public"  # type: ignore[attr-defined]
