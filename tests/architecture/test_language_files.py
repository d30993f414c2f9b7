"""The interface is complete in Dutch: nothing untranslated, nothing doubtful, nothing forgotten."""

import polib

from learning_site.bootstrap.messages import catalogues, missing
from tests.architecture.sentences import sentences_in_use


def test_every_message_is_translated() -> None:
    assert list(missing()) == []


def test_every_sentence_in_use_stands_in_a_catalogue() -> None:
    """Found without gettext, so that a forgotten `make messages` shows everywhere."""
    known = {entry.msgid for path in catalogues() for entry in polib.pofile(str(path)) if not entry.obsolete}
    forgotten = {f"{where}: {sentence!r}" for where, sentence in sentences_in_use() if sentence not in known}
    assert forgotten == set()


def test_sentences_are_found() -> None:
    assert len({sentence for _where, sentence in sentences_in_use()}) > 200
