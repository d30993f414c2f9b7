"""The demo: the municipality of Vlierdam, its people and the trainings, in Dutch and English."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.utils import translation
from wagtail.models import Locale

from learning_site.demo.fixtures import FixtureError
from learning_site.demo.people import load_people
from learning_site.demo.reference import load_glossary, load_sources
from learning_site.demo.streams import References
from learning_site.demo.trainings import TrainingLoader


class Command(BaseCommand):
    help = "Loads the demo. What is there already stays as it is. Refuses to run outside demo mode."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--force", action="store_true", help="also outside demo mode (for tests and benchmarks)")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_MODE and not options["force"]:
            raise CommandError("These accounts have a public password. Load them in demo mode only.")
        call_command("load_reference")
        load_people()
        try:
            self._load_content()
        except FixtureError as error:
            raise CommandError(str(error)) from error

    def _load_content(self) -> None:
        source, _created = Locale.objects.get_or_create(language_code="nl")
        target, _created = Locale.objects.get_or_create(language_code="en")
        with translation.override(source.language_code):
            sources = load_sources()
            self.stdout.write("Word list")
            terms = load_glossary(sources, source, target)
            self.stdout.write("Trainings")
            TrainingLoader(source, target, References(sources, terms), self.stdout.write).load()
