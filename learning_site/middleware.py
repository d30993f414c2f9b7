"""Headers that every answer carries."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

# Nothing inline and nothing from elsewhere. `data:` is for the small pictures inside stylesheets.
STRICT_POLICY = (
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
    "frame-ancestors 'self'; object-src 'none'"
)
# Wagtail's admin still writes inline scripts and styles (choosers, reports, the translation editor).
ADMIN_POLICY = STRICT_POLICY + "; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'"
PERMISSIONS_POLICY = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class SecurityHeadersMiddleware:
    """A strict policy everywhere but in the admin; no cache and no browser keeps pages for members."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.admin_path = reverse("wagtailadmin_home")

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        in_admin = request.path.startswith(self.admin_path)
        response.headers.setdefault("Content-Security-Policy", ADMIN_POLICY if in_admin else STRICT_POLICY)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS_POLICY)
        user = getattr(request, "user", None)
        if user is not None and user.is_authenticated:
            # After log-out the back button must show nothing.
            response.headers.setdefault("Cache-Control", "no-store, private")
        return response
