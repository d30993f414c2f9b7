"""CPU time of the main pages as a ratio to the floor, each request of one round right after the other."""

import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.contrib.auth import get_user_model
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from courses.pages.models import CoursePage, ModulePage

from .floor.build import floor_page

ROUNDS = 80
Call = Callable[[], object]


@dataclass(frozen=True)
class Row:
    """One page: median CPU time as a ratio to the floor, its target, queries, and bytes of HTML."""

    name: str
    ratio: float
    target: float | None
    queries: int
    size: int


def measure(rounds: int = ROUNDS) -> list[Row]:
    calls = _calls()
    for _name, call, _target in calls:
        for _warm in range(3):
            call()
    times: dict[str, list[float]] = {name: [] for name, _call, _target in calls}
    for _round in range(rounds):
        for name, call, _target in calls:
            started = time.process_time()
            call()
            times[name].append(time.process_time() - started)
    floor = statistics.median(times["floor"])
    return [Row(name, statistics.median(times[name]) / floor, target, *_weigh(call)) for name, call, target in calls]


def _weigh(call: Call) -> tuple[int, int]:
    with CaptureQueriesContext(connection) as queries:
        response = call()
    return len(queries), len(response.content)


def _calls() -> list[tuple[str, Call, float | None]]:
    visitor, member = Client(), Client()
    floor = floor_page()
    member.force_login(get_user_model().objects.get(email="boa@vlierdam.example"))
    module = ModulePage.objects.live().filter(locale__language_code="nl").first()
    course = CoursePage.objects.live().filter(locale__language_code="nl").first()
    part = module.parts[1].id
    mark = reverse("courses:mark", args=[module.translation_key, part])
    return [
        ("floor", lambda: visitor.get(f"/floor/{floor.slug}/"), None),
        ("module, front", lambda: member.get(module.url), 1.0),
        ("module, a part", lambda: member.get(f"{module.url}?part={part}"), 1.0),
        ("course", lambda: member.get(course.url), 0.9),
        ("overview", lambda: member.get(reverse("community:overview")), 1.2),
        ("progress POST", lambda: member.post(mark, {"state": "done", "next": module.url}), 0.3),
        ("home, visitor", lambda: visitor.get("/nl/"), None),
    ]
