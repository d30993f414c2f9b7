"""What somebody asks for, as it stands in the address of the page."""

from dataclasses import dataclass
from urllib.parse import urlencode

from django.http import HttpRequest

# Longer questions are cut off; the rest would say nothing more about what is looked for.
MOST_CHARACTERS = 200


@dataclass(frozen=True)
class Asked:
    """Words, one kind of thing or all kinds (""), in all languages or the reader's own, and the page, from 1."""

    words: str = ""
    kind: str = ""
    everywhere: bool = False
    page: int = 1

    @classmethod
    def from_request(cls, request: HttpRequest) -> "Asked":
        """Whatever stands in the address, this is a question that can be answered."""
        words = " ".join(request.GET.get("q", "").replace("\x00", " ").split())[:MOST_CHARACTERS]
        number = request.GET.get("page", "1")
        page = int(number) if number.isascii() and number.isdecimal() and len(number) < 4 else 1
        kind, everywhere = request.GET.get("kind", "")[:40], request.GET.get("in") == "all"
        return cls(words, kind, everywhere, max(page, 1))

    def address(self, **changes: str | int) -> str:
        """The query string of this question with something else in it; the first page is not named."""
        languages = "all" if self.everywhere else ""
        values = {"q": self.words, "kind": self.kind, "in": languages, "page": 1, **changes}
        return "?" + urlencode(
            {name: value for name, value in values.items() if value and (name, value) != ("page", 1)}
        )
