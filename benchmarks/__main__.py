"""Prepare a demo in a folder of its own, measure, print.

python -m benchmarks [--json]
"""

import dataclasses
import json
import os
import sys
import tempfile


def main() -> None:
    with tempfile.TemporaryDirectory(prefix="leerkring-bench-") as folder:
        os.environ["LEERKRING_DATA_DIR"] = folder
        os.environ["DJANGO_SETTINGS_MODULE"] = "benchmarks.settings"
        import django

        django.setup()
        from django.core.management import call_command
        from django.utils import translation

        print("Preparing the demo …", file=sys.stderr)
        call_command("demo", "--no-server", stdout=sys.stderr)
        from benchmarks.pages import measure

        with translation.override("nl"):
            rows = measure()
    if "--json" in sys.argv:
        print(json.dumps([dataclasses.asdict(row) for row in rows], indent=2))
        return
    print(f"{'page':<18}{'ratio':>7}{'target':>8}{'queries':>9}{'bytes':>9}")
    for row in rows:
        target = f"≤ {row.target}" if row.target else ""
        print(f"{row.name:<18}{row.ratio:>7.2f}{target:>8}{row.queries:>9}{row.size:>9}")


if __name__ == "__main__":
    main()
