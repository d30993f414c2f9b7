"""Measures one backend in one process and prints the figures as JSON."""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from io import StringIO
from itertools import islice
from pathlib import Path
from typing import Any


def public() -> list[Any]:
    """The querysets whose words may be suggested: here everything."""
    from benchmarks.search.models import Article

    return [Article.objects.all()]


def main(count: int) -> None:
    os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.search.settings"
    import django

    django.setup()
    _fill(count)
    figures: dict[str, Any] = {"documents": count, "memory_before_mb": memory_mb()}
    figures |= _build()
    figures["questions"] = _ask()
    figures["memory_after_mb"] = memory_mb()
    figures["to_visible_ms"] = _to_visible()
    print(json.dumps(figures))


def _fill(count: int) -> None:
    from django.core.management import call_command
    from django.db import connection

    from benchmarks.search.corpus import texts
    from benchmarks.search.models import Article

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    call_command("migrate", run_syncdb=True, verbosity=0)
    rows = (Article(language="nl", **vars(text)) for text in texts(count))
    while batch := list(islice(rows, 500)):
        Article.objects.bulk_create(batch)


def _build() -> dict[str, float]:
    from django.core.management import call_command
    from django.db import connection

    size = disk_mb()
    wall, cpu = time.perf_counter(), time.process_time()
    call_command("rebuild_modelsearch_index", stdout=StringIO())
    built = {"build_s": time.perf_counter() - wall, "build_cpu_s": time.process_time() - cpu}
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    built["vocabulary_s"] = _renew_vocabulary()
    return built | {"index_mb": disk_mb() - size}


def _renew_vocabulary() -> float:
    """The words for corrections are counted at night, or after a rebuild; stock backends have none."""
    from modelsearch.backends import get_search_backend

    from benchmarks.search import settings

    backend = get_search_backend()
    if not hasattr(backend, "options"):
        return 0.0
    before = time.perf_counter()
    settings.OURS["VOCABULARY"] = "benchmarks.search.measure.public"
    get_search_backend().renew_vocabulary()
    return time.perf_counter() - before


def _ask() -> dict[str, dict[str, float]]:
    from modelsearch.query import Phrase

    from benchmarks.search.models import Article
    from benchmarks.search.questions import kinds_of_question

    limit = float(os.environ.get("BENCH_LIMIT_S", "60"))
    kinds = kinds_of_question(Article.objects.filter(live=True), Phrase)
    return {kind: _timed(questions, limit) for kind, questions in kinds.items()}


def _timed(questions: list[Callable[[], Any]], limit: float) -> dict[str, float]:
    """Ask each question three times: the first time counts as cold, the best as warm. Stop after `limit` seconds.

    Wall time suffers from whatever else the machine does; the processor time of this process does not, but leaves out
    a database server.
    """
    started, cold, warm, busy, found = time.perf_counter(), [], [], [], 0
    for question in questions:
        tries = []
        for _ in range(3):
            wall, cpu = time.perf_counter(), time.process_time()
            answer = question()
            tries.append(((time.perf_counter() - wall) * 1000, (time.process_time() - cpu) * 1000))
            if time.perf_counter() - started > limit:
                break
        found += bool(answer and answer[0])
        cold.append(tries[0][0])
        warm.append(min(wall for wall, _ in tries))
        busy.append(min(cpu for _, cpu in tries))
        if time.perf_counter() - started > limit:
            break
    figures = {"p50": _percentile(warm, 0.5), "p95": _percentile(warm, 0.95), "cold_p95": _percentile(cold, 0.95)}
    return {"asked": len(warm), "answered": found, "cpu_p95": _percentile(busy, 0.95), **figures}


def _to_visible() -> dict[str, float]:
    """Save one document and find it, 15 times."""
    from benchmarks.search.corpus import text
    from benchmarks.search.models import Article

    saves, totals = [], []
    for number in range(15):
        article = Article(language="nl", **vars(text(10_000_000 + number)))
        article.title = f"zichtbaarheidsproef{number}"
        before = time.perf_counter()
        article.save()
        saves.append((time.perf_counter() - before) * 1000)
        assert list(Article.objects.search(article.title)[:1]) == [article]
        totals.append((time.perf_counter() - before) * 1000)
        article.delete()
    return {
        "save_p50": _percentile(saves, 0.5),
        "save_p95": _percentile(saves, 0.95),
        "found_p50": _percentile(totals, 0.5),
    }


def _percentile(values: list[float], share: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, round(share * (len(ordered) - 1)))]


def memory_mb() -> float:
    """Private memory of this process: the maps of an index are the kernel's to keep or drop."""
    fields = dict(line.split(":", 1) for line in Path("/proc/self/smaps_rollup").read_text().splitlines()[1:])
    return (
        sum(int(fields[name].split()[0]) for name in ("Private_Clean", "Private_Dirty", "Swap") if name in fields)
        / 1024
    )


def disk_mb() -> float:
    from django.conf import settings
    from django.db import connection

    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_database_size(current_database())")
            database = cursor.fetchone()[0]
    else:
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        database = settings.DATABASES["default"]["NAME"].stat().st_size
    files = sum(path.stat().st_size for path in (settings.FOLDER / "index").rglob("*") if path.is_file())
    return (database + files) / 1024 / 1024


if __name__ == "__main__":
    main(int(sys.argv[1]))
