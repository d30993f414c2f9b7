"""The trainings and the word list, in Dutch and English, for a new site of one's own: no invented people."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from wagtail.models import Locale

from learning_site.demo.fixtures import FixtureError
from learning_site.demo.reference import load_glossary, load_sources
from learning_site.demo.streams import References
from learning_site.demo.trainings import TrainingLoader
from learning_site.search.indexing import renew_index


class Command(BaseCommand):
    help = "Loads the trainings and the word list. What is there already stays as it is."

    def handle(self, *args: Any, **options: Any) -> None:
        call_command("load_reference")
        source, _created = Locale.objects.get_or_create(language_code="nl")
        target, _created = Locale.objects.get_or_create(language_code="en")
        try:
            with translation.override(source.language_code):
                self._load(source, target)
        except FixtureError as error:
            raise CommandError(str(error)) from error

    def _load(self, source: Locale, target: Locale) -> None:
        sources = load_sources()
        self.stdout.write("Word list")
        terms = load_glossary(sources, source, target)
        self.stdout.write("Trainings")
        TrainingLoader(source, target, References(sources, terms), self.stdout.write).load()
        self.stdout.write("Search index")
        renew_index()
