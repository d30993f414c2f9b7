"""Whether the index in this database was built to the end, and with what."""

from __future__ import annotations

from language_search.models import IndexState


class BuildState:
    """Reads and writes the `IndexState` row of one index."""

    def __init__(self, index: str, using: str) -> None:
        self._index = index
        self._using = using

    def fingerprint(self) -> str | None:
        rows = IndexState.objects.using(self._using).filter(index=self._index)
        return rows.values_list("fingerprint", flat=True).first()

    def built(self, fingerprint: str) -> None:
        IndexState.objects.using(self._using).update_or_create(index=self._index, defaults={"fingerprint": fingerprint})
