"""English stems: the Snowball algorithm `english`, also called Porter2.

https://snowballstem.org/algorithms/english/stemmer.html; with two things left out that our texts do not need: the
possessive (apostrophes are gone before a word gets here) and words of fewer than three letters. British spellings
first become American ones, because the algorithm knows only those: radicalisation, radicalization -> radicaliz.
"""

from __future__ import annotations

import re

_VOWELS = "aeiouy"
_DOUBLES = ("bb", "dd", "ff", "gg", "mm", "nn", "pp", "rr", "tt")
_REGION = re.compile(r"[aeiouy][^aeiouy]")
_VOWEL = re.compile(r"[aeiouy]")
_SHORT = re.compile(r"(?:[^aeiouy][aeiouy][^aeiouywxY]|^[aeiouy][^aeiouy]|^past)$")
_SPECIAL_REGIONS = ("gener", "commun", "arsen", "past", "univers", "later", "emerg", "organ", "inter")
_ISE = re.compile(r"(?<=[a-z]{3})(is|ys)(?=(?:ations?|e|ed|es|ing|ers?)$)")
_OUR = re.compile(r"(?<=[a-z]{3})our(?=(?:s|al|ally|ed|ing|ings|able|ist|ists|less)?$)")
_SPELLINGS = {"programme": "program", "judgement": "judgment", "defence": "defense", "centre": "center"}
# Kept apart from the adjective, which the algorithm takes them for: radicalise is not radical, polarise is not polar.
_MAKING = re.compile(r"(?<=[a-z]{2})((?:al|ar)iz)(?:e|ed|es|er|ers|ing|ation|ations)$")
_EXCEPTIONS = {
    "skis": "ski", "skies": "sky", "sky": "sky", "news": "news", "howe": "howe", "atlas": "atlas", "cosmos": "cosmos",
    "bias": "bias", "andes": "andes", "idly": "idl", "gently": "gentl", "ugly": "ugli", "early": "earli",
    "only": "onli", "singly": "singl",
}  # fmt: skip
_EED_KEPT = ("proc", "exc", "succ")
_ING_KEPT = ("inn", "out", "cann", "herr", "earr", "even")
_STEP_2 = {
    "tional": "tion", "enci": "ence", "anci": "ance", "abli": "able", "entli": "ent", "izer": "ize", "ization": "ize",
    "ational": "ate", "ation": "ate", "ator": "ate", "alism": "al", "aliti": "al", "alli": "al", "fulness": "ful",
    "ousli": "ous", "ousness": "ous", "iveness": "ive", "iviti": "ive", "biliti": "ble", "bli": "ble", "fulli": "ful",
    "lessli": "less", "ogi": "og", "ogist": "og", "li": "",
}  # fmt: skip
_STEP_3 = {
    "tional": "tion", "ational": "ate", "alize": "al", "icate": "ic", "iciti": "ic", "ical": "ic", "ful": "",
    "ness": "", "ative": "",
}  # fmt: skip
_STEP_4 = (
    "ement", "ance", "ence", "able", "ible", "ment", "ant", "ent", "ism", "ate", "iti", "ous", "ive", "ize", "ion",
    "al", "er", "ic",
)  # fmt: skip


def stem(word: str) -> str:
    """Return the stem of a folded English word: networks, network -> network; policies, policy -> polici."""
    if len(word) <= 2:
        return word
    if word in _EXCEPTIONS:
        return _EXCEPTIONS[word]
    word = american(word)
    if _MAKING.search(word):
        return _MAKING.sub(r"\1", word)
    word = re.sub(r"^y|(?<=[aeiouy])y", "Y", word)
    first, second = _regions(word)
    word = _plural(word)
    word = _past(word, first)
    word = re.sub(r"(?<=[^aeiouy])(?<!^.)[yY]$", "i", word)
    word = _longest(word, _STEP_2, first, second)
    word = _longest(word, _STEP_3, first, second)
    word = _residue(word, second)
    return _final(word, first, second).lower()


def american(word: str) -> str:
    """Spell the word as the algorithm expects it: -ise becomes -ize, -our becomes -or."""
    single = word.removesuffix("s")
    if single in _SPELLINGS:
        return _SPELLINGS[single] + word[len(single) :]
    word = _ISE.sub(lambda match: match[0][0] + "z", word)
    return _OUR.sub("or", word)


def _regions(word: str) -> tuple[int, int]:
    special = next((start for start in _SPECIAL_REGIONS if word.startswith(start)), "")
    first = len(special) or _region(word, 0)
    return first, _region(word, first)


def _region(word: str, start: int) -> int:
    match = _REGION.search(word, start)
    return match.end() if match else len(word)


def _plural(word: str) -> str:
    """Step 1a: -sses, -ied, -ies, -s."""
    if word.endswith("sses"):
        return word[:-2]
    if word.endswith(("ied", "ies")):
        return word[:-2] if len(word) > 4 else word[:-1]
    if word.endswith("s") and not word.endswith(("us", "ss")) and _VOWEL.search(word[:-2]):
        return word[:-1]
    return word


def _past(word: str, first: int) -> str:
    """Step 1b: -eed, -ed, -ing and the same with -ly."""
    for ending in ("eedly", "eed"):
        if word.endswith(ending):
            base = word[: -len(ending)]
            return base + "ee" if len(base) >= first and base not in _EED_KEPT else word
    for ending in ("ingly", "edly", "ing", "ed"):
        if word.endswith(ending):
            return _without_past(word, word[: -len(ending)], ending, first)
    return word


def _without_past(word: str, base: str, ending: str, first: int) -> str:
    if ending == "ing" and re.fullmatch(r"[^aeiouy]y", base):
        return base[0] + "ie"
    if not _VOWEL.search(base) or (ending == "ing" and base in _ING_KEPT):
        return word
    if base.endswith(("at", "bl", "iz")):
        return base + "e"
    if base.endswith(_DOUBLES):
        return base if re.fullmatch(r"[aeo](.)\1", base) else base[:-1]
    return base + "e" if len(base) <= first and _SHORT.search(base) else base


def _longest(word: str, table: dict[str, str], first: int, second: int) -> str:
    """Steps 2 and 3: replace the longest suffix in the table, if it stands in its region."""
    suffix = max((s for s in table if word.endswith(s)), key=len, default="")
    base = word[: len(word) - len(suffix)]
    if not suffix or len(base) < first or (suffix == "ative" and len(base) < second):
        return word
    if (suffix == "ogi" and not base.endswith("l")) or (suffix == "li" and base[-1:] not in tuple("cdeghkmnrt")):
        return word
    return base + table[suffix]


def _residue(word: str, second: int) -> str:
    """Step 4: suffixes that fall away in the second region."""
    suffix = max((s for s in _STEP_4 if word.endswith(s)), key=len, default="")
    base = word[: len(word) - len(suffix)]
    if not suffix or len(base) < second or (suffix == "ion" and base[-1:] not in ("s", "t")):
        return word
    return base


def _final(word: str, first: int, second: int) -> str:
    """Step 5: a final -e or the second l of -ll."""
    base = word[:-1]
    if word.endswith("e") and (len(base) >= second or (len(base) >= first and not _SHORT.search(base))):
        return base
    return base if word.endswith("ll") and len(base) >= second else word
