"""`check --deploy` with production settings and an invented key: it must have nothing to say."""

import os
import secrets
import subprocess
import sys
import tempfile

from learning_site.bootstrap.environment import ROOT

if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        environment = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "learning_site.settings.production",
            "LEERKRING_SECRET_KEY": secrets.token_urlsafe(60),
            "LEERKRING_HOSTS": "leerkring.example",
            "LEERKRING_DATA_DIR": folder,
        }
        command = [sys.executable, "manage.py", "check", "--deploy", "--fail-level", "WARNING"]
        sys.exit(subprocess.run(command, cwd=ROOT, env=environment, check=False).returncode)
