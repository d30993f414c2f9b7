"""Who am I here: profession, name, language."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from ..access import members_only, safe_next
from ..actions.membership import choose_profession
from ..forms import ProfessionForm, ProfileForm


@members_only
def profession(request: HttpRequest) -> HttpResponse:
    """Asked once after the first log-in; “Not now” is a good answer."""
    if "not_now" in request.POST:
        choose_profession(member=request.member, profession=None)
        return _onward(request)
    form = ProfessionForm(request.POST or None, member=request.member)
    if request.method == "POST" and form.is_valid():
        form.save()
        return _onward(request)
    context = {"form": form, "next": safe_next(request)}
    return render(request, "lc_community/profession.html", context, status=422 if form.errors else 200)


@members_only
def profile(request: HttpRequest) -> HttpResponse:
    form = ProfileForm(request.POST or None, instance=request.member)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Your profile has been saved."))
        return redirect("community:profile")
    return render(request, "lc_community/profile.html", {"form": form}, status=422 if form.errors else 200)


def _onward(request: HttpRequest) -> HttpResponse:
    return redirect(safe_next(request) or "community:overview")
