"""`search_index rebuild | check | optimise | vocabulary`: everything that is done to the index by hand or at night."""

from __future__ import annotations

from typing import Any

from django.core.management.base import BaseCommand, CommandError, CommandParser
from modelsearch.backends import get_search_backend

from language_search.backend import SearchBackend
from language_search.backend.comparison import difference
from language_search.backend.rebuilding import rebuild
from language_search.engines.persistent import EngineError, IndexUnavailableError


class Command(BaseCommand):
    help = "Rebuilds, checks or compacts the search index, or counts the words that may be suggested anew."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("action", choices=["rebuild", "check", "optimise", "vocabulary"])
        parser.add_argument("--backend", default="default", help="Name of the entry in WAGTAILSEARCH_BACKENDS.")
        parser.add_argument("--repair", action="store_true", help="With check: rebuild if anything is wrong.")

    def handle(self, *args: Any, action: str, backend: str, repair: bool, **options: Any) -> None:
        found = get_search_backend(backend)
        if not isinstance(found, SearchBackend):
            raise CommandError(f"The backend {backend} is not language_search.")
        try:
            match action:
                case "rebuild":
                    self.stdout.write(f"{rebuild(found)} objects indexed.")
                case "check":
                    self._check(found, repair=repair)
                case "optimise":
                    found.outbox.drain()
                    found.engine.optimise()
                    found.renew_vocabulary()
                    self.stdout.write("The index is compact; nothing deleted is left in it.")
                case "vocabulary":
                    self.stdout.write(f"{found.renew_vocabulary()} words may be suggested.")
        except EngineError as error:
            raise CommandError(str(error)) from error

    def _check(self, backend: SearchBackend, *, repair: bool) -> None:
        backend.outbox.drain()
        problems = list(self._problems(backend))
        if not problems:
            self.stdout.write(f"In order: {backend.engine.count()} objects.")
        elif repair:
            self.stdout.write("\n".join([*problems, f"Rebuilt with {rebuild(backend)} objects."]))
        else:
            raise CommandError("\n".join(problems))

    def _problems(self, backend: SearchBackend) -> list[str]:
        try:
            found = backend.engine.fingerprint()
            if found != backend.fingerprint:
                return ["The index was built with other software." if found else "The index was never built."]
            backend.engine.verify()
            differing = difference(backend)
        except IndexUnavailableError as error:
            return [f"The index cannot be read: {error}"]
        problems = []
        if differing.missing:
            problems.append(f"{len(differing.missing)} objects are missing, for example {min(differing.missing)}.")
        if differing.surplus:
            problems.append(
                f"{len(differing.surplus)} objects should not be there, for example {min(differing.surplus)}."
            )
        return problems
