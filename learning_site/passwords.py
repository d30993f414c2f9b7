"""What a password must be."""

from django.contrib.auth import password_validation
from django.utils.translation import ngettext


class MinimumLengthValidator(password_validation.MinimumLengthValidator):
    """Django's rule in our words: in Django 5.2 its own sentence has no Dutch translation."""

    def get_error_message(self) -> str:
        return ngettext(
            "This password is too short. Use at least %(length)d character.",
            "This password is too short. Use at least %(length)d characters.",
            self.min_length,
        ) % {"length": self.min_length}

    def get_help_text(self) -> str:
        return ngettext(
            "Use at least %(length)d character. A few words in a row work well.",
            "Use at least %(length)d characters. A few words in a row work well.",
            self.min_length,
        ) % {"length": self.min_length}
