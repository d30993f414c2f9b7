"""Rich text is cleaned when it is shown, whatever road it took into the database."""

import pytest
from django.template import Context, Template

from community.html import clean
from tests.factories.courses import dutch_root

DANGEROUS = {
    "script": ("<p>a</p><script>alert(1)</script><p>b</p>", "<p>a</p><p>b</p>"),
    "event handler": ('<p onclick="alert(1)">a</p>', "<p>a</p>"),
    "handler in a link": (
        '<a href="/nl/" onmouseover="alert(1)">a</a>',
        '<a href="/nl/" rel="noopener">a</a>',
    ),
    "javascript link": ('<a href="javascript:alert(1)">a</a>', '<a rel="noopener">a</a>'),
    "hidden javascript link": ('<a href=" java\tscript:alert(1)">a</a>', '<a rel="noopener">a</a>'),
    "data link": ('<a href="data:text/html,<script>1</script>">a</a>', '<a rel="noopener">a</a>'),
    "style": ('<p style="position:fixed">a</p><style>p{}</style>', "<p>a</p>"),
    "frame": ('<iframe src="https://example.org"></iframe>a', "a"),
    "picture from elsewhere": ('<p>a<img src="https://example.org/p.gif">b</p>', "<p>ab</p>"),
    "form": ('<form action="https://example.org"><input name="password"></form>a', "a"),
    "drawing": ('<svg onload="alert(1)"><p>a</p></svg>', "<p>a</p>"),
    "class and id": ('<p class="x" id="main">a</p>', "<p>a</p>"),
}


@pytest.mark.parametrize(("dirty", "expected"), DANGEROUS.values(), ids=DANGEROUS)
def test_what_could_do_harm_is_taken_out_and_the_words_stay(dirty: str, expected: str) -> None:
    assert clean(dirty) == expected


@pytest.mark.parametrize(
    "html",
    [
        "<p>Je <b>ziet</b> en <i>hoort</i>.</p>",
        "<ul><li>een</li></ul><ol><li>twee</li></ol>",
        "<h3>Kop</h3><blockquote>Woorden</blockquote>",
        "<p>a &amp; b &lt; c</p>",
    ],
)
def test_what_editors_may_write_stays_as_it_is(html: str) -> None:
    assert clean(html) == html


@pytest.mark.parametrize("href", ["https://example.org/a?b=1", "/nl/overzicht/", "mailto:a@example.org", "tel:112"])
def test_links_may_go_to_pages_mail_and_telephone(href: str) -> None:
    assert clean(f'<a href="{href}">a</a>') == f'<a href="{href}" rel="noopener">a</a>'


@pytest.mark.parametrize("value", ["", None])
def test_nothing_stays_nothing(value: str | None) -> None:
    assert _filtered(value) == ""


def test_the_filter_cleans_what_came_in_past_the_editor() -> None:
    assert _filtered("<p>a<script>alert(1)</script></p>") == "<p>a</p>"


@pytest.mark.django_db
def test_the_filter_resolves_links_to_pages_before_it_cleans() -> None:
    root = dutch_root()
    assert _filtered(f'<a linktype="page" id="{root.pk}">a</a>') == f'<a href="{root.url}" rel="noopener">a</a>'


def _filtered(value: str | None) -> str:
    return Template("{% load community_tags %}{{ value|clean_rich_text }}").render(Context({"value": value}))
