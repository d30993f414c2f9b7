"""What a password must be: Django's rules in our words, which say “je” in Dutch and are all translated."""

from django.contrib.auth import password_validation
from django.utils.translation import gettext, ngettext


class MinimumLengthValidator(password_validation.MinimumLengthValidator):
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


class CommonPasswordValidator(password_validation.CommonPasswordValidator):
    def get_help_text(self) -> str:
        return gettext("Choose something that few other people would think of.")


class UserAttributeSimilarityValidator(password_validation.UserAttributeSimilarityValidator):
    def get_error_message(self) -> str:
        return gettext("This password looks too much like your email address.")

    def get_help_text(self) -> str:
        return gettext("Do not use your email address in it.")
