"""modelsearch's suite for backends, with our backend. Its fixture is not in the package, so the rows are made here."""

from __future__ import annotations

from datetime import date, time

from django.core.management.color import no_style
from django.db import connection
from django.test import TestCase
from modelsearch.test.testapp import models
from modelsearch.tests.test_backends import BackendTests

AUTHORS = {
    1: ("George R.R. Martin", date(1948, 9, 20)),
    2: ("J. R. R. Tolkien", date(1892, 1, 3)),
    4: ("Isaac Asimov", date(1920, 1, 2)),
    5: ("David Ascher", None),
    6: ("Mark Lutz", None),
    7: ("Daniel Roy Greenfeld", None),
    8: ("Audrey Roy Greenfeld", None),
    9: ("Douglas Crockford", None),
    10: ("David Flanagan", None),
    11: ("Steve Klabnik", None),
    12: ("Carol Nichols", None),
    13: ("Jim Blandy", None),
    14: ("Jason Orendorff", None),
}
# Title, authors, first published, pages, and the setting of a novel or the language of a programming guide.
NOVELS = {
    1: ("A Game of Thrones", [1], date(1996, 8, 1), 694, "Westeros"),
    2: ("A Clash of Kings", [1], date(1998, 1, 1), 768, "Westeros"),
    3: ("A Storm of Swords", [1], date(2000, 1, 1), 973, "Westeros"),
    4: ("The Fellowship of the Ring", [2], date(1954, 7, 29), 423, "Middle Earth"),
    5: ("The Two Towers", [2], date(1954, 11, 11), 352, "Middle Earth"),
    6: ("The Return of the King", [2], date(1955, 10, 20), 440, "Middle Earth"),
    7: ("The Hobbit", [2], date(1937, 9, 21), 320, "Middle Earth"),
    10: ("Foundation", [4], date(1951, 1, 1), 255, "Galactic Empire"),
}
GUIDES = {
    11: ("Learning Python", [5, 6], date(1999, 1, 1), 1160, "py"),
    12: ("Two Scoops of Django 1.11", [7, 8], date(2017, 4, 26), 556, "py"),
    13: ("JavaScript: The good parts", [9], date(2008, 5, 18), 172, "js"),
    14: ("JavaScript: The Definitive Guide", [10], date(1998, 6, 11), 792, "js"),
    15: ("The Rust Programming Language", [11, 12], date(2018, 5, 22), 440, "rs"),
}
PLAIN_BOOK = (16, "Programming Rust", [13, 14], date(2017, 12, 1), 622)
CHARACTERS = {
    1: ["Daenerys Targaryen", "Jon Snow", "Eddard Stark"],
    2: ["Daenerys Targaryen", "Jon Snow"],
    3: ["Daenerys Targaryen", "Jon Snow"],
    4: ["Frodo Baggins", "Bilbo Baggins", "Gandalf"],
    5: ["Frodo Baggins", "Bilbo Baggins", "Gandalf"],
    6: ["Frodo Baggins", "Bilbo Baggins", "Gandalf"],
    7: ["Bilbo Baggins", "Thorin Oakenshield"],
    10: ["Hari Seldon", "Salvor Hardin"],
}
PROTAGONISTS = {4: "Frodo Baggins", 5: "Frodo Baggins", 6: "Frodo Baggins", 7: "Bilbo Baggins"}
MEETINGS = {1: ("Breakfast yoga", time(8)), 2: ("Stand-up meeting", time(10)), 3: ("Evening yoga", time(19, 30))}
ANIMALS = {"Animal": {"Mammal": {"Dog": {}, "Cat": {}}, "Reptile": {"Snake": {}}}}


class LanguageSearchBackendTests(BackendTests, TestCase):
    backend_path = "language_search.backend"
    fixtures = None

    @classmethod
    def setUpTestData(cls) -> None:
        make_people_and_books()
        make_meetings()
        for model in (models.MPAnimal, models.NSAnimal):
            for name, children in ANIMALS.items():
                _grow(model.add_root(name=name), children)
        _continue_numbering()

    def clear_index_entries(self) -> None:
        """Nothing of ours is in modelsearch's own table."""

    def test_reset_indexes(self) -> None:
        self.backend.reset_indexes()
        assert self.backend.search("JavaScript", models.Book).count() == 0


def make_people_and_books() -> None:
    for pk, (name, born) in AUTHORS.items():
        models.Author.objects.create(pk=pk, name=name, date_of_birth=born)
    for pk, (*book, setting) in NOVELS.items():
        _book(models.Novel(pk=pk, setting=setting), *book)
    for pk, (*book, language) in GUIDES.items():
        _book(models.ProgrammingGuide(pk=pk, programming_language=language), *book)
    _book(models.Book(pk=PLAIN_BOOK[0]), *PLAIN_BOOK[1:])
    for novel, names in CHARACTERS.items():
        for name in names:
            character = models.Character.objects.create(name=name, novel_id=novel)
            if PROTAGONISTS.get(novel) == name:
                models.Novel.objects.filter(pk=novel).update(protagonist=character)


def make_meetings() -> None:
    for pk, (name, start) in MEETINGS.items():
        models.Meeting.objects.create(pk=pk, name=name, start_time=start)
    item = models.AgendaItem.objects.create(meeting_id=2, topic="Who did what yesterday")
    models.Speaker.objects.create(agenda_item=item, name="Arthur Doyle")


def _book(book: models.Book, title: str, authors: list[int], published: date, pages: int) -> None:
    book.title, book.publication_date, book.number_of_pages = title, published, pages
    book.save()
    book.authors.set(authors)


def _grow(parent: object, children: dict[str, dict]) -> None:
    for name, grandchildren in children.items():
        child = type(parent).objects.get(pk=parent.pk).add_child(name=name)  # type: ignore[attr-defined]
        _grow(child, grandchildren)


def _continue_numbering() -> None:
    """Objects made later must not be given the numbers that were given by hand above."""
    made = [models.Author, models.Book, models.Meeting]
    with connection.cursor() as cursor:
        for statement in connection.ops.sequence_reset_sql(no_style(), made):
            cursor.execute(statement)
