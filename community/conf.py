"""What this app asks of the site it stands in, in one place."""

from typing import Any

import swapper


def base_page_model() -> Any:
    """The site's base page: Wagtail's own, or the one that its `WAGTAIL_PAGE_MODEL` names."""
    return swapper.load_model("wagtailcore", "Page")
