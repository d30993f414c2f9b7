"""Tags of this site alone."""

from django import template
from django.conf import settings
from django.utils.translation import get_language

from ..demo.accounts import demo_accounts as all_accounts

register = template.Library()


@register.simple_tag
def demo_accounts() -> list[dict[str, str]]:
    """The demo's accounts for the log-in page; none unless this is the demo."""
    if not settings.DEMO_MODE:
        return []
    language = get_language() or "nl"
    return [
        {"email": account.email, "password": account.password, "label": account.label[language]}
        for account in all_accounts()
    ]
