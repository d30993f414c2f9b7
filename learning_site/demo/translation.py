"""Demo translations take the road that a translator's file takes: wagtail-localize's own PO import, text by text."""

from typing import Any

import polib
from django.db import transaction
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

from .fixtures import FixtureError


@transaction.atomic
def translate(source_object: Any, twin: Any, locale: Locale, *, publish: bool = True) -> None:
    """Translate a page or snippet into `locale` with the words of `twin`, the same object written in that language.

    `twin` is never saved; it only lends its words. Raises FixtureError when the two do not match.
    """
    source, _created = TranslationSource.update_or_create_from_instance(source_object)
    translation, _created = Translation.objects.get_or_create(source=source, target_locale=locale)
    translation.import_po(_as_po(source_object, twin), tool_name="load_demo")
    translation.save_target(publish=publish)


def _as_po(source_object: Any, twin: Any) -> polib.POFile:
    po = polib.POFile()
    pairs = list(zip(_strings(source_object), _strings(twin), strict=False))
    if len(_strings(source_object)) != len(_strings(twin)):
        raise FixtureError(f"{source_object}: the translation has another number of texts")
    for ours, theirs in pairs:
        if ours.path != theirs.path:
            raise FixtureError(f"{source_object}: {ours.path} is translated by {theirs.path}")
        po.append(polib.POEntry(msgid=ours.string.data, msgctxt=ours.path, msgstr=theirs.string.data))
    return po


def _strings(instance: Any) -> list[StringSegmentValue]:
    return [segment for segment in extract_segments(instance) if isinstance(segment, StringSegmentValue)]
