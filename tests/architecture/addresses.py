"""Every address of the site, generated from Django's resolver."""

import uuid
from collections.abc import Iterator
from dataclasses import dataclass

from django.urls import URLPattern, URLResolver, get_resolver, reverse
from django.urls.converters import IntConverter, UUIDConverter

from tests.architecture.ours import PACKAGES

Named = tuple[str, URLPattern, dict[str, object]]


@dataclass(frozen=True)
class Address:
    """A named pattern of the site, with something plausible for each of its parameters."""

    name: str
    path: str
    module: str
    access: str | None

    @property
    def is_admin(self) -> bool:
        return self.path.startswith("/cms/")

    @property
    def is_ours(self) -> bool:
        return self.module.split(".")[0] in PACKAGES


def addresses() -> list[Address]:
    """All named patterns, each once."""
    found = {name: (pattern, parameters) for name, pattern, parameters in _walk(get_resolver(), "")}
    return [
        Address(name, reverse(name, kwargs=_samples(parameters)), _module(pattern), _access(pattern))
        for name, (pattern, parameters) in sorted(found.items())
    ]


def _walk(resolver: URLResolver, namespace: str, above: dict[str, object] | None = None) -> Iterator[Named]:
    for entry in resolver.url_patterns:
        parameters = {**(above or {}), **_parameters(entry)}
        if isinstance(entry, URLResolver):
            yield from _walk(entry, namespace + (f"{entry.namespace}:" if entry.namespace else ""), parameters)
        elif entry.name and _by_keyword(entry):
            yield namespace + entry.name, entry, parameters


def _parameters(entry: URLPattern | URLResolver) -> dict[str, object]:
    """Parameter names with their converters; those of a regular expression have none."""
    converters = dict(getattr(entry.pattern, "converters", {}))
    regex = getattr(entry.pattern, "regex", None)
    return {**dict.fromkeys(regex.groupindex if regex else ()), **converters}


def _by_keyword(entry: URLPattern) -> bool:
    """Patterns with positional groups (Wagtail's own catch-all) are for pages, and those have tests of their own."""
    regex = entry.pattern.regex
    return regex.groups == len(regex.groupindex)


def _samples(parameters: dict[str, object]) -> dict[str, object]:
    return {name: _sample(converter) for name, converter in parameters.items()}


def _sample(converter: object) -> object:
    if isinstance(converter, IntConverter):
        return 1
    return uuid.UUID(int=1) if isinstance(converter, UUIDConverter) else "1"


def _access(pattern: URLPattern) -> str | None:
    """What the view says of itself; `community.access.members_only` says "members"."""
    access: str | None = getattr(pattern.callback, "access", None)
    return access


def _module(pattern: URLPattern) -> str:
    view = getattr(pattern.callback, "view_class", pattern.callback)
    return str(getattr(view, "__module__", ""))
