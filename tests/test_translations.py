"""Our way into a compiled catalogue against the standard library's."""

from __future__ import annotations

import gettext
import io

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.paths import resource
from governance_desk.translations import Translations

WORDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00\x04"), min_size=1, max_size=20)


def test_every_text_of_the_program_is_what_gettext_says() -> None:
    content = resource("locale", "zh_CN", "LC_MESSAGES", "governance_desk.mo").read_bytes()
    theirs = gettext.GNUTranslations(io.BytesIO(content))
    ours = Translations(content)
    messages = [message for message in theirs._catalog if message]  # type: ignore[attr-defined]
    assert len(messages) > 1500
    for message in messages:
        assert ours.gettext(message) == theirs.gettext(message)


@given(st.dictionaries(WORDS, WORDS, max_size=30), st.lists(WORDS, max_size=5))
def test_any_catalogue(texts: dict[str, str], others: list[str]) -> None:
    catalogue = Catalog()
    for message, translation in texts.items():
        catalogue.add(message, translation)
    file = io.BytesIO()
    write_mo(file, catalogue)
    theirs = gettext.GNUTranslations(io.BytesIO(file.getvalue()))
    ours = Translations(file.getvalue())
    for message in (*texts, *others):
        assert ours.gettext(message) == theirs.gettext(message)


@pytest.mark.parametrize(
    "content", [b"", b"\xde\x12\x04\x95", b"\x95\x04\x12\xde" + bytes(24), b"not a catalogue at all"]
)
def test_what_is_no_catalogue_is_said_to_be_none(content: bytes) -> None:
    with pytest.raises(ValueError, match="no catalogue"):
        Translations(content)
