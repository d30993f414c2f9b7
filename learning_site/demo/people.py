"""The invented people and organisations of Vlierdam."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.db import transaction
from django.utils import timezone

from community.models import Member, Organisation, Profession

from .accounts import DemoAccount, demo_accounts, demo_network


@transaction.atomic
def load_people() -> int:
    """Organisations and accounts; what exists is left as it is. Answers with the number of new accounts."""
    for row in demo_network()["organisations"]:
        Organisation.objects.get_or_create(slug=row["slug"], defaults=row)
    known = set(get_user_model().objects.values_list("email", flat=True))
    new = [account for account in demo_accounts() if account.email not in known]
    for account in new:
        _create(account)
    return len(new)


def _create(account: DemoAccount) -> None:
    user = get_user_model().objects.create_user(account.email, account.password)
    user.groups.set(Group.objects.filter(name__in=account.groups))
    Member.objects.create(
        user=user,
        display_name=account.display_name,
        is_pseudonym=account.is_pseudonym,
        profession=Profession.objects.get(code=account.profession),
        organisation=Organisation.objects.get(slug=account.organisation),
        language=account.language,
        profession_asked_at=timezone.now(),
    )
