"""A PDF of another program is signed like the program's own papers: by certificate, by several in turn, and by hand."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pypdfium2
import pytest

from governance_desk.documents.made_elsewhere import bring
from governance_desk.signing.check import Change, check
from governance_desk.signing.hand import sign_on
from governance_desk.signing.room import Place, find_room
from governance_desk.signing.sign import Wish, sign
from tests.documents.test_made_elsewhere import pdf
from tests.signatures.made_up import STROKES
from tests.signing.made_up import NOW, someone


def by_reportlab() -> bytes:
    return pdf("Letter on the harbour room", "second page")


def by_pdfium() -> bytes:
    document = pypdfium2.PdfDocument(by_reportlab())
    document.new_page(595, 842)
    out = BytesIO()
    document.save(out)
    document.close()
    return out.getvalue()


@pytest.mark.parametrize("make", [by_reportlab, by_pdfium])
def test_it_is_signed_by_hand_and_by_several_in_turn(make: Callable[[], bytes]) -> None:
    brought = bring(make())
    signed = sign_on(brought.content, STROKES, Place(0, 100, 100, 120, 40))
    for name in ("欧阳洋", "林小雨"):
        signed = sign(signed, someone(name), Wish("", "", find_room(signed, 0)), NOW)
    assert signed.startswith(brought.content), "what was filed stays in front, by the byte"
    found = check(signed, NOW)
    assert [each.holder.name for each in found] == ["测试 欧阳洋", "测试 林小雨"]
    assert all(each.change in (Change.NONE, Change.SIGNED) for each in found)
    again = bring(signed)
    assert again.pages == brought.pages
