"""Whoosh's segment writer with whole posting lists instead of single postings."""

from __future__ import annotations

import shutil
from itertools import groupby
from operator import attrgetter
from pathlib import Path
from typing import Any

from whoosh.reading import SegmentReader
from whoosh.writing import SegmentWriter

from language_search.engines.whoosh import postings
from language_search.engines.whoosh.inversion import RUNS, Inversion, Inverted


class BulkWriter(SegmentWriter):
    """Takes documents as columns and postings, and merges segments list by list."""

    def __init__(self, index: Any, **options: Any) -> None:
        super().__init__(index, compound=False, **options)
        self.pool.cleanup()
        # We hold the lock, so whoever left these was killed.
        for left in Path(self.storage.folder).glob(f"{RUNS}*"):
            shutil.rmtree(left, ignore_errors=True)
        self.pool: Inversion = Inversion(Path(self.storage.folder))

    def add_inverted(self, fields: dict[str, list[postings.Posting]], columns: dict[str, Any]) -> int:
        """Add one document and return its number in the new segment."""
        number: int = self.docnum
        self.perdocwriter.start_doc(number)
        for name, value in columns.items():
            field = self.schema[name]
            self.perdocwriter.add_column_value(name, field.column_type, field.to_column_value(value))
        self.perdocwriter.finish_doc()
        for name, items in fields.items():
            self.pool.add(name, number, items)
        self._added = True
        self.docnum += 1
        return number

    def add_postings_to_pool(self, reader: SegmentReader, startdoc: int, docmap: dict[int, int] | None) -> None:
        """Called by Whoosh while it merges a segment into the one being written."""
        view = self.storage.open_file(reader.segment().make_filename(".pst")).view
        for (field, term), info in reader:
            found = postings.read_all(view, info.extent()[0])
            kept = [
                (startdoc + number if docmap is None else docmap[number], weight, value)
                for number, weight, value in found
                if docmap is None or number in docmap
            ]
            if kept:
                self.pool.add_list(Inverted(field, term, *map(list, zip(*kept, strict=True))))

    def _flush_segment(self) -> None:
        self.perdocwriter.close()
        for field, lists in groupby(self.pool.lists(), key=attrgetter("field")):
            self.fieldwriter.start_field(field, self.schema[field])
            for inverted in lists:
                self.fieldwriter.write_list(inverted)
            self.fieldwriter.finish_field()
        self.fieldwriter.close()
