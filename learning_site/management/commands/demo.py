"""`make demo`: everything from an empty folder to a running site, and in seconds the next time."""

import os
import shutil
import socket
import sys
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from learning_site.demo.accounts import DEMO_PASSWORD, demo_accounts


class Command(BaseCommand):
    help = "Prepares the demo where needed, starts it, and says where it is."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--reset", action="store_true", help="first throw away all that was entered")
        parser.add_argument("--no-server", action="store_true", help="prepare only")
        parser.add_argument("--port", type=int, default=8000, help="the first port to try")

    def handle(self, *args: Any, **options: Any) -> None:
        if not settings.DEMO_MODE:
            raise CommandError("The demo runs with the demo settings only.")
        marker = settings.LEERKRING_DATA_DIR / "this-is-a-demo"
        if options["reset"]:
            self._throw_away(marker)
        self._prepare(marker)
        if not options["no_server"]:
            self._serve(_free_port(options["port"]))

    def _throw_away(self, marker: Path) -> None:
        folder: Path = settings.LEERKRING_DATA_DIR
        if any(folder.iterdir()) and not marker.exists():
            raise CommandError(f"{folder} was not made by the demo; it is left alone.")
        self.stdout.write("• Throwing away what was entered")
        connection.close()
        shutil.rmtree(folder)
        folder.mkdir(mode=0o700)

    def _prepare(self, marker: Path) -> None:
        """The database and the demo content; a marker says that it was finished."""
        if not marker.exists():
            # If it is interrupted now it begins afresh, so nothing need be safe yet.
            _fast_and_unsafe()
        if MigrationExecutor(connection).migration_plan(MigrationExecutor(connection).loader.graph.leaf_nodes()):
            self.stdout.write("• Making the tables (half a minute)")
            call_command("migrate", verbosity=0)
        if not marker.exists():
            self.stdout.write("• Loading the demo: the municipality of Vlierdam (half a minute)")
            call_command("load_demo", stdout=self.stdout)
            marker.write_text("Made by `make demo`; `make reset` may throw this folder away.\n")
        connection.close()

    def _serve(self, port: int) -> None:
        self.stdout.write(_welcome(port))
        self.stdout.flush()
        arguments = [f"--bind=127.0.0.1:{port}", "--workers=1", "--threads=4", "--timeout=60", "--log-level=warning"]
        os.environ["DJANGO_SETTINGS_MODULE"] = "learning_site.settings.demo"
        os.execv(sys.executable, [sys.executable, "-m", "gunicorn", *arguments, "learning_site.wsgi"])


def _fast_and_unsafe() -> None:
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA synchronous=OFF")


def _free_port(first: int) -> int:
    for port in range(first, first + 50):
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) != 0:
                return port
    raise CommandError(f"No free port between {first} and {first + 50}.")


def _welcome(port: int) -> str:
    rows = "\n".join(f"    {account.label['en']:<36}{account.email}" for account in demo_accounts())
    return (
        f"\n  Leerkring is running:  http://localhost:{port}/\n\n"
        f"  Sign in with one press on the log-in page, or with the password {DEMO_PASSWORD} and one of\n{rows}\n\n"
        "  Writing trainings: sign in as the trainer and choose “Administration”.\n"
        "  Stop with Ctrl-C. Starting again keeps what you entered; `make reset` begins afresh.\n"
    )
