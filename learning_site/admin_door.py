"""Wagtail's own log-in address, which leads to ours."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse


def admin_login(request: HttpRequest) -> HttpResponse:
    """To log in, and then back; whoever is logged in already and may not enter goes to her overview.

    Sending her to log in would send her round in circles: she is in, so she would be sent back to the admin.
    """
    if request.member:
        return redirect("wagtailadmin_home" if request.member.opens_admin else "community:overview")
    query = request.META.get("QUERY_STRING", "")
    return redirect(f"{reverse('account_login')}?{query}" if query else "account_login")


admin_login.access = "public"  # type: ignore[attr-defined]
