"""How django-allauth behaves here."""

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse


class ClosedAccountAdapter(DefaultAccountAdapter):
    """Nobody signs up by herself: a learning community knows who its members are."""

    def is_open_for_signup(self, request: HttpRequest) -> bool:
        return False

    def get_logout_redirect_url(self, request: HttpRequest) -> str:
        """To the front page in the language of the page; “/” would follow the browser's language instead."""
        return reverse("wagtail_serve", args=[""])

    def format_email_subject(self, subject: str) -> str:
        """With the name of the site first, so that whoever gets a message sees who sends it."""
        return f"{settings.WAGTAIL_SITE_NAME}: {subject}"
