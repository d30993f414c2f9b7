"""The passage of a text that shows why it was found, cut into pieces with the words found marked.

Made from the plain text in the database, never from the index, with the analyser that found it. The pieces are plain
strings without any HTML: a template escapes them and puts its own element around those with `is_hit`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from language_search.analysis.analyser import Analyser
from language_search.analysis.tokens import Kind, Query, Term, Tokens
from language_search.analysis.words import Span, compose, spans

_LONGEST_LOOKED_AT = 100_000
_WORDS_BEFORE = 6


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of the passage; `is_hit` if the query asked for it."""

    text: str
    is_hit: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """The passage in order, and whether text was left out before and after it."""

    segments: tuple[Segment, ...]
    is_cut_before: bool = False
    is_cut_after: bool = False

    @property
    def text(self) -> str:
        """Return the passage without marks."""
        return "".join(segment.text for segment in self.segments)


@dataclass(frozen=True, slots=True)
class _Found:
    span: Span
    groups: frozenset[int]


def excerpt(text: str, query: Query, analyser: Analyser, locale: str | None = None, *, length: int = 240) -> Excerpt:
    """Return the passage of about `length` characters that holds most of the words asked for.

    Without any hit it is the beginning of the text. Never longer than the text; cut between words only.
    """
    plain = compose("".join(text[:_LONGEST_LOOKED_AT]))
    places = list(spans(plain))
    found = _found(plain, places, query, analyser, locale)
    start, end = _window(plain, places, found, length)
    return Excerpt(_segments(plain, start, end, found), bool(plain[:start].strip()), bool(plain[end:].strip()))


def _found(text: str, places: list[Span], query: Query, analyser: Analyser, locale: str | None) -> list[_Found]:
    """Return the words that carry a term of the query, with the numbers of the groups they answer."""
    wanted = _wanted(query)
    answers: dict[str, frozenset[int]] = {}
    found = []
    for place in places:
        surface = text[place.start : place.end]
        if surface not in answers:
            answers[surface] = _answers(analyser.document(surface, locale), place.word.pieces, wanted)
        if answers[surface]:
            found.append(_Found(place, answers[surface]))
    return found


def _wanted(query: Query) -> dict[Term, set[int]]:
    """Return each term of the query with the numbers of its groups."""
    wanted: dict[Term, set[int]] = {}
    for number, group in enumerate(query.groups):
        for term in (term for alternative in group.alternatives for term in alternative.terms):
            wanted.setdefault(term, set()).add(number)
    return wanted


def _answers(tokens: Tokens, pieces: tuple[str, ...], wanted: dict[Term, set[int]]) -> frozenset[int]:
    """Return the groups that one word answers. Prefixes are compared with the word as written, not with its stem."""
    lists = {Kind.MAIN: tokens.main, Kind.PARTS: tokens.parts, Kind.EXACT: tokens.exact}
    numbers: set[int] = set()
    for term, groups in wanted.items():
        if term.prefix:
            fits = any(piece.startswith(term.text) for piece in pieces)
        else:
            fits = term.text in lists[term.kind]
        if fits:
            numbers |= groups
    return frozenset(numbers)


def _window(text: str, places: list[Span], found: list[_Found], length: int) -> tuple[int, int]:
    """Return start and end of the passage: some words for reading, then the hits that answer most."""
    if len(text) <= length or not found:
        return 0, _cut_end(text, places, 0, length)
    best = _best_start(found, length)
    # The words before must not push the last hit out.
    earliest = max(0, best - length // 3)
    before = [span.start for span in places if earliest <= span.start <= best]
    start = before[-_WORDS_BEFORE:][0] if earliest else 0
    return start, _cut_end(text, places, start, length)


def _best_start(found: list[_Found], length: int) -> int:
    """Return where the first hit stands from which most groups, then most hits, lie within reach."""
    best, best_value = found[0].span.start, (0, 0)
    inside: Counter[int] = Counter()
    last = 0
    for first, hit in enumerate(found):
        while last < len(found) and found[last].span.end - hit.span.start <= length * 2 // 3:
            inside.update(found[last].groups)
            last += 1
        value = (len(+inside), last - first)
        if value > best_value:
            best, best_value = hit.span.start, value
        inside.subtract(hit.groups)
    return best


def _cut_end(text: str, places: list[Span], start: int, length: int) -> int:
    if len(text) - start <= length:
        return len(text)
    return max((span.end for span in places if start < span.end <= start + length), default=start + length)


def _segments(text: str, start: int, end: int, found: list[_Found]) -> tuple[Segment, ...]:
    segments: list[Segment] = []
    at = start
    for span in (hit.span for hit in found):
        if span.start < start or span.end > end:
            continue
        if span.start > at:
            segments.append(Segment(text[at : span.start]))
        segments.append(Segment(text[span.start : span.end], is_hit=True))
        at = span.end
    if at < end:
        segments.append(Segment(text[at:end]))
    return tuple(segments)
