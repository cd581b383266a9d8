"""What of a signature is seen: whole, within its frame, and with nothing in it that turns a line or breaks the file."""

from __future__ import annotations

import datetime

import pypdfium2
import pytest

from governance_desk.filing.pdf_text import pdf_text
from governance_desk.signing.appearance import appearance
from governance_desk.signing.certificate import self_made
from governance_desk.signing.check import check
from governance_desk.signing.credentials import open_credentials
from governance_desk.signing.room import HEIGHT, WIDTH, find_room
from governance_desk.signing.sign import Wish, sign
from tests.signing.made_up import NOW, PASSWORD, someone, to_sign

LONG = "确认会议纪要内容属实，并同意存档备查，供年度检查使用，特此签署。"


@pytest.mark.parametrize("reason", ["", "确认纪要", LONG, LONG * 300])
@pytest.mark.parametrize("name", ["王芳", "碳足迹产业技术创新战略联盟秘书处"])
def test_who_and_what_for_stand_within_the_frame(name: str, reason: str) -> None:
    made = appearance(someone(name).holder, NOW, reason)
    with pypdfium2.PdfDocument(made) as document:
        text = document[0].get_textpage()
        boxes = [text.get_charbox(at) for at in range(text.count_chars())]
        said = "".join(text.get_text_range().split())
    assert min(min(left, bottom) for left, bottom, _right, _top in boxes) > 0
    assert max(right for _left, _bottom, right, _top in boxes) < WIDTH
    assert max(top for _left, _bottom, _right, top in boxes) < HEIGHT
    assert name in said
    assert "测试证书，不具法律效力" in said
    assert "电子签名" in said
    if len(reason) <= len(LONG):
        assert reason in said
    else:
        assert "…" in said


@pytest.mark.parametrize(
    ("words", "read"),
    [
        ("<b>&amp;) Tj ET Q (\\", "<b>&amp;) Tj ET Q (\\"),
        ("王\x00\x07\x1b芳", "王芳"),
        ("\u202e王芳\u2066", "王芳"),
        ("王\ud840芳", "王〓芳"),
        ("王芳\r\nBcc: x", "王芳 Bcc: x"),
        ("🙂王芳", "🙂王芳"),
    ],
)
def test_no_words_break_a_signature(words: str, read: str) -> None:
    who = open_credentials(self_made(words, PASSWORD, NOW), PASSWORD, NOW)
    signed = sign(to_sign(), who, Wish(words, words, find_room(to_sign())), NOW)
    (found,) = check(signed, datetime.datetime.now(datetime.UTC), [])
    assert found.holder.name == f"测试 {read}"
    assert found.reason == read
    assert pdf_text(signed).count("会议纪要") >= 1


def test_a_reason_of_ten_thousand_characters_is_signed() -> None:
    signed = sign(to_sign(), someone("王芳"), Wish("名" * 10_000, "", find_room(to_sign())), NOW)
    (found,) = check(signed, datetime.datetime.now(datetime.UTC), [])
    assert found.reason == "名" * 10_000
