"""A bare Wagtail page, as `wagtail start` would lead one to write it."""

from wagtail import blocks
from wagtail.fields import StreamField
from wagtail.images.blocks import ImageChooserBlock
from wagtail.models import Page


class FloorPage(Page):
    """Privacy: no personal data."""

    template = "floor/floor_page.html"
    body = StreamField(
        [("heading", blocks.CharBlock()), ("text", blocks.RichTextBlock()), ("picture", ImageChooserBlock())]
    )
