"""Django's test runner with an index that is built and empty, as on a new site."""

from __future__ import annotations

from typing import Any

from django.test.runner import DiscoverRunner


class Runner(DiscoverRunner):
    def setup_databases(self, **kwargs: Any) -> Any:
        from modelsearch.backends import get_search_backend

        databases = super().setup_databases(**kwargs)
        get_search_backend().reset_indexes()
        return databases
