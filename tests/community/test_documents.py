"""Files are for members: whoever has an address of one still has to log in."""

from collections.abc import Callable

import pytest
from django.test import Client

from community.models import Member
from tests.factories.blocks import make_document
from tests.factories.community import make_member
from tests.helpers import assert_asks_to_log_in


@pytest.mark.django_db
def test_a_file_is_given_to_a_member_and_not_to_a_visitor(
    client: Client, as_member: Callable[[Member], Client]
) -> None:
    document = make_document()
    assert_asks_to_log_in(client.get(document.url), document.url)
    response = as_member(make_member()).get(document.url)
    assert response.status_code == 200
    assert b"".join(response.streaming_content) == b"inhoud"
