"""Invented Dutch documents: real words, made-up compounds, a natural distribution of frequencies. Always the same.

Sentences mean nothing, but lengths, frequencies and the share of compounds are those of ordinary Dutch texts, and that
is what an index and an analyser notice.
"""

from __future__ import annotations

import random
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import accumulate

SMALL_WORDS = """
de het een van en in is dat op te voor met zijn er niet aan die ook als bij door maar om dan naar uit over wordt heeft
hij zij wij deze dit nog kan meer al wel geen worden kunnen moet hebben was waar tot tegen onder na zo veel
""".split()  # noqa: SIM905 - readable as text
VOCABULARY = 60_000
COMPOUND_SHARE = 0.8
SMALL_SHARE = 0.45
KINDS = [f"soort-{number}" for number in range(8)]
PROFESSIONS = [f"beroep-{number}" for number in range(6)]


@dataclass(frozen=True)
class Text:
    title: str
    summary: str
    body: str
    kind: str
    profession: str
    live: bool


@cache
def vocabulary() -> list[str]:
    """Return content words, the most frequent first."""
    source = files("language_search.analysis.data").joinpath("dutch_parts.txt").read_text(encoding="utf-8")
    parts = [word for word in source.split() if not word.startswith("#")]
    chance = random.Random(1)
    chance.shuffle(parts)
    words = dict.fromkeys(parts)
    while len(words) < VOCABULARY:
        words[chance.choice(parts) + chance.choice(parts)] = None
    ordered = list(words)
    tail = ordered[1000:]
    chance.shuffle(tail)
    return ordered[:1000] + tail


@cache
def _cumulative() -> list[float]:
    return list(accumulate(1 / (rank + 3) for rank in range(VOCABULARY)))


def word(chance: random.Random) -> str:
    """Return a word as often as its rank asks for (Zipf)."""
    weights = _cumulative()
    return vocabulary()[bisect_left(weights, chance.random() * weights[-1])]


def sentence(chance: random.Random, length: int) -> str:
    words = [chance.choice(SMALL_WORDS) if chance.random() < SMALL_SHARE else word(chance) for _ in range(length)]
    return " ".join(words).capitalize() + "."


def text(number: int) -> Text:
    chance = random.Random(number)
    sentences = []
    remaining = chance.randint(200, 400)
    while remaining > 0:
        length = chance.randint(6, 22)
        sentences.append(sentence(chance, length))
        remaining -= length
    return Text(
        title=f"{word(chance)} {chance.choice(SMALL_WORDS)} {word(chance)} {word(chance)}".capitalize(),
        summary=sentence(chance, 20),
        body=" ".join(sentences),
        kind=chance.choice(KINDS),
        profession=chance.choice(PROFESSIONS),
        live=chance.random() < 0.95,
    )


def texts(count: int) -> Iterator[Text]:
    return map(text, range(count))
