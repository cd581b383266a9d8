"""A text of the papers is found by some of its words."""

from __future__ import annotations

from governance_desk.templates.find import is_about, phrases_with
from governance_desk.templates.state import AS_DELIVERED, SignatureLine, Templates
from governance_desk.templates.wordings import wordings

NOTICE, MINUTES = wordings()["notice"], wordings()["minutes"]


def test_texts_are_found_as_they_are_printed_today() -> None:
    assert phrases_with("兹定于", NOTICE, AS_DELIVERED) == {"opening"}
    own = Templates(wordings={"notice": {"opening": "{召集}请于{日期}光临。", "slip_note": "Reply By Post"}})
    assert phrases_with("兹定于", NOTICE, own) == frozenset()
    assert phrases_with("光 临", NOTICE, own) == {"opening"}
    assert phrases_with("reply by", NOTICE, own) == {"slip_note"}
    assert phrases_with("{回执期限}", NOTICE, own) == {"reply"}


def test_no_words_are_in_every_text() -> None:
    assert phrases_with(" ", NOTICE, AS_DELIVERED) == {each.key for each in NOTICE.phrase}
    assert is_about("", NOTICE, AS_DELIVERED)


def test_a_document_is_found_by_its_name_and_by_who_signs_it() -> None:
    assert is_about("会议纪要", MINUTES, AS_DELIVERED)
    assert is_about("minutes", MINUTES, AS_DELIVERED)
    assert is_about("记录人", MINUTES, AS_DELIVERED)
    assert not is_about("公证员", MINUTES, AS_DELIVERED)
    assert is_about("公证员", MINUTES, Templates(signatures={"minutes": (SignatureLine("", "公证员"),)}))
