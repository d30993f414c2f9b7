from django.urls import path
from django.utils.translation import gettext_lazy as _

from .views import glossary, language, overview, profile

app_name = "community"
urlpatterns = [
    path("in/<uuid:translation_key>/", language.in_language, name="in_language"),
    path(_("overview/"), overview.overview, name="overview"),
    path(_("word-list/"), glossary.word_list, name="word_list"),
    path(_("profile/"), profile.profile, name="profile"),
    path(_("profile/profession/"), profile.profession, name="profession"),
]
