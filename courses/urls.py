from django.urls import path
from django.utils.translation import gettext_lazy as _

from .views import catalogue, learning

app_name = "courses"
urlpatterns = [
    path(_("to-trainings/"), catalogue.trainings, name="trainings"),
    path(_("learning/<uuid:page_key>/<str:part_id>/"), learning.mark, name="mark"),
    path(_("learning/<uuid:page_key>/<str:part_id>/<str:block_id>/answer/"), learning.answer, name="answer"),
    path(_("learning/<uuid:page_key>/<str:part_id>/<str:block_id>/estimate/"), learning.estimate, name="estimate"),
]
