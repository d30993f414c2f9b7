"""The one place where the environment is read. Every variable is listed in docs/reference/settings.md."""

import os
from dataclasses import dataclass
from pathlib import Path

PROJECT_ROOT = Path(__file__).resolve().parents[2]


def _words(value: str) -> list[str]:
    return [word.strip() for word in value.split(",") if word.strip()]


@dataclass(frozen=True)
class Environment:
    """What the machine tells the site; the defaults suit a demo on a laptop."""

    data_dir: Path
    database_url: str
    redis_url: str
    secret_key: str
    allowed_hosts: list[str]
    base_url: str
    email_host: str
    email_port: int
    email_user: str
    email_password: str
    email_from: str
    trust_proxy: bool
    search_engine: str
    theme_stylesheet: str
    theme_class: str

    @classmethod
    def read(cls) -> "Environment":
        get = os.environ.get
        return cls(
            data_dir=Path(get("LEERKRING_DATA_DIR") or PROJECT_ROOT / "var").resolve(),
            database_url=get("DATABASE_URL", ""),
            redis_url=get("REDIS_URL", ""),
            secret_key=get("LEERKRING_SECRET_KEY", ""),
            allowed_hosts=_words(get("LEERKRING_HOSTS", "")),
            base_url=get("LEERKRING_BASE_URL", "http://localhost:8000"),
            email_host=get("LEERKRING_EMAIL_HOST", ""),
            email_port=int(get("LEERKRING_EMAIL_PORT", "587")),
            email_user=get("LEERKRING_EMAIL_USER", ""),
            email_password=get("LEERKRING_EMAIL_PASSWORD", ""),
            email_from=get("LEERKRING_EMAIL_FROM", "Leerkring <noreply@localhost>"),
            trust_proxy=get("LEERKRING_TRUST_PROXY", "") == "1",
            search_engine=get("LEERKRING_SEARCH_ENGINE", "whoosh"),
            theme_stylesheet=get("LEERKRING_THEME_STYLESHEET", ""),
            theme_class=get("LEERKRING_THEME_CLASS", ""),
        )
