"""The village's addresses, in the order that docs/how-to/plug-in.md asks for."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

urlpatterns = [
    path("cms/", include("wagtail.admin.urls")),
    path("documents/", include("wagtail.documents.urls")),
    *i18n_patterns(
        path("", include("community.urls")),
        path("", include("courses.urls")),
        path("", include("wagtail.urls")),
    ),
]
