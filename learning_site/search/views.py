"""The page of results, and suggestions while typing."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from community.api import members_only

from .answers import Answer, suggestions
from .asked import Asked


@members_only
def search(request: HttpRequest) -> HttpResponse:
    """Everything about the question stands in the address, so that it can be kept and passed on."""
    asked = Asked.from_request(request)
    context = {
        "asked": asked,
        "answer": Answer(request, asked),
        "all_address": asked.address(kind=""),
        "own_language_address": asked.address(**{"in": ""}),
        "all_languages_address": asked.address(**{"in": "all"}),
        "previous_address": asked.address(page=asked.page - 1),
        "next_address": asked.address(page=asked.page + 1),
    }
    return render(request, "learning_site/search.html", context)


@members_only
def suggest(request: HttpRequest) -> HttpResponse:
    """Options for the search box, as HTML."""
    words = Asked.from_request(request).words
    return render(request, "learning_site/suggestions.html", {"titles": suggestions(request, words)})
