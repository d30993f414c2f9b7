"""The tone of all demo content, as far as a machine can hear it."""

import re
from typing import Any

import pytest

from tests.learning_site.content import LANGUAGES, all_files, blocks_of, load, texts

FILES = [(name, language) for language in LANGUAGES for name in all_files(language)]
each_file = pytest.mark.parametrize(("name", "language"), FILES, ids=lambda value: str(value))

# Labels on persons, alarm, us and them: words that do not belong to this site, whoever would say them.
AVOIDED = {
    "nl": r"""
        geradicaliseerden?\b|radicale jonger|radicaaltje|rode vlag|alarmbel|verklik|screen(t|en)\b|dader-in-spe
        islamitische? terroris|moslimextremis|moslimterroris|allochto|autochto|tikkende tijdbom|lone wol|raddraaier
        verwarde (man|vrouw|persoon|personen|mensen)|relschopper|kinderen van het kalifaat|mini-extremist
        slachtofferrol|overgevoelig|duidelijk geval|men weet|het is bekend dat|helaas
    """,
    "en": r"""
        radicalised (youth|person|people|man|woman|boy|girl)|red flag|alarm bell|snitch|islamic terroris
        muslim extremis|ticking time bomb|lone wol|troublemaker|rioter|cubs of the caliphate|oversensitive
        victim role|clear case|it is well known|unfortunately
    """,
}
PATTERNS = {
    language: re.compile("|".join(line.strip() for line in lines.strip().splitlines()), re.IGNORECASE)
    for language, lines in AVOIDED.items()
}
# Where a text is about such a word, and puts it away, the word itself has to stand there.
ABOUT_THE_WORD = {"eenlingen/01-beelden.yaml": {"lone wol"}, "eenlingen/02-kwetsbaarheid.yaml": {"verwarde vrouw"}}
# A label on a person: it may only be quoted, as a word that somebody else used, or stand in a statement that is false.
QUOTED_ONLY = re.compile(r"\b(een|die|an|the) extremist(en|s)?\b", re.IGNORECASE)
QUOTATION = re.compile(r"(?<!\w)['‘“\"](?:[^'’”\"]|\b['’]\b)*['’”\"](?!\w)")
CODE_OF_A_SOURCE = re.compile(r"\bS\d{1,3}[a-z]?\b")


@each_file
def test_nothing_is_shouted(name: str, language: str) -> None:
    assert [text for text in texts(load(name, language)) if "!" in text] == []


@each_file
def test_words_to_avoid_are_avoided(name: str, language: str) -> None:
    found = {each.group().lower() for text in texts(load(name, language)) for each in PATTERNS[language].finditer(text)}
    assert found - ABOUT_THE_WORD.get(name, set()) == set()


@each_file
def test_nobody_is_called_an_extremist_in_the_site_s_own_voice(name: str, language: str) -> None:
    content = load(name, language)
    own_voice = [QUOTATION.sub("", text) for text in texts(content) if text not in misconceptions(content)]
    assert [text for text in own_voice if QUOTED_ONLY.search(text)] == []


def misconceptions(content: Any) -> set[str]:
    """Statements and answers in questions that do not hold, and are there to be answered."""
    found = blocks_of(content) if "parts" in content else []
    statements = [value for kind, value in found if kind == "true_false"]
    answers = [option for kind, value in found if kind == "choice" for option in value["options"]]
    return {each["text"] for each in [*statements, *answers] if not each["right"]}


@each_file
def test_codes_of_sources_stay_out_of_what_learners_read(name: str, language: str) -> None:
    assert [text for text in texts(load(name, language)) if CODE_OF_A_SOURCE.search(text)] == []


def test_the_words_that_are_looked_for_would_be_found() -> None:
    assert PATTERNS["nl"].search("Een Tikkende tijdbom")
    assert PATTERNS["nl"].search("een geradicaliseerde")
    assert PATTERNS["en"].search("a ticking time bomb")
    assert QUOTED_ONLY.search(QUOTATION.sub("", "Hij is een extremist. 'Een extremist', zei zij."))
    assert not QUOTED_ONLY.search(QUOTATION.sub("", "Het woord 'extremist' komt niet in je verslag."))
    assert len(list(texts(load("basis/01-woorden.yaml", "nl")))) > 100
