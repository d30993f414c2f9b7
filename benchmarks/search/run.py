"""Runs every backend in a process of its own and prints one table: `python -m benchmarks.search.run 10000 [names...]`.

PostgreSQL takes part if BENCH_DATABASE_URL names an empty database that may be overwritten. The stock backends stop
after BENCH_LIMIT_S seconds per kind of question (30).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

NAMES = ("raw-whoosh", "whoosh", "sqlite", "stock-sqlite", "postgresql", "stock-postgresql")
PROJECT = Path(__file__).resolve().parents[2]


def main(count: int, names: list[str]) -> None:
    results = {}
    with tempfile.TemporaryDirectory(prefix="search-benchmark-") as folder:
        for name in names or NAMES:
            if "postgresql" in name and not os.environ.get("BENCH_DATABASE_URL"):
                print(f"{name}: left out, BENCH_DATABASE_URL is not set", file=sys.stderr)
                continue
            results[name] = measure(name, count, Path(folder))
            print(f"{name}: done", file=sys.stderr)
    print(table(count, results))
    keep = os.environ.get("BENCH_JSON")
    if keep:
        Path(keep).write_text(json.dumps(results, indent=1))


def measure(name: str, count: int, folder: Path) -> dict[str, Any]:
    own = folder / name
    own.mkdir()
    environment = {**os.environ, "BENCH_BACKEND": name, "BENCH_FOLDER": str(own)}
    environment.pop("DATABASE_URL", None)
    if "postgresql" in name:
        environment["DATABASE_URL"] = os.environ["BENCH_DATABASE_URL"]
    environment.setdefault("BENCH_LIMIT_S", "30")
    module = "benchmarks.search.raw_whoosh" if name == "raw-whoosh" else "benchmarks.search.measure"
    command = [sys.executable, "-m", module, str(count)]
    done = subprocess.run(command, cwd=PROJECT, env=environment, stdout=subprocess.PIPE, text=True, check=True)
    figures: dict[str, Any] = json.loads(done.stdout.strip().splitlines()[-1])
    return figures


def table(count: int, results: dict[str, dict[str, Any]]) -> str:
    """Return the figures as a Markdown table; times as p50/p95 in milliseconds, first asked/asked again."""
    names = list(results)
    kinds = list(next(iter(results.values()))["questions"])
    lines = [f"| {count:,} documents | {' | '.join(names)} |", "| --- " * (len(names) + 1) + "|"]
    lines += [_row(kind, [_times(results[name]["questions"][kind]) for name in names]) for kind in kinds]
    lines.append(_row("index, s of processor", [f"{results[name]['build_cpu_s']:.1f}" for name in names]))
    lines.append(_row("index, s by the clock", [f"{results[name]['build_s']:.1f}" for name in names]))
    lines.append(_row("size, MB", [f"{results[name]['index_mb']:.0f}" for name in names]))
    lines.append(_row("memory, MB more", [f"{_grown(results[name]):.0f}" for name in names]))
    lines.append(_row("a save, ms p50/p95", [_saves(results[name]) for name in names]))
    lines.append(_row("saved to found, ms p50", [_found(results[name]) for name in names]))
    return "\n".join([*lines, "", *ratios(results)])


def ratios(results: dict[str, dict[str, Any]]) -> list[str]:
    """Return what the targets are about, as ratios within this run."""
    lines = []
    if {"raw-whoosh", "whoosh"} <= set(results):
        ratio = results["whoosh"]["build_cpu_s"] / results["raw-whoosh"]["build_cpu_s"]
        lines.append(f"Rebuild with Whoosh / raw Whoosh: {ratio:.2f}")
    for ours, stock in (("sqlite", "stock-sqlite"), ("whoosh", "stock-sqlite"), ("postgresql", "stock-postgresql")):
        if {ours, stock} <= set(results):
            word = "one common word"
            faster = results[stock]["questions"][word]["p50"] / results[ours]["questions"][word]["p50"]
            save = results[ours]["to_visible_ms"]["save_p50"] / results[stock]["to_visible_ms"]["save_p50"]
            lines.append(f"{ours} against {stock}: a common word {faster:.0f} times faster, a save {save:.2f} times")
    return lines


def _row(name: str, cells: list[str]) -> str:
    return f"| {name} | {' | '.join(cells)} |"


def _times(figures: dict[str, float]) -> str:
    cut = "" if figures["asked"] == 30 else f" ({figures['asked']:.0f} asked)"
    return f"{figures['p50']:.1f}/{figures['p95']:.1f}, first {figures['cold_p95']:.0f}{cut}"


def _grown(figures: dict[str, Any]) -> float:
    grown: float = figures["memory_after_mb"] - figures["memory_before_mb"]
    return grown


def _saves(figures: dict[str, Any]) -> str:
    saves = figures.get("to_visible_ms")
    return f"{saves['save_p50']:.0f}/{saves['save_p95']:.0f}" if saves else "-"


def _found(figures: dict[str, Any]) -> str:
    return f"{figures['to_visible_ms']['found_p50']:.0f}" if "to_visible_ms" in figures else "-"


if __name__ == "__main__":
    main(int(sys.argv[1]), sys.argv[2:])
