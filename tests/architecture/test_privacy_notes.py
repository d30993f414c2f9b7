"""Every table says what it holds about people, also where that is nothing."""

import pytest
from django.db.models import Model

from tests.architecture.ours import our_models


@pytest.mark.parametrize("model", our_models(), ids=lambda model: model._meta.label)
def test_a_model_says_what_it_holds_about_people(model: type[Model]) -> None:
    assert "Privacy:" in (model.__doc__ or ""), "Add a line “Privacy: …” to the docstring of this model."
