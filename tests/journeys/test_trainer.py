"""A trainer makes a training from nothing, without reading documentation, and a boa reads it."""

import re
import secrets

from playwright.sync_api import expect

from tests.journeys.conftest import NewVisitor
from tests.journeys.editor import Editor
from tests.journeys.visitor import Visitor

# Another title each time: a demo that is kept between runs has the last one still.
TRAINING = f"Samen kijken op de markt {secrets.token_hex(2)}"
MODULE, PART = "De eerste ronde", "Wie staat waar"
FOR_ALL, FOR_BOA = "Kijk rustig rond.", "Kijk vanaf de hoek van de straat."


def test_a_training_from_nothing_to_a_reader(visit: NewVisitor) -> None:
    # The admin in English, so that the names of Wagtail's own buttons are known; the training is in Dutch.
    trainer = visit("en")
    # Wagtail saves drafts by itself and says 400 as long as something that is required is not filled in.
    trainer.watch.expected.add(400)
    trainer.sign_in("trainer")
    trainer.page.goto(trainer.address_of("wagtailadmin_home"))
    _make_training(trainer)
    _make_module(trainer)
    boa = visit("nl", width=375)
    boa.sign_in("boa")
    boa.go(boa.address_of("courses:trainings"))
    for link in (TRAINING, MODULE, PART):
        boa.follow(boa.main.get_by_role("link", name=re.compile(link)))
    expect(boa.main).to_contain_text(FOR_BOA)
    expect(boa.main).not_to_contain_text(FOR_ALL)


def _make_training(trainer: Visitor) -> None:
    page, editor = trainer.page, Editor(trainer.page)
    page.get_by_role("link", name="Trainings", exact=True).first.click()
    page.get_by_role("link", name=re.compile("^Add")).first.click()
    editor.write("title", TRAINING)
    editor.write("introduction", "Over kijken voordat je iets vindt.")
    editor.publish()
    page.get_by_role("link", name=f"Add a child page to '{TRAINING}'").click()


def _make_module(trainer: Visitor) -> None:
    editor = Editor(trainer.page)
    editor.write("title", MODULE)
    content, versions = "parts-0-value-content", "parts-0-value-content-0-value-versions"
    editor.add("parts")
    editor.write("parts-0-value-title", PART)
    editor.add(content, "Text per profession")
    editor.add(versions)
    for number, (profession, text) in enumerate([("iedereen", FOR_ALL), ("boa", FOR_BOA)]):
        editor.tick(f"{versions}-{number}-value-professions", profession)
        editor.add(f"{versions}-{number}-value-content", "Text")
        editor.write_rich_text(text)
    for profession, text in (("jongerenwerk", FOR_ALL), ("boa", FOR_BOA)):
        expect(editor.preview(profession).locator("main")).to_contain_text(text)
    editor.publish()
