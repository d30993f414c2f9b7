from django.apps import AppConfig


class VillagePagesConfig(AppConfig):
    name = "tests.hostproject.village.pages"
    label = "village_pages"
