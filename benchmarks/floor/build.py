"""Put the floor page into the tree of the demo."""

import io
import uuid
from typing import Any

from django.core.files.images import ImageFile
from PIL import Image as Picture
from wagtail.images.models import Image
from wagtail.models import Page, Site

from .models import FloorPage

SENTENCE = "Een gewone zin die iets zegt over een ochtend aan de balie, en dan nog een halve erbij. "
WORDS = f"<p>{SENTENCE * 3}</p><p>{SENTENCE * 3}</p>"


def floor_page() -> FloorPage:
    """The page, made when it is not there yet."""
    existing = FloorPage.objects.first()
    if existing is not None:
        return existing
    root = Site.objects.get(is_default_site=True).root_page.specific
    links = "".join(f'<p><a linktype="page" id="{page.pk}">{page.title}</a></p>' for page in root.get_children()[:2])
    links = links or f'<p><a linktype="page" id="{root.pk}">een</a> <a linktype="page" id="{root.pk}">twee</a></p>'
    blocks = [("heading", "Een kop"), *[("text", WORDS)] * 9, ("text", links), ("picture", _picture().pk)]
    body = [{"type": kind, "value": value, "id": str(uuid.uuid4())} for kind, value in blocks]
    return _add(Page.objects.get(pk=root.pk), FloorPage(title="Vloer", slug="vloer", body=body))


def _add(parent: Page, page: Any) -> FloorPage:
    parent.add_child(instance=page)
    page.save_revision().publish()
    return FloorPage.objects.get(pk=page.pk)


def _picture() -> Image:
    buffer = io.BytesIO()
    Picture.new("RGB", (1200, 800), "#ddd6ca").save(buffer, "JPEG")
    return Image.objects.create(title="Vlak", file=ImageFile(buffer, "vlak.jpg"))
