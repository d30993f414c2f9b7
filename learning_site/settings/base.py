"""What every installation shares. Demo, test and production change only what must differ."""

from pathlib import Path

import dj_database_url
from django.utils.translation import gettext_lazy as _

from .environment import PROJECT_ROOT, Environment

ENV = Environment.read()

# Everything that a running site writes lies under this one folder.
LEERKRING_DATA_DIR: Path = ENV.data_dir
LEERKRING_DATA_DIR.mkdir(parents=True, exist_ok=True, mode=0o700)
(LEERKRING_DATA_DIR / "static").mkdir(exist_ok=True)

SECRET_KEY = ENV.secret_key
DEBUG = False
DEMO_MODE = False
ALLOWED_HOSTS = ENV.allowed_hosts

INSTALLED_APPS = [
    "learning_site.apps.LearningSiteConfig",
    "courses",
    "courses.pages",
    "library",
    "reflections",
    "community",
    "language_search",
    "wagtail_localize",
    "wagtail_localize.locales",
    "wagtail.contrib.settings",
    "wagtail.embeds",
    "wagtail.sites",
    "learning_site.apps.AccountsAdminConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "allauth",
    "allauth.account",
    "django_htmx",
    "lucide",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "django.forms",
]

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "learning_site.middleware.SecurityHeadersMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "community.middleware.MemberMiddleware",
]

ROOT_URLCONF = "learning_site.urls"
WSGI_APPLICATION = "learning_site.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [PROJECT_ROOT / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "wagtail.contrib.settings.context_processors.settings",
                "learning_site.context_processors.site",
            ],
        },
    },
]
FORM_RENDERER = "django.forms.renderers.TemplatesSetting"

# SQLite as measured for many writers at once: no lost writes, no "database is locked" (decision 0005).
SQLITE_OPTIONS = {
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
}
DATABASES = {
    "default": (
        dj_database_url.parse(ENV.database_url, conn_max_age=60)
        if ENV.database_url
        else {
            "ENGINE": "django.db.backends.sqlite3",
            "NAME": LEERKRING_DATA_DIR / "leerkring.sqlite3",
        }
    )
}
if DATABASES["default"]["ENGINE"].endswith("sqlite3"):
    DATABASES["default"]["OPTIONS"] = SQLITE_OPTIONS
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

# Shared by all workers of a machine: rendered parts and rate limits live here.
CACHES = {
    "default": (
        {"BACKEND": "django.core.cache.backends.redis.RedisCache", "LOCATION": ENV.redis_url}
        if ENV.redis_url
        else {
            "BACKEND": "django.core.cache.backends.filebased.FileBasedCache",
            "LOCATION": LEERKRING_DATA_DIR / "cache",
            "OPTIONS": {"MAX_ENTRIES": 5000},
        }
    )
}

# Accounts: e-mail address and password now; invitations, passkeys and a second factor follow.
AUTH_USER_MODEL = "learning_site.User"
AUTHENTICATION_BACKENDS = ["allauth.account.auth_backends.AuthenticationBackend"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "learning_site.passwords.UserAttributeSimilarityValidator", "OPTIONS": {"user_attributes": ["email"]}},
    {"NAME": "learning_site.passwords.MinimumLengthValidator", "OPTIONS": {"min_length": 12}},
    {"NAME": "learning_site.passwords.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "community:overview"
ACCOUNT_ADAPTER = "learning_site.accounts.ClosedAccountAdapter"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*", "password2*"]
ACCOUNT_EMAIL_VERIFICATION = "none"
ACCOUNT_EMAIL_UNKNOWN_ACCOUNTS = False
ACCOUNT_PREVENT_ENUMERATION = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_SESSION_REMEMBER = False

SESSION_COOKIE_AGE = 60 * 60 * 12
SESSION_EXPIRE_AT_BROWSER_CLOSE = True
X_FRAME_OPTIONS = "SAMEORIGIN"
SECURE_REFERRER_POLICY = "same-origin"
DATA_UPLOAD_MAX_NUMBER_FIELDS = 10_000

LANGUAGE_CODE = "nl"
LANGUAGES = WAGTAIL_CONTENT_LANGUAGES = [("nl", _("Dutch")), ("en", _("English"))]
LOCALE_PATHS = [PROJECT_ROOT / "learning_site" / "locale"]
TIME_ZONE = "Europe/Amsterdam"
USE_I18N = True
USE_TZ = True
WAGTAIL_I18N_ENABLED = True
# wagtail-localize leaves the tree's child counts wrong after "translate with subtree" (its issue 773).
WAGTAILLOCALIZE_JOBS = {"BACKEND": "learning_site.localize.TreeSafeBackend"}

STATIC_URL = "/static/"
STATIC_ROOT = LEERKRING_DATA_DIR / "static"
MEDIA_URL = "/media/"
MEDIA_ROOT = LEERKRING_DATA_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = LEERKRING_DATA_DIR / "mail"
DEFAULT_FROM_EMAIL = ENV.email_from

# A municipality's own look: a stylesheet with NL Design System tokens, and the class that switches it on.
LEERKRING_THEME = {"stylesheet": ENV.theme_stylesheet, "css_class": ENV.theme_class}

WAGTAIL_SITE_NAME = "Leerkring"
WAGTAILADMIN_BASE_URL = ENV.base_url
WAGTAILADMIN_PERMITTED_LANGUAGES = [("nl", "Nederlands"), ("en", "English")]
WAGTAIL_PASSWORD_MANAGEMENT_ENABLED = False
WAGTAIL_PASSWORD_RESET_ENABLED = False
WAGTAIL_EMAIL_MANAGEMENT_ENABLED = False
# No third party learns that somebody works here: no Gravatar, no release check, no banner.
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_ENABLE_WHATS_NEW_BANNER = False
WAGTAILDOCS_SERVE_METHOD = "serve_view"
WAGTAILDOCS_EXTENSIONS = ["csv", "docx", "odt", "pdf", "pptx", "txt", "xlsx"]
WAGTAILDOCS_MAX_UPLOAD_SIZE = 20 * 1024 * 1024
WAGTAILIMAGES_EXTENSIONS = ["avif", "gif", "jpg", "jpeg", "png", "webp", "svg"]
WAGTAIL_PRIVATE_PAGE_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILDOCS_PRIVATE_COLLECTION_OPTIONS = {"SHARED_PASSWORD": False}
WAGTAILEMBEDS_FINDERS: list[dict[str, str]] = []
WAGTAILSEARCH_BACKENDS = {
    "default": {
        "BACKEND": "language_search.backend",
        "ENGINE": ENV.search_engine,
        "PATH": LEERKRING_DATA_DIR / "search",
        "LANGUAGES": ["nl", "en"],
        "VOCABULARY": "learning_site.search.vocabulary.public_texts",
    }
}

# Blocks that other apps offer to modules, by dotted path; no migration follows from a change here.
COURSES_EXTRA_BLOCKS: dict[str, str] = {}

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
