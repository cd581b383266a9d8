"""A document is annulled from its panel, says so everywhere, and is sent only by somebody who means it."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.filing.commands import AnnulDocument, RecordSending
from governance_desk.filing.state import How, IssuedDocument
from governance_desk.lists.issued import issued_rows
from tests.ui.documents.made_up import NOTICES, desk_of, issued, on_documents, page_of, row, shown_dialog
from ui.errors import ErrorDialog
from ui.preferences import Preferences
from ui.views.filing.annul_dialog import AnnulDialog
from ui.views.filing.issue_dialog import IssueDialog
from ui.window import DeskWindow


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    return on_documents(qtbot, preferences)


def sent_to(window: DeskWindow, document: IssuedDocument, number: int) -> list[str]:
    desk = desk_of(window)
    people = [seat.person for seat in desk.association.register.seats.values()][:number]
    day = desk.clock().day
    for person in people:
        desk.do(
            RecordSending(
                document=document.id, recipient_kind="person", recipient=person, how=How.MAIL, day=day, trouble=None
            )
        )
    return [str(each) for each in people]


def annulled(window: DeskWindow, document: IssuedDocument, basis: str = "") -> None:
    desk = desk_of(window)
    desk.do(AnnulDocument(document=document.id, day=desk.clock().day, reason="误发", basis=basis))


def test_it_is_annulled_with_a_reason_and_the_panel_and_the_list_say_so(
    window: DeskWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, document = page_of(window), issued(window)
    sent_to(window, document, 2)
    page.show_detail(document.id)
    page.issued.show_document()
    panel = page.issued.panel
    assert panel.void.isHidden()
    panel.annul.trigger()
    dialog = shown_dialog(AnnulDialog)
    assert "已发送给2个" in dialog.lead.text()
    refused: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: refused.append(self.accessibleDescription()))
    dialog.action.click()
    assert refused, "without a reason it is refused"
    assert document.stands
    dialog.reason.setText("误发")
    dialog.action.click()
    assert document.annulled is not None
    assert "作废：误发" in panel.void.sentence()
    assert not panel.supersede.isEnabled()
    assert not panel.annul.isEnabled()
    assert not panel.sign.isEnabled()
    assert panel.open.isEnabled(), "it can still be read"
    page.issued.refresh()
    assert issued_rows(desk_of(window).association)[0].standing == "annulled"
    found = [each for each in window.find_everything("联盟通〔2026〕1号") if each.kind == "已印发文件"]
    assert "已作废" in found[0].title


def test_of_what_a_body_decided_the_decision_is_asked_for(window: DeskWindow, monkeypatch: pytest.MonkeyPatch) -> None:
    document = issued(window, "resolution", None)
    dialog = AnnulDialog(desk_of(window), document, window)
    dialog.show()
    assert "决议" in dialog.basis.placeholderText()
    refused: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: refused.append(self.accessibleDescription()))
    dialog.reason.setText("误发")
    dialog.action.click()
    assert "秘书处不得自行作废" in refused[0]
    dialog.basis.setText("理事长批准")
    dialog.action.click()
    assert document.annulled is not None
    page = page_of(window)
    page.show_detail(document.id)
    page.issued.show_document()
    assert "依据：理事长批准" in page.issued.panel.void.sentence()


def test_a_paper_is_issued_anew_after_it_was_annulled(window: DeskWindow) -> None:
    first = issued(window)
    annulled(window, first)
    dialog = IssueDialog(desk_of(window), row(desk_of(window), "notice").filable, window)
    assert dialog._before == [], "nothing takes its place"
    dialog.number.setCurrentIndex(dialog.number.findData(NOTICES))
    assert dialog.number.currentText().startswith("联盟通〔2026〕2号")
    dialog.action.click()
    assert len(desk_of(window).association.filing.documents) == 2
