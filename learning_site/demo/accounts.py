"""The invented people of the demo, as `fixtures/demo/network.yaml` lists them."""

from dataclasses import dataclass
from functools import cache
from typing import Any

from .fixtures import FIXTURES, read

# One password for all: shown on the log-in page, and the command that makes the accounts refuses to run elsewhere.
DEMO_PASSWORD = "leerkring-demo"  # noqa: S105


@dataclass(frozen=True)
class DemoAccount:
    """An account of the demo. `label` maps languages to what the button says; `groups` open the admin."""

    email: str
    label: dict[str, str]
    display_name: str
    is_pseudonym: bool
    profession: str
    organisation: str
    language: str = "nl"
    groups: tuple[str, ...] = ()
    password: str = DEMO_PASSWORD


@cache
def demo_network() -> dict[str, Any]:
    return dict(read(FIXTURES / "demo" / "network.yaml"))


def demo_accounts() -> list[DemoAccount]:
    return [DemoAccount(**{**row, "groups": tuple(row.get("groups", ()))}) for row in demo_network()["accounts"]]
