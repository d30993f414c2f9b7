"""Small things that templates of every app need."""

from typing import Any

from django import template
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse, translate_url
from django.utils.safestring import SafeString
from django.utils.translation import get_language_info, override
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
def web_address(value: Any) -> str:
    """An address that a link may have; anything else, however it got into a block, becomes no address at all."""
    address = str(value or "").strip()
    return address if address.lower().startswith(("https://", "http://", "mailto:")) else ""


@register.filter
def split(words: str) -> list[str]:
    """ "a b c" as a list, for short loops in templates."""
    return words.split()


@register.simple_tag(takes_context=True)
def language_links(context: template.Context) -> list[dict[str, Any]]:
    """This page in each language. For Wagtail pages the address is looked up when somebody follows the link."""
    request: HttpRequest | None = context.get("request")
    if request is None:
        return []
    return [
        {
            "code": code,
            "name": get_language_info(code)["name_local"].capitalize(),
            "current": code == request.LANGUAGE_CODE,
            "url": _in_language(request, context.get("page"), code),
        }
        for code, _name in settings.LANGUAGES
    ]


def _in_language(request: HttpRequest, page: Any, code: str) -> str:
    query = f"?{request.GET.urlencode()}" if request.GET else ""
    if code == request.LANGUAGE_CODE and request.method == "GET":
        return request.get_full_path()
    if getattr(page, "pk", None):
        with override(code):
            return reverse("community:in_language", args=[page.translation_key]) + query
    return translate_url(request.path + query, code)
