"""Wagtail's editor as a trainer works with it: pressing plus signs, choosing a block, typing."""

from playwright.sync_api import FrameLocator, Page, expect


class Editor:
    """The page editor in the admin. Fields are called by their place, as in `parts-0-value-content`."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def write(self, name: str, text: str) -> None:
        self.page.fill(f"[name='{name}']", text)

    def tick(self, name: str, value: str) -> None:
        self.page.check(f"[name='{name}'][value='{value}']")

    def add(self, stream: str, kind: str = "") -> None:
        """One more block at the end; `kind` is its name in the menu, where there is more than one kind."""
        box = self.page.locator(f"div:has(> input[name='{stream}-count'])")
        box.locator("button.c-sf-add-button").last.click()
        if kind:
            self.page.get_by_role("option", name=kind, exact=True).click()

    def write_rich_text(self, text: str) -> None:
        """In the running text that was added last."""
        self.page.locator(".public-DraftEditor-content").last.click()
        self.page.keyboard.type(text)

    def preview(self, profession: str) -> FrameLocator:
        """The preview beside the text, as one profession reads it.

        Wagtail does not hear a choice that is made while it still loads an earlier preview, so that is waited for.
        """
        mode = self.page.locator("#id_preview_mode")
        if not mode.is_visible():
            self.page.get_by_role("button", name="Toggle preview").click()
        self.page.wait_for_load_state("networkidle")
        with self.page.expect_response(lambda response: f"mode={profession}&" in response.url):
            mode.select_option(profession)
        return self.page.frame_locator("#w-preview-iframe")

    def publish(self) -> None:
        self.page.get_by_role("button", name="More actions").click()
        with self.page.expect_navigation():
            self.page.locator("[name=action-publish]").click()
        expect(self.page.locator(".messages .success")).to_be_visible()
