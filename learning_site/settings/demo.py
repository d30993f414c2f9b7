"""`make demo`: a laptop, invented people, nothing to configure. Never for real members."""

from .base import *

DEMO_MODE = True
SECRET_KEY = ENV.secret_key or "demo-only-key-that-protects-nothing-because-every-account-is-invented"
ALLOWED_HOSTS = ["localhost", "127.0.0.1", "[::1]", *ENV.allowed_hosts]
# The demo serves static files from the apps: no collecting step before the first page.
WHITENOISE_USE_FINDERS = True
WHITENOISE_AUTOREFRESH = False
ACCOUNT_RATE_LIMITS = False
