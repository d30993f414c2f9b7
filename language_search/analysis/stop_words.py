"""Words that say how a question is put, not what it is about.

They are stored (phrases need them) but a query drops them, unless nothing else is left.
"""

from __future__ import annotations

_DUTCH = """
aan al alle allemaal als altijd ander andere ben bent bij binnen daar dan dat de deze die dit doe doen doet door dus
een eens en er ga gaan gaat gedaan geen graag had hadden heb hebben hebt heeft heel hem hen het hier hij hoe hun iemand
iets ik in is ja je jij jou jouw jullie kan kon kun kunnen kunt maar maak maakt mag me meer men met mij mijn moet
moeten mogen na naar nee niet niets nog nou nu of om omdat ons onze ook op over s t te tegen ten ter toch toen tot u uit
uw van vanuit veel via voor waar waarom wanneer want waren was wat we wel welk welke werd wie wij wil willen word
worden wordt zal ze zich zij zijn zo zou zouden zullen
"""
_ENGLISH = """
a about am an and any are as at be because been being but by can could did do does doing for from get had has have
having he her here him his how i if in into is it its me my no not of on or our she should so some such than that the
their them then there these they this those to too us very was we were what when where which while who whom why will
with would you your
"""

# Dutch stop words that are ordinary words in English.
_HOMOGRAPHS = frozenset({"die", "door", "men", "over", "ten", "word"})
_BY_LANGUAGE = {"nl": frozenset(_DUTCH.split()), "en": frozenset(_ENGLISH.split())}


def stop_words(language: str) -> frozenset[str]:
    """Return the stop words of a language, folded; none for a language we have no list for."""
    return _BY_LANGUAGE.get(language, frozenset())


def ignored_words(languages: tuple[str, ...]) -> frozenset[str]:
    """Return the words to leave out of a query: those of the reader's language, of the others the unmistakable ones."""
    others = frozenset().union(*map(stop_words, languages[1:])) - _HOMOGRAPHS
    return others.union(*map(stop_words, languages[:1]))
