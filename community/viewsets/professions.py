"""Professions in the admin. Deleting one asks where its members and texts go."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.ui.tables import BooleanColumn
from wagtail.admin.views.generic import DeleteView
from wagtail.admin.viewsets.model import ModelViewSet

from ..actions.errors import CommunityError
from ..actions.professions import load_of, retire_profession
from ..forms import RetireProfessionForm
from ..models import Profession


class RetireProfessionView(DeleteView):
    """Says what hangs on the profession and asks for a new home before anything is deleted."""

    template_name = "lc_community/admin/retire_profession.html"

    def get_usage_url(self) -> None:
        """None: Wagtail would refuse as long as members have it; here they get another one."""

    def get_form(self) -> RetireProfessionForm:
        return RetireProfessionForm(self.request.POST or None, profession=self.object)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        form = kwargs.pop("retire_form", None) or self.get_form()
        return super().get_context_data(retire_form=form, load=load_of(self.object), **kwargs)

    def post(self, request: Any, *args: Any, **kwargs: Any) -> Any:
        form = self.get_form()
        if form.is_valid():
            try:
                return super().post(request, *args, **kwargs)
            except CommunityError as refusal:
                form.add_error(None, str(refusal))
        return self.render_to_response(self.get_context_data(retire_form=form), status=422)

    def delete_action(self) -> None:
        form = self.get_form()
        form.is_valid()
        retire_profession(profession=self.object, **form.cleaned_data)


class ProfessionViewSet(ModelViewSet):
    model = Profession
    icon = "group"
    list_display = ["__str__", "code", "parent", BooleanColumn("is_group", label=_("Only a group"))]
    ordering = ["sort_order", "code"]
    delete_view_class = RetireProfessionView
    menu_label = _("Professions")
    copy_view_enabled = False
    inspect_view_enabled = False
