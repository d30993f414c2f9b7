"""Every address of the site. Addresses for people carry their language; the admin and files do not."""

from django.conf import settings
from django.conf.urls.i18n import i18n_patterns
from django.urls import URLPattern, URLResolver, include, path, re_path
from django.utils.translation import gettext_lazy as _
from django.views.generic import RedirectView
from django.views.static import serve as static_file
from wagtail import urls as wagtail_urls
from wagtail.admin import urls as wagtailadmin_urls
from wagtail.documents import urls as wagtaildocs_urls

from .admin_door import admin_login
from .gallery import gallery
from .search.views import search, suggest
from .serving import serve

urlpatterns: list[URLPattern | URLResolver] = [
    # Wagtail's own log-in would walk around the second factor: there is one door, and it is ours.
    path("cms/login/", admin_login),
    re_path(r"^cms/password_reset/.*$", RedirectView.as_view(pattern_name="account_reset_password")),
    path("cms/", include(wagtailadmin_urls)),
    path("documents/", include(wagtaildocs_urls)),
]

if settings.DEMO_MODE:
    # In production the web server does this. Pictures only: documents go through a view that checks.
    pictures = {"document_root": settings.MEDIA_ROOT / "images"}
    urlpatterns.append(re_path(r"^media/images/(?P<path>.+)$", static_file, pictures))

if settings.DEMO_MODE:
    urlpatterns += i18n_patterns(path("_gallery/", gallery, name="gallery"))

urlpatterns += i18n_patterns(
    path(_("account/"), include("allauth.account.urls")),
    path(_("search/"), search, name="search"),
    path(_("search/suggestions/"), suggest, name="search_suggest"),
    path("", include("community.urls")),
    path("", include("courses.urls")),
    re_path(r"^((?:[\w\-]+/)*)$", serve, name="wagtail_serve"),
    path("", include(wagtail_urls)),
)
