"""Small things that templates of every app need."""

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import translate_url
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info
from wagtail.models import Page
from wagtail.rich_text import RichText, expand_db_html

from ..html import clean

register = template.Library()


@register.filter
def clean_rich_text(value: Any) -> SafeString:
    """Rich text from a block or field: links resolved, then cleaned."""
    source = value.source if isinstance(value, RichText) else str(value or "")
    return clean(expand_db_html(source))


@register.simple_tag(takes_context=True)
def profession_name(context: template.Context, code: str) -> str:
    """A profession's name in the language of the page, by code."""
    request: HttpRequest = context["request"]
    return request.professions.name(code, context.get("LANGUAGE_CODE") or request.LANGUAGE_CODE)


@register.filter
def split(words: str) -> list[str]:
    """ "a b c" as a list, for short loops in templates."""
    return words.split()


@register.simple_tag(takes_context=True)
def language_links(context: template.Context) -> list[dict[str, Any]]:
    """The same page in each language; where it is not translated, that language's front page."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return []
    page = context.get("page")
    addresses = _page_addresses(page, request) if getattr(page, "pk", None) else {}
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"].capitalize(),
            "current": code == request.LANGUAGE_CODE,
            "url": _address(request, code, addresses, is_page=bool(addresses)),
        }
        for code, _name in settings.LANGUAGES
    ]


def _page_addresses(page: Page, request: HttpRequest) -> dict[str, str]:
    """Addresses of a page's published translations by language code, its own included; one query."""
    translations = page.get_translations(inclusive=True).live().select_related("locale")
    return {each.locale.language_code: each.get_url(request) or "" for each in translations}


def _address(request: HttpRequest, code: str, addresses: dict[str, str], *, is_page: bool) -> str:
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    if is_page:
        return addresses[code] + query if code in addresses else f"/{code}/"
    return translate_url(request.get_full_path() if request.method == "GET" else request.path, code)
