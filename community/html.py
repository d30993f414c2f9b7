"""Rich text is cleaned when it is shown, whatever road it took into the database."""

import nh3
from django.utils.safestring import SafeString, mark_safe

TAGS = frozenset(
    ["a", "b", "blockquote", "br", "em", "h3", "h4", "hr", "i", "li", "ol", "p", "strong", "sub", "sup", "ul"]
)
ATTRIBUTES = {"a": {"href"}}
SCHEMES = {"http", "https", "mailto", "tel"}


def clean(html: str) -> SafeString:
    """Only the tags that our editors offer, links only to where links may go; the rest becomes text or nothing."""
    cleaned = nh3.clean(html, tags=set(TAGS), attributes=ATTRIBUTES, url_schemes=SCHEMES, link_rel="noopener")
    return mark_safe(cleaned)  # noqa: S308 - this is the one place that may say so
