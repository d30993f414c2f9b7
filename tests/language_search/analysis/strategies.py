"""Texts as people and machines type them: any characters, and Dutch-looking words with everything that joins words."""

from __future__ import annotations

from hypothesis import strategies as st

_JOINERS = ["-", "'", "\u2019", "\u2011", ".", " ", "  ", '"', "\u201c", "/", "_", "\n", "\x00", "\u00ad", "\u0301", ""]
_PIECES = [
    "radicalisering", "jeugd", "zorg", "foto", "s", "de", "Caf\u00e9", "te\u00efeen", "A.I.V.D.", "wij", "zij", "IJs",
    "huizen", "networks", "lone", "wolf", "\u0130", "\ufb01n", "2026", "\u1e9e", "\ud55c\uad6d", "\u0627\u0644",
    "x" * 70,
]  # fmt: skip

wordlike = st.lists(st.sampled_from(_PIECES + _JOINERS), max_size=40).map("".join)
texts = st.one_of(st.text(max_size=300), wordlike, st.text(alphabet="abde'-. \u00e9\"", max_size=250))
languages = st.sampled_from(["nl", "en", "nl-BE", "fr", "", None])
