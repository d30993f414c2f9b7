"""Whoosh as its own documentation shows it: three fields, its own analyser and parser, no database."""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path
from typing import Any

from whoosh import fields, index, qparser, query
from whoosh.analysis import LanguageAnalyzer

from benchmarks.search.corpus import texts
from benchmarks.search.measure import _timed, memory_mb
from benchmarks.search.questions import PAGE, beginnings, common_words, misspelt, phrases, three_words


def main(count: int) -> None:
    folder = Path(os.environ["BENCH_FOLDER"]) / "raw"
    folder.mkdir(parents=True, exist_ok=True)
    figures: dict[str, Any] = {"documents": count, "memory_before_mb": memory_mb()}
    # Making the texts is not what is measured.
    before = time.process_time()
    for _ in texts(count):
        pass
    making = time.process_time() - before
    wall, cpu = time.perf_counter(), time.process_time()
    opened = build(folder, count)
    figures |= {"build_s": time.perf_counter() - wall - making, "build_cpu_s": time.process_time() - cpu - making}
    figures["index_mb"] = sum(path.stat().st_size for path in folder.iterdir() if path.is_file()) / 1024 / 1024
    figures["questions"] = ask(opened)
    figures["memory_after_mb"] = memory_mb()
    print(json.dumps(figures))


def build(folder: Path, count: int) -> Any:
    analyser = LanguageAnalyzer("nl")
    schema = fields.Schema(
        id=fields.ID(stored=True, unique=True),
        title=fields.TEXT(analyzer=analyser, field_boost=3.0),
        summary=fields.TEXT(analyzer=analyser, field_boost=2.0),
        body=fields.TEXT(analyzer=analyser),
        kind=fields.ID(sortable=True),
        profession=fields.ID(sortable=True),
    )
    made = index.create_in(str(folder), schema)
    writer = made.writer(limitmb=64)
    for number, text in enumerate(texts(count)):
        writer.add_document(
            id=str(number), title=text.title, summary=text.summary, body=text.body, kind=text.kind,
            profession=text.profession,
        )  # fmt: skip
    writer.commit()
    return made


def ask(opened: Any) -> dict[str, Any]:
    parser = qparser.MultifieldParser(["title", "summary", "body"], opened.schema)
    with opened.searcher() as searcher:

        def page(text: str) -> Any:
            return list(searcher.search(parser.parse(text), limit=PAGE))

        def with_facets(text: str) -> Any:
            found = searcher.search(
                parser.parse(text), limit=None, filter=query.Term("kind", "soort-1"), groupedby=["kind", "profession"]
            )
            return list(found[:PAGE]), len(found), found.groups("kind"), found.groups("profession")

        def fuzzy(text: str) -> Any:
            return list(searcher.search(query.FuzzyTerm("body", text, maxdist=2, prefixlength=1), limit=PAGE))

        kinds = {
            "one common word": [lambda q=q: page(q) for q in common_words()],
            "three words": [lambda q=q: page(q) for q in three_words()],
            "phrase": [lambda q=q: page(f'"{q}"') for q in phrases()],
            "prefix": [lambda q=q: page(f"{q}*") for q in beginnings()],
            "filter, facets, count": [lambda q=q: with_facets(q) for q in common_words()],
            "misspelt": [lambda q=q: fuzzy(q) for q in misspelt()],
        }
        limit = float(os.environ.get("BENCH_LIMIT_S", "60"))
        return {kind: _timed(questions, limit) for kind, questions in kinds.items()}


if __name__ == "__main__":
    main(int(sys.argv[1]))
