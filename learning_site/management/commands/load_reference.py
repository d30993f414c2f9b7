"""What every new site begins with: roles and professions."""

from typing import Any

from django.core.management.base import BaseCommand

from learning_site.demo.reference import load_professions
from learning_site.roles import ensure_roles


class Command(BaseCommand):
    help = "Makes the roles and the professions that are missing. Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        ensure_roles()
        load_professions()
