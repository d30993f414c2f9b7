"""The demo: the municipality of Vlierdam, its people and the trainings."""

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError

from learning_site.demo.people import load_people


class Command(BaseCommand):
    help = "Loads the demo. What is there already stays as it is. Refuses to run outside demo mode."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--force", action="store_true", help="also outside demo mode (for tests and benchmarks)")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_MODE and not options["force"]:
            raise CommandError("These accounts have a public password. Load them in demo mode only.")
        call_command("load_reference")
        load_people()
        call_command("load_trainings", stdout=self.stdout)
