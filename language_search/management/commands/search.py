"""`search "woorden" --language nl`: what the index holds on something, without any reader's rights. For operators."""

from __future__ import annotations

import json
from typing import Any

from django.apps import apps
from django.core.management.base import BaseCommand, CommandError, CommandParser
from modelsearch.backends import get_search_backend
from modelsearch.index import class_is_indexed, get_indexed_models

from language_search.backend import SearchBackend, keys
from language_search.backend.documents import Languages

WIDTHS = "{score:8.3f}  {language:3}  {model}:{id}  {title}"


class Command(BaseCommand):
    help = "Searches all indexed objects, or those of one model, regardless of who may see them."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("words")
        parser.add_argument("--language", default="", help="The reader's language; its objects come a little first.")
        parser.add_argument("--model", default="", help="For example wagtailcore.page.")
        parser.add_argument("--limit", type=int, default=10)
        parser.add_argument("--json", action="store_true", dest="as_json")
        parser.add_argument("--backend", default="default")

    def handle(self, *args: Any, **options: Any) -> None:
        backend = get_search_backend(options["backend"])
        if not isinstance(backend, SearchBackend):
            raise CommandError(f"The backend {options['backend']} is not language_search.")
        found = [hit for model in _models(options["model"]) for hit in _hits(backend, model, options)]
        found.sort(key=lambda hit: -hit["score"])
        found = found[: options["limit"]]
        if options["as_json"]:
            self.stdout.write(json.dumps(found, ensure_ascii=False, indent=1))
        else:
            self.stdout.write("\n".join(WIDTHS.format(**hit) for hit in found) or "Nothing found.")


def _models(label: str) -> list[Any]:
    if not label:
        roots = {keys.root(model) for model in get_indexed_models()}
        return sorted((model for model in roots if class_is_indexed(model)), key=lambda model: model._meta.label)
    try:
        return [apps.get_model(label)]
    except (LookupError, ValueError) as error:
        raise CommandError(f"There is no model {label}.") from error


def _hits(backend: SearchBackend, model: Any, options: dict[str, Any]) -> list[dict[str, Any]]:
    results = backend.search(options["words"], model._default_manager.all()).annotate_score("_search_score")
    results = results.for_reader(options["language"], one_per_translation=False)
    languages = Languages(backend.options.languages[0])
    found = []
    for obj in results[: options["limit"]]:
        specific = obj.get_indexed_instance() or obj
        found.append(
            {
                "model": specific._meta.label_lower,
                "id": str(obj.pk),
                "title": str(specific),
                "score": round(obj._search_score, 4),
                "language": languages.of(specific),
            }
        )
    return found
