"""Somebody with a browser."""

from django.urls import reverse
from django.utils import translation
from playwright.sync_api import BrowserContext, Locator, Page, expect

from learning_site.demo.accounts import DEMO_PASSWORD
from tests.journeys.checks import findings
from tests.journeys.watching import Watch


class Visitor:
    """Goes from page to page as a person does, and looks at each with `look`, which fails on what is not right."""

    def __init__(self, context: BrowserContext, address: str, language: str, *, scripts: bool = True) -> None:
        self.context = context
        self.address = address
        self.language = language
        self.scripts = scripts
        self.watch = Watch(context, address)
        self.page: Page = context.new_page()
        self.page.set_default_timeout(15_000)

    # Going somewhere.

    def go(self, path: str = "", expecting: int = 200) -> None:
        """To an address below this visitor's language, or to a whole address."""
        self.watch.expected.add(expecting)
        address = path if path.startswith("http") else f"{self.address}/{self.language}/{path}"
        response = self.page.goto(address)
        assert response is not None
        assert response.status == expecting, f"{response.status} at {address}"
        self.look()

    def address_of(self, name: str, *args: str) -> str:
        """The whole address of one of the site's own pages, as it is in this visitor's language."""
        with translation.override(self.language):
            return self.address + reverse(name, args=args)

    def follow(self, target: Locator | str) -> None:
        """Presses a link or a button that brings another page."""
        locator = self.page.locator(target) if isinstance(target, str) else target
        with self.page.expect_navigation():
            locator.first.click()
        self.look()

    def sign_in(self, account: str) -> None:
        """With the address and the password, typed."""
        self.go(self.address_of("account_login"))
        self.page.fill("#id_login", f"{account}@vlierdam.example")
        self.page.fill("#id_password", DEMO_PASSWORD)
        self.follow("form.card button[type=submit]")
        expect(self.page).to_have_url(self.address_of("community:overview"))

    def press_in(self, account: str) -> None:
        """With one press on the demo's button."""
        self.go(self.address_of("account_login"))
        self.follow(f"form:has(input[value='{account}@vlierdam.example']) button")

    def sign_out(self) -> None:
        self.follow("header form[action$='logout/'] button, header form[action*='logout'] button")

    def open_training(self) -> None:
        """To the basic training, by way of the list."""
        self.go(self.address_of("courses:trainings"))
        self.follow(".card h2 a")

    def open_module(self) -> str:
        """To the front of its first module; answers with the address."""
        self.open_training()
        self.follow(".module-row h3 a")
        return self.page.url

    def open_part(self) -> None:
        self.open_module()
        self.follow("main .part-list a")

    # Looking.

    @property
    def main(self) -> Locator:
        return self.page.locator("main")

    def look(self) -> None:
        """Nothing on the page as it stands keeps anybody out, and nothing went wrong on the way to it."""
        found = findings(self.page, scripts=self.scripts) + self.watch.trouble
        assert not found, "\n".join([self.page.url, *found])
