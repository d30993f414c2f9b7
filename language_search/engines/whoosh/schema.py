"""The four fields of the index. Of a document nothing but its key is stored."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from whoosh import columns, fields, formats

KEY = "key"
LABELS = "labels"
TEXT = "text"
WORDS = "words"
# Columns: the key again, to get from a document to its key, and the document's length as a byte.
KEY_COLUMN = "keycolumn"
LENGTH_COLUMN = "length"


class Ready(formats.Format):
    """Postings that are made elsewhere; Whoosh only writes and merges them."""

    posting_size = -1

    def __init__(self) -> None:
        super().__init__(field_boost=1.0)

    def word_values(self, value: Any, analyzer: Any, **kwargs: Any) -> Iterator[Any]:
        raise NotImplementedError

    def decode_frequency(self, valuestring: bytes) -> int:
        return 1


class ReadyField(fields.FieldType):
    """A field that is given postings instead of text. Pickled into the index by this name."""

    def __init__(self) -> None:
        super().__init__(format=Ready(), analyzer=None)

    def clean(self) -> None:
        """Nothing is cached."""


def schema() -> fields.Schema:
    return fields.Schema(
        **{name: ReadyField() for name in (KEY, LABELS, TEXT, WORDS)},
        **{
            KEY_COLUMN: fields.COLUMN(columns.VarBytesColumn()),
            LENGTH_COLUMN: fields.COLUMN(columns.NumericColumn("B")),
        },
    )
