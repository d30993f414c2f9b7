"""The site's addresses, and Wagtail's own view for the floor."""

from django.urls import path
from wagtail.views import serve

from learning_site.urls import urlpatterns as site_urlpatterns

urlpatterns = [path("floor/<path:path>", serve), *site_urlpatterns]
