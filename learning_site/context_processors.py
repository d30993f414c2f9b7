"""What the frame of every page needs to know."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest


def site(request: HttpRequest) -> dict[str, Any]:
    return {
        "DEMO_MODE": settings.DEMO_MODE,
        "SITE_NAME": settings.WAGTAIL_SITE_NAME,
        "THEME": settings.LEERKRING_THEME,
    }
