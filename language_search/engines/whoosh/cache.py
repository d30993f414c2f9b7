"""What is kept in memory for all threads: the words that people search for come back, and so do whole searches."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from threading import Lock
from typing import Generic, TypeVar

Value = TypeVar("Value")


class BoundedCache(Generic[Value]):
    """Forgets what was asked for longest ago once things of a total size of `most` are held."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._held = 0
        self._items: OrderedDict[Hashable, tuple[Value, int]] = OrderedDict()
        self._lock = Lock()

    def get(self, name: Hashable) -> Value | None:
        with self._lock:
            if name not in self._items:
                return None
            self._items.move_to_end(name)
            return self._items[name][0]

    def put(self, name: Hashable, value: Value, size: int) -> None:
        with self._lock:
            if name not in self._items:
                self._items[name] = (value, size)
                self._held += size
            while self._held > self._most and len(self._items) > 1:
                self._held -= self._items.popitem(last=False)[1][1]
