"""Real members. Refuses to start without a key, and trusts no host it was not told about."""

from django.core.exceptions import ImproperlyConfigured

from .base import *

for _name, _value in {"LEERKRING_SECRET_KEY": ENV.secret_key, "LEERKRING_HOSTS": ENV.allowed_hosts}.items():
    if not _value:
        raise ImproperlyConfigured(f"Set {_name} before you start the site. See docs/how-to/deploy.md.")

SECURE_SSL_REDIRECT = True
SECURE_HSTS_SECONDS = 60 * 60 * 24 * 365
SECURE_HSTS_INCLUDE_SUBDOMAINS = True
SECURE_HSTS_PRELOAD = True
if ENV.trust_proxy:
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    # Else every visitor has the proxy's address, and one person's wrong passwords lock out all.
    ALLAUTH_TRUSTED_PROXY_COUNT = 1
SESSION_COOKIE_SECURE = True
SESSION_COOKIE_NAME = "__Host-session"
CSRF_COOKIE_SECURE = True
CSRF_COOKIE_HTTPONLY = True
LANGUAGE_COOKIE_SECURE = True
# Wagtail's preview shows our own pages in a frame, so X_FRAME_OPTIONS stays SAMEORIGIN.
SILENCED_SYSTEM_CHECKS = ["security.W019"]
STORAGES["staticfiles"] = {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"}

if ENV.email_host:
    EMAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    EMAIL_HOST = ENV.email_host
    EMAIL_PORT = ENV.email_port
    EMAIL_HOST_USER = ENV.email_user
    EMAIL_HOST_PASSWORD = ENV.email_password
    EMAIL_USE_TLS = True
