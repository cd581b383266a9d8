"""The files of the wording are whole: every place is explained, every text can be filled in."""

from __future__ import annotations

import pytest

from governance_desk.paths import resource
from governance_desk.templates.change import checked
from governance_desk.templates.places import filled, places_in
from governance_desk.templates.wordings import Wording, wordings


def test_every_file_is_a_document_in_the_order() -> None:
    files = {path.stem for path in resource("wording").glob("*.toml")} - {"documents"}
    assert files == set(wordings())
    assert all(key == each.key for key, each in wordings().items())


@pytest.mark.parametrize("wording", wordings().values(), ids=str)
def test_every_text_is_one_that_could_have_been_entered(wording: Wording) -> None:
    assert wording.phrase
    keys = [each.key for each in wording.phrase]
    assert len(set(keys)) == len(keys)
    for phrase in wording.phrase:
        places = wording.places_of(phrase)
        assert set(places_in(phrase.text)) <= places.keys(), phrase.key
        assert set(phrase.places) <= set(places_in(phrase.text)), f"{phrase.key}: a place that is nowhere"
        assert set(phrase.needed) <= set(places_in(phrase.text)), phrase.key
        assert set(phrase.free) <= phrase.places.keys(), phrase.key
        assert checked(wording, phrase, phrase.text) == phrase.text
        assert bool(phrase.text) or phrase.empty
        filled(phrase.text, {name: place.sample for name, place in places.items()})
        assert all(each.zh and each.en for each in places.values())
    signing = [each.key for each in wording.signature]
    assert len(set(signing)) == len(signing)
    assert all(signing)
