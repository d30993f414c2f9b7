"""Closed by default: pages of ours ask visitors to log in."""

from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.db import models
from django.http import HttpRequest, HttpResponse


class MembersOnlyMixin(models.Model):
    """A page that asks visitors to log in, whatever its place in the tree: closed by default."""

    class Meta:
        abstract = True

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.member:
            return redirect_to_login(request.get_full_path())
        return self.serve_member(request, *args, **kwargs)

    def serve_member(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """The page for whoever may read it; `request.member` is there."""
        return super().serve(request, *args, **kwargs)
