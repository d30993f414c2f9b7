"""Derive `dutch_parts.txt` from OpenTaal's word list (`/usr/share/dict/dutch` of Debian's package wdutch).

A word is kept if it begins or ends at least ten other words of the list, has 4 to 12 letters and is no affix
(`dutch_affixes.txt`): those are the words that Dutch builds compounds with.
Run: `python derive_parts.py < /usr/share/dict/dutch > dutch_parts.txt`
"""

from __future__ import annotations

import re
import sys
import unicodedata
from collections import Counter
from pathlib import Path

LINKS = ("", "s", "en", "e")
LEAST_USES = 10
# Three letters make too many chance splits (ten, den, end); these few carry meaning in many compounds.
SHORT = "bus dag les lid vak web wet zee"


def fold(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def uses(words: set[str]) -> Counter[str]:
    """Count for each word how many longer words begin with it, or end on it, where the rest is a word too."""
    begins: Counter[str] = Counter()
    ends: Counter[str] = Counter()
    for word in words:
        for cut in range(3, len(word) - 2):
            head, tail = word[:cut], word[cut:]
            link = next((x for x in LINKS if head.endswith(x) and head[: cut - len(x)] in words), None)
            if tail in words and link is not None:
                begins[head[: cut - len(link)]] += 1
                ends[tail] += 1
    return begins | ends


def main() -> None:
    words = {fold(line.strip()) for line in sys.stdin if re.fullmatch(r"[a-zà-ÿ]+", line.strip())}
    kept = {word for word, count in uses(words).items() if count >= LEAST_USES and 4 <= len(word) <= 12}
    affixes = set(Path(__file__).with_name("dutch_affixes.txt").read_text("utf-8").split())
    print("\n".join(sorted((kept - affixes) | set(SHORT.split()))))  # noqa: T201


if __name__ == "__main__":
    main()
