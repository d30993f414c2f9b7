"""Who may do what in the admin, as groups. Made by `load_reference`, safe to run again."""

from django.contrib.auth.models import Group, Permission
from django.db import transaction
from wagtail.models import Collection, GroupApprovalTask, GroupCollectionPermission, GroupPagePermission, Page

TRAINERS = "Trainers"
LIBRARY_EDITORS = "Library editors"
COORDINATORS = "Coordinators"

MODEL_PERMISSIONS: dict[str, tuple[str, ...]] = {
    TRAINERS: (
        "wagtailadmin.access_admin",
        "wagtail_localize.submit_translation",
        *(f"lc_courses.{action}_goingon" for action in ("add", "change", "delete", "publish")),
        *(f"lc_community.{action}_glossaryterm" for action in ("add", "change", "delete")),
    ),
    LIBRARY_EDITORS: (
        "wagtailadmin.access_admin",
        *(f"lc_community.{action}_glossaryterm" for action in ("add", "change", "delete")),
    ),
    COORDINATORS: (
        "wagtailadmin.access_admin",
        *(f"lc_community.{action}_profession" for action in ("add", "change", "delete")),
        *(f"lc_community.{action}_organisation" for action in ("add", "change", "delete")),
        "lc_community.change_member",
    ),
}
PAGE_PERMISSIONS = {TRAINERS: ("add_page", "change_page", "publish_page", "lock_page", "unlock_page")}
FILE_PERMISSIONS = {
    TRAINERS: ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document"),
    LIBRARY_EDITORS: ("add_image", "choose_image", "add_document", "choose_document"),
}


@transaction.atomic
def ensure_roles() -> None:
    """Groups with their permissions. Permissions that somebody added by hand stay."""
    root_page, root_collection = Page.get_first_root_node(), Collection.get_first_root_node()
    for name, codes in MODEL_PERMISSIONS.items():
        group, _created = Group.objects.get_or_create(name=name)
        group.permissions.add(*(_permission(code) for code in codes))
        for codename in PAGE_PERMISSIONS.get(name, ()):
            permission = Permission.objects.get(content_type__app_label="wagtailcore", codename=codename)
            GroupPagePermission.objects.get_or_create(group=group, page=root_page, permission=permission)
        for codename in FILE_PERMISSIONS.get(name, ()):
            GroupCollectionPermission.objects.get_or_create(
                group=group, collection=root_collection, permission=Permission.objects.get(codename=codename)
            )
    for task in GroupApprovalTask.objects.all():
        task.groups.add(Group.objects.get(name=TRAINERS))


def _permission(code: str) -> Permission:
    app_label, codename = code.split(".")
    return Permission.objects.get(content_type__app_label=app_label, codename=codename)
