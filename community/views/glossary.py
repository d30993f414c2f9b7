"""The word list: one page, to read and to print."""

from typing import Any

from django.db.models.functions import Lower
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import get_language
from wagtail.search.backends import get_search_backend

from ..access import members_only
from ..queries.glossary import visible_terms
from ..queries.languages import in_own_language
from ..registry import SearchFound, SearchPassage


@members_only
def word_list(request: HttpRequest) -> HttpResponse:
    terms = visible_terms(request.member).filter(locale__language_code=get_language()).order_by(Lower("term"))
    return render(request, "lc_community/word_list.html", {"terms": terms})


def find_terms(request: HttpRequest, words: str, everywhere: bool) -> Any:
    terms = visible_terms(request.member)
    return get_search_backend().search(words, terms if everywhere else in_own_language(terms))


def begin_terms(request: HttpRequest, words: str) -> Any:
    return get_search_backend().autocomplete(words, in_own_language(visible_terms(request.member)))


def show_term(request: HttpRequest, term: Any) -> SearchFound:
    url = f"{reverse('community:word_list')}#{term.slug}"
    return SearchFound(term.term, (SearchPassage(url, term.definition),))
