"""How good an engine's answers are: nDCG@10 over the graded questions, and how many questions stay empty."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path

import yaml

from language_search.analysis.analyser import Analyser
from language_search.analysis.thesaurus import Synonyms, Thesaurus
from language_search.engines.base import Engine
from tests.language_search.relevance import corpus

HERE = Path(__file__).parent
DEPTH = 10
ENOUGH = 20
# A long text that has all the words somewhere answers less well than a short one that is about two of the three.
ALL_WORDS_BONUS = 1.5


@dataclass(frozen=True)
class Question:
    """A graded query: key -> 3, 2 or 1; what is not named is 0."""

    query: str
    locale: str
    split: str
    grades: dict[str, int]


@dataclass(frozen=True)
class Outcome:
    """What the engine answered, best first, without translations of the same text."""

    question: Question
    keys: tuple[str, ...]

    @property
    def ndcg(self) -> float:
        """Return the gain of the first ten, with 1 for the best possible order."""
        best = sorted(self.question.grades.values(), reverse=True)
        return _gain([self.question.grades.get(key, 0) for key in self.keys]) / _gain(best)


def questions(split: str | None = None) -> list[Question]:
    """Return the graded questions, all or of one split: `tuning`, `looked_at` or `unseen` (see graded.yaml).

    The independent judge's stand apart and are given only by their splits, `judged_tuning` and `judged_unseen`.
    """
    judged = split is not None and split.startswith("judged")
    rows = yaml.safe_load((HERE / ("judged.yaml" if judged else "graded.yaml")).read_text("utf-8"))
    return [question for question in (Question(**row) for row in rows) if split in (None, question.split)]


def thesaurus(*, with_themes: bool = False) -> Thesaurus:
    """Return the editors' groups and the pairs of the word list; if asked, with the library's themes."""
    files = ["thesaurus.yaml", *(["themes.yaml"] if with_themes else [])]
    groups = [Synonyms(tuple(terms)) for name in files for terms in yaml.safe_load((HERE / name).read_text("utf-8"))]
    by_key: dict[str, list[str]] = {}
    for text in corpus.texts():
        if text.key.startswith("word:"):
            by_key.setdefault(text.key, []).append(text.fields["title"])
    return Thesaurus(groups + [Synonyms(tuple(terms)) for terms in by_key.values()])


def analyser(*, with_thesaurus: bool, with_themes: bool = False) -> Analyser:
    """Return the analyser a site with this content has."""
    words = corpus.vocabulary(corpus.texts(), Analyser())
    return Analyser(vocabulary=words, thesaurus=thesaurus(with_themes=with_themes) if with_thesaurus else None)


def fill(engine: Engine, reader: Analyser) -> None:
    """Put the corpus into an empty engine."""
    engine.add(corpus.documents(corpus.texts(), reader))
    engine.refresh()


def answer(engine: Engine, reader: Analyser, question: Question) -> Outcome:
    """Search as the site does: all words; if that finds too little, any of them, where having all counts for more."""
    locales = sorted(reader.languages, key=lambda language: language != question.locale)
    hits = engine.search(reader.query(question.query, locales), operator="and")
    if len(hits) < ENOUGH:
        complete = {hit.key for hit in hits}
        filled = engine.search(reader.query(question.query, locales, loose=True), operator="or")
        hits = sorted(filled, key=lambda hit: -hit.score * (ALL_WORDS_BONUS if hit.key in complete else 1))
    return Outcome(question, tuple(dict.fromkeys(hit.key.partition("@")[0] for hit in hits))[:DEPTH])


def outcomes(engine: Engine, reader: Analyser, split: str | None = None) -> list[Outcome]:
    """Return the answers to all questions of a split."""
    return [answer(engine, reader, question) for question in questions(split)]


def mean(results: list[Outcome]) -> float:
    """Return the mean nDCG@10."""
    return sum(outcome.ndcg for outcome in results) / len(results)


def empty(results: list[Outcome]) -> list[str]:
    """Return the questions without any answer."""
    return [outcome.question.query for outcome in results if not outcome.keys]


def _gain(grades: list[int]) -> float:
    return sum((2**grade - 1) / math.log2(place + 2) for place, grade in enumerate(grades[:DEPTH]))
