"""Documents are signed in a window: on paper and scanned back, by hand, by certificate; and looked at after."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPointF, QSettings, Qt
from PySide6.QtGui import QMouseEvent, QPointingDevice, QTabletEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from governance_desk.association.names import role_name
from governance_desk.desk import Desk
from governance_desk.documents.layout.preview import Preview
from governance_desk.errors import Fault
from governance_desk.filing.state import IssuedDocument, Role
from governance_desk.signing.beside import newest, signers
from governance_desk.signing.certificate import self_made
from governance_desk.signing.check import check
from tests.signing.made_up import NOW, PASSWORD, Maker, authority
from tests.signing.time_stamps import service
from tests.ui.signing.made_up import issued_minutes
from ui.errors import ErrorDialog
from ui.operations import signing as act
from ui.preferences import Preferences
from ui.views.signing.dialog import SignDialog
from ui.views.signing.signatures_dialog import SignaturesDialog
from ui.views.signing.trial import TrialDialog
from ui.views.signing.trusted_dialog import TrustedDialog
from ui.widgets.signature_pad import MOUSE_PRESSURE, SignaturePad


@pytest.fixture
def preferences(tmp_path: Path) -> Preferences:
    return Preferences(QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def shown(qtbot: QtBot, preferences: Preferences) -> tuple[Desk, IssuedDocument, SignDialog]:
    desk, document = issued_minutes()
    dialog = SignDialog(desk, document.id, None, preferences)
    qtbot.addWidget(dialog)
    dialog.show()
    return desk, document, dialog


Shown = tuple[Desk, IssuedDocument, SignDialog]


def write(pad: SignaturePad) -> None:
    """With the mouse, across the field."""
    for kind, x, y in (
        (QEvent.Type.MouseButtonPress, 20, 60),
        *((QEvent.Type.MouseMove, 20 + 12 * step, 60 + (step % 4) * 9) for step in range(1, 16)),
        (QEvent.Type.MouseButtonRelease, 210, 70),
    ):
        button = Qt.MouseButton.NoButton if kind == QEvent.Type.MouseMove else Qt.MouseButton.LeftButton
        at = QPointF(x, y)
        event = QMouseEvent(kind, at, pad.mapToGlobal(at), button, Qt.MouseButton.LeftButton, Qt.KeyboardModifier(0))
        {
            QEvent.Type.MouseButtonPress: pad.mousePressEvent,
            QEvent.Type.MouseMove: pad.mouseMoveEvent,
            QEvent.Type.MouseButtonRelease: pad.mouseReleaseEvent,
        }[kind](event)


def p12(folder: Path, name: str = "欧阳洋") -> Path:
    path = folder / f"{name}.p12"
    path.write_bytes(self_made(name, PASSWORD, NOW))
    return path


def now_of(desk: Desk, document: IssuedDocument) -> IssuedDocument:
    return desk.association.filing.documents[document.id]


def error_of(dialog: SignDialog) -> str:
    """What the error above the dialog says; it is closed."""
    (error,) = dialog.findChildren(ErrorDialog)
    said = error.message.sentence
    error.close()
    return said


def test_by_certificate_and_the_password_is_nowhere_after(
    qtbot: QtBot, shown: Shown, tmp_path: Path, preferences: Preferences
) -> None:
    desk, document, dialog = shown
    part = dialog.certificate
    part.file.setText(str(p12(tmp_path)))
    assert not part.sign.isEnabled()
    part.password.setText(PASSWORD)
    part.sign.click()
    assert part.password.text() == ""
    with qtbot.waitSignal(part.work.ended, timeout=20_000):
        pass
    found = now_of(desk, document)
    (signed,) = found.files_of(Role.SIGNED)
    (signature,) = check(act.content_of(desk, signed), NOW)
    assert signature.holder.name == "测试 欧阳洋"
    assert signers(found) == ("测试 欧阳洋",)
    qtbot.waitUntil(lambda: "测试 欧阳洋" in dialog.state.text())
    assert dialog.banner.sentence()
    assert preferences.certificate.endswith("欧阳洋.p12")
    preferences._settings.sync()
    for file in tmp_path.rglob("*"):
        if file.is_file():
            assert PASSWORD.encode() not in file.read_bytes(), file
            assert PASSWORD.encode("unicode_escape") not in file.read_bytes(), file
    payloads = b"".join(entry.payload for entry in desk.log.read())
    assert PASSWORD.encode() not in payloads
    assert PASSWORD not in repr({name: each for name, each in vars(part).items() if name != "work"})


def test_a_second_signer_signs_what_the_first_has_signed(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    desk, document, dialog = shown
    part = dialog.certificate
    for name in ("欧阳洋", "林小雨"):
        part.file.setText(str(p12(tmp_path, name)))
        part.password.setText(PASSWORD)
        part.sign.click()
        with qtbot.waitSignal(part.work.ended, timeout=20_000):
            pass
    found = now_of(desk, document)
    pdf = act.content_of(desk, newest(found))
    assert pdf.startswith(act.content_of(desk, document)), "what was issued stays in front"
    assert [each.sound for each in check(pdf, NOW)] == [True, True]
    meeting = desk.association.meetings[document.about.id]  # type: ignore[index]
    assert meeting.signed is not None
    assert meeting.signed.signers == ("测试 欧阳洋", "测试 林小雨")


def test_with_a_time_stamp_where_a_service_is_set(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> None:
    desk, document = issued_minutes()
    with service(Maker("时间戳服务", authority(), stamps=True)) as address:
        preferences.time_stamps = address
        dialog = SignDialog(desk, document.id, None, preferences)
        qtbot.addWidget(dialog)
        part = dialog.certificate
        assert part.stamp.isChecked()
        part.file.setText(str(p12(tmp_path)))
        part.password.setText(PASSWORD)
        part.sign.click()
        with qtbot.waitSignal(part.work.ended, timeout=20_000):
            pass
    (signature,) = check(act.content_of(desk, newest(now_of(desk, document))), NOW)
    assert signature.stamped_by == "时间戳服务"


def test_a_wrong_password_is_said_and_nothing_is_filed(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    desk, document, dialog = shown
    part = dialog.certificate
    part.file.setText(str(p12(tmp_path)))
    part.password.setText("别的")
    part.sign.click()
    with qtbot.waitSignal(part.work.ended, timeout=20_000):
        pass
    assert "密码" in error_of(dialog)
    assert not now_of(desk, document).files


def test_by_hand_above_the_line(qtbot: QtBot, shown: Shown) -> None:
    desk, document, dialog = shown
    dialog.ways.setCurrentIndex(1)
    part = dialog.hand
    assert part.line.count() > 2
    assert not part.sign.isEnabled()
    write(part.pad)
    assert part.sign.isEnabled()
    part.sign.click()
    found = now_of(desk, document)
    assert signers(found) == ("欧阳洋",)
    assert [role_name(each.role) for each in found.files_of()] == ["屏幕手写签名件"]
    assert newest(found) is found.files_of()[0]
    assert part.pad.is_empty()
    assert part.line.currentIndex() == 1, "the next one is to sign"
    qtbot.waitUntil(lambda: "欧阳洋" in dialog.state.text())
    write(part.pad)
    part.sign.click()
    assert signers(now_of(desk, document)) == ("欧阳洋", "林小雨")


def test_a_dot_is_no_signature(shown: Shown) -> None:
    desk, document, dialog = shown
    dialog.ways.setCurrentIndex(1)
    QTest.mouseClick(dialog.hand.pad, Qt.MouseButton.LeftButton, pos=dialog.hand.pad.rect().center())
    dialog.hand.sign.click()
    assert "不是签名" in error_of(dialog)
    assert not now_of(desk, document).files


def test_scanned_back_and_filed_with_its_code_compared(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    desk, document, dialog = shown
    part = dialog.paper
    with Preview(act.content_of(desk, document)) as pages:
        picture = pages.picture(len(pages) - 1, scale=150 / 72)
    from PIL import Image

    scan = tmp_path / "扫描.png"
    Image.frombytes("RGB", (picture.width, picture.height), picture.pixels, "raw", "BGRX", picture.stride).save(scan)
    assert part.file.isHidden()
    part.read(scan)
    with qtbot.waitSignal(part.work.ended, timeout=20_000):
        pass
    assert part.scan is not None
    assert "本文件" in part.verdict.sentence() or "✓" in part.verdict.sentence()
    wide = part.scan.pages[0].width
    part.turn.click()
    assert part.scan.pages[0].height == wide
    for _ in range(3):
        part.turn.click()
    part.who.setText("欧阳洋，林小雨")
    part.file.click()
    found = now_of(desk, document)
    (filed,) = found.files_of(Role.SCAN)
    assert filed.note == "欧阳洋、林小雨"
    (original,) = found.files_of(Role.ORIGINAL)
    assert act.content_of(desk, original) == scan.read_bytes()
    assert original.name == "扫描.png"
    assert "原始文件" in dialog.banner.sentence()
    with Preview(act.content_of(desk, filed)) as pages:
        assert len(pages) == 1
    assert part.file.isHidden(), "nothing is left to file"


def test_a_scan_of_another_paper_is_warned_of(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    from tests.signing.scan.test_read import page, saved

    dialog = shown[2]
    other = tmp_path / "别的.jpg"
    other.write_bytes(saved(page()))
    dialog.paper.read(other)
    with qtbot.waitSignal(dialog.paper.work.ended, timeout=20_000):
        pass
    assert "0123456789abcdef" in dialog.paper.verdict.sentence()
    assert dialog.paper.verdict.property("banner") == "bad"


def test_what_is_no_scan_is_told(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    dialog = shown[2]
    wrong = tmp_path / "纪要.docx"
    wrong.write_bytes(b"PK\x03\x04")
    dialog.paper.read(wrong)
    with qtbot.waitSignal(dialog.paper.work.ended, timeout=20_000):
        pass
    assert "图片" in error_of(dialog)
    assert dialog.paper.scan is None


def test_the_window_of_signatures_says_what_was_found_and_whom_to_trust(qtbot: QtBot) -> None:
    from governance_desk.signing.credentials import open_credentials
    from governance_desk.signing.sign import Wish, sign
    from tests.signing.made_up import issued, to_sign

    desk, _document = issued_minutes()
    pdf = sign(to_sign(), open_credentials(issued().pkcs12(authority()), PASSWORD, NOW), Wish(), NOW)
    dialog = SignaturesDialog(desk, pdf, "纪要.pdf", None)
    qtbot.addWidget(dialog)
    with qtbot.waitSignal(dialog.work.ended, timeout=20_000):
        pass
    assert dialog.banner.property("banner") == "warn"
    assert "部分" not in dialog.banner.sentence(), "there is one signer only"
    assert len(dialog.buttons) == 1
    asked = dialog.open_trust(dialog.found[0])
    asked.reason.setText("3月5日电话核对指纹")
    asked.action.click()
    with qtbot.waitSignal(dialog.work.ended, timeout=20_000):
        pass
    assert dialog.banner.property("banner") == "good"
    assert list(desk.association.signatures.trusted) == [dialog.found[0].holder.fingerprint]
    changed = bytearray(pdf)
    changed[200] ^= 1
    broken = SignaturesDialog(desk, bytes(changed), "纪要.pdf", None)
    qtbot.addWidget(broken)
    with qtbot.waitSignal(broken.work.ended, timeout=20_000):
        pass
    if broken.found:
        assert broken.banner.property("banner") == "bad"


def test_the_list_of_trusted_ones(qtbot: QtBot, tmp_path: Path) -> None:
    desk, _document = issued_minutes()
    dialog = TrustedDialog(desk, None)
    qtbot.addWidget(dialog)
    file = tmp_path / "根证书.cer"
    file.write_bytes(authority().der)
    asked = dialog.read(file)
    assert asked is not None
    asked.reason.setText("网站公布的指纹")
    asked.action.click()
    (each,) = desk.association.signatures.trusted.values()
    assert each.der == authority().der
    drop = dialog.open_drop(each)
    drop.reason.setText("已停用")
    drop.action.click()
    assert not desk.association.signatures.trusted


def test_a_test_certificate_is_made(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "测试证书.p12"
    monkeypatch.setattr("ui.views.signing.trial.ask_where_to_save", lambda *_given, **_named: path)
    dialog = TrialDialog(None)
    qtbot.addWidget(dialog)
    dialog.name.setText("欧阳洋")
    dialog.password.setText(PASSWORD)
    dialog.again.setText("别的")
    dialog.action.click()
    assert not path.exists()
    for error in dialog.findChildren(ErrorDialog):
        error.close()
    dialog.again.setText(PASSWORD)
    with qtbot.waitSignal(dialog.made):
        dialog.action.click()
    from governance_desk.signing.credentials import open_credentials

    now = datetime.datetime.now(datetime.UTC)  # it was made since the tests were gathered
    assert open_credentials(path.read_bytes(), PASSWORD, now).holder.is_test


def test_a_pen_is_felt_and_the_mouse_that_the_system_makes_of_it_is_not(qtbot: QtBot) -> None:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(400, 150)

    def pen(kind: QEvent.Type, x: float, pressure: float) -> None:
        at = QPointF(x, 50)
        pad.tabletEvent(
            QTabletEvent(
                kind,
                QPointingDevice.primaryPointingDevice(),
                at,
                at,
                pressure,
                0,
                0,
                0,
                0,
                0,
                Qt.KeyboardModifier(0),
                Qt.MouseButton.LeftButton,
                Qt.MouseButton.LeftButton,
            )
        )

    pen(QEvent.Type.TabletPress, 50, 0.2)
    write(pad)
    pen(QEvent.Type.TabletMove, 150, 0.9)
    pen(QEvent.Type.TabletRelease, 150, 0.0)
    (stroke,) = pad.strokes().strokes
    assert [pressure for _x, _y, pressure in stroke] == [51, 230]
    pad.clear()
    assert pad.is_empty()
    write(pad)
    assert {pressure for stroke in pad.strokes().strokes for _x, _y, pressure in stroke} == {MOUSE_PRESSURE}
    pad.take_back()
    assert pad.is_empty()


def test_a_stroke_stays_in_the_field(qtbot: QtBot) -> None:
    pad = SignaturePad()
    qtbot.addWidget(pad)
    pad.resize(400, 150)
    pad._begin(QPointF(10, 10), 100)
    pad._go_on(QPointF(4000, -900), 100)
    made = pad.strokes()
    for x, y, _pressure in made.strokes[0]:
        assert 0 <= x <= made.width
        assert 0 <= y <= made.height


def test_a_pdf_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Fault):
        act.read_pdf(tmp_path / "nothing.pdf")


def test_a_draft_with_a_seal_is_not_taken_for_the_signed_paper(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    from PIL import Image

    from governance_desk.documents.layout.pdf import pdf
    from governance_desk.documents.seal import sealed_draft
    from governance_desk.signing.seal import read_seal
    from tests.documents.test_seal import LETTER
    from ui.operations.filing import add_file

    desk, document, dialog = shown
    seal = tmp_path / "seal.png"
    Image.new("RGB", (90, 90), "red").save(seal)
    draft = tmp_path / "草稿.pdf"
    draft.write_bytes(pdf(sealed_draft(LETTER, read_seal(seal))))
    for role, taken in ((Role.SIGNED, 0), (Role.SCAN, 0), (Role.ADDENDUM, 0), (Role.OTHER, 1)):
        work = add_file(desk=desk, document=document.id, role=role, paths=[str(draft)], parent=dialog)
        assert work is not None
        with qtbot.waitSignal(work.ended, timeout=20_000):
            pass
        if not taken:
            assert "草稿" in error_of(dialog)
        assert len(now_of(desk, document).files) == taken


def test_a_scan_that_nobody_could_look_at_is_not_filed_as_one(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    from tests.signing.made_up import to_sign
    from tests.signing.scan.test_read import closed, page, saved
    from ui.operations.filing import add_file

    desk, document, dialog = shown
    large = tmp_path / "大.pdf"
    with large.open("wb") as file:
        file.truncate(200 * 1024 * 1024)

    def filed(name: str, content: bytes | None = None) -> int:
        if content is not None:
            (tmp_path / name).write_bytes(content)
        paths = [str(tmp_path / name)]
        work = add_file(desk=desk, document=document.id, role=Role.SCAN, paths=paths, parent=dialog)
        assert work is not None
        with qtbot.waitSignal(work.ended, timeout=20_000):
            pass
        return len(now_of(desk, document).files_of(Role.SCAN))

    refused = (
        ("说明.txt", "会议纪要".encode(), "图片"),
        ("半张.jpg", saved(page())[:-20_000], "不完整"),
        ("加密.pdf", closed(), "密码"),
        ("半份.pdf", to_sign()[:900], "不完整"),
        ("大.pdf", None, "100 MB"),
    )
    for name, content, said in refused:
        assert filed(name, content) == 0
        assert said in error_of(dialog)
    assert filed("签字页.jpg", saved(page())) == 1
    assert filed("签字页.pdf", to_sign()) == 2


def test_a_draft_with_a_seal_is_saved_from_the_page(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PIL import Image
    from PySide6.QtWidgets import QWidget

    from governance_desk.documents.seal import is_sealed_draft
    from ui.operations.documents import papers, save_sealed_draft

    seal = tmp_path / "seal.png"
    Image.new("RGB", (90, 90), "red").save(seal)
    path = tmp_path / "草稿.pdf"
    monkeypatch.setattr("ui.operations.documents.ask_where_to_save", lambda *_given, **_named: path)
    asked: list[str] = []

    def choose(*_given: object, **_named: object) -> str:
        asked.append("seal")
        return str(seal)

    monkeypatch.setattr("ui.operations.ask_for_file.ask_which_to_open", choose)
    desk, _document = issued_minutes()
    window = QWidget()
    qtbot.addWidget(window)
    rows = papers(desk)
    resolution = next(row for row in rows if row.paper == "resolution")
    assert save_sealed_draft(desk=desk, row=resolution, parent=window)
    assert is_sealed_draft(path.read_bytes())
    sheet = next(row for row in rows if row.paper == "sign_in")
    told: list[object] = []
    monkeypatch.setattr("ui.operations.documents.show_error", lambda error, _parent: told.append(error))
    assert not save_sealed_draft(desk=desk, row=sheet, parent=window)
    assert "盖章" in str(told[0])
    assert asked == ["seal"], "what has no place for a seal is told before the picture is asked for"


def test_the_minutes_of_a_meeting_are_issued_before_they_are_signed(qtbot: QtBot) -> None:
    from tests.ui.association import closed
    from ui.views.filing.issue_dialog import IssueDialog
    from ui.views.meeting.minutes_card import MinutesCard

    desk = closed()
    meeting = next(each for each in desk.association.meetings.values() if each.chair)
    card = MinutesCard(desk, meeting.id)
    qtbot.addWidget(card)
    card.show()
    card.open_have_signed()
    (asked,) = card.findChildren(IssueDialog)
    asked.close()
    desk, document = issued_minutes()
    card = MinutesCard(desk, document.about.id)  # type: ignore[arg-type]
    qtbot.addWidget(card)
    card.show()
    card.open_have_signed()
    (dialog,) = card.findChildren(SignDialog)
    dialog.close()


def page_at_top(dialog: SignDialog) -> str:
    """The page of the preview whose upper edge is nearest to that of the view."""
    top = dialog.pages.verticalScrollBar().value()
    sheet: QWidget = dialog.pages.widget()  # type: ignore[assignment]
    pages = [each for each in sheet.children() if isinstance(each, QLabel) and each.isVisible()]
    return min(pages, key=lambda each: abs(each.y() - top)).accessibleName()


def test_it_opens_at_the_lines_to_sign_on(qtbot: QtBot, shown: Shown) -> None:
    desk, document, dialog = shown
    with Preview(act.content_of(desk, document)) as pages:
        last = len(pages)
    assert last > 1
    qtbot.waitUntil(lambda: page_at_top(dialog) == f"第 {last} 页，共 {last} 页")
    assert dialog.certificate.page.value() == last


def test_the_line_that_is_chosen_is_shown_however_long_the_document(qtbot: QtBot, preferences: Preferences) -> None:
    from governance_desk.documents.content.blocks import Document, PageBreak, Paragraph, SignatureBlock, SignatureRow
    from governance_desk.documents.layout.pdf import pdf
    from tests.filing.made_up import issue
    from ui.views.signing.dialog import MOST_PAGES

    desk, old = issued_minutes()
    blocks: list[object] = [SignatureBlock((SignatureRow("主持人", "欧阳洋"),)), PageBreak()]
    for _ in range(MOST_PAGES + 2):
        blocks += [Paragraph("审议并通过。"), PageBreak()]
    blocks.append(SignatureBlock((SignatureRow("记录人", "林小雨"),)))
    content = pdf(Document("会议纪要", tuple(blocks)))  # type: ignore[arg-type]
    document = issue(desk, content=content, paper="minutes", about=old.about, day=old.day, title="会议纪要")
    dialog = SignDialog(desk, document.id, None, preferences)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.pages.page_count() == MOST_PAGES
    whole = MOST_PAGES + 4
    qtbot.waitUntil(lambda: page_at_top(dialog) == f"第 1 页，共 {whole} 页")
    dialog.ways.setCurrentIndex(1)
    dialog.hand.line.setCurrentIndex(1)
    dialog.hand.line.activated.emit(1)
    qtbot.waitUntil(lambda: page_at_top(dialog) == f"第 {whole} 页，共 {whole} 页")
    assert dialog.certificate.page.value() == whole


def scanned(desk: Desk, document: IssuedDocument, path: Path) -> Path:
    """The last page of the document, as a scanner would have it."""
    from PIL import Image

    with Preview(act.content_of(desk, document)) as pages:
        picture = pages.picture(len(pages) - 1, scale=150 / 72)
    made = Image.frombytes("RGB", (picture.width, picture.height), picture.pixels, "raw", "BGRX", picture.stride)
    made.save(path)
    return path


def test_once_the_scan_is_filed_what_is_left_to_do_stands_out(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    from ui.views.meeting.minutes_card import FileDialog

    desk, document, dialog = shown
    part = dialog.paper
    assert part.fetch.property("kind") == "primary"
    assert dialog.leave.property("kind") != "primary"
    part.read(scanned(desk, document, tmp_path / "扫描.png"))
    with qtbot.waitSignal(part.work.ended, timeout=20_000):
        pass
    assert part.file.property("kind") == "primary"
    assert part.print_signed.isHidden(), "the scan has the room"
    part.all_lines.click()
    assert len(part.who.text().split("、")) > 10
    part.who.setText("欧阳洋")
    part.file.click()
    assert part.fetch.property("kind") != "primary"
    assert not part.print_signed.isHidden()
    assert (dialog.leave.text(), dialog.leave.property("kind")) == ("完成", "primary")
    assert "欧阳洋" in dialog.banner.sentence()
    qtbot.waitUntil(lambda: "林小雨" in dialog.state.text())
    assert "未登记签名" in dialog.state.text()
    dialog.ways.setCurrentIndex(1)
    write(dialog.hand.pad)
    assert dialog.leave.property("kind") != "primary", "something was begun"
    dialog.hand.clear.click()
    assert dialog.leave.property("kind") == "primary"
    dialog.open_filing()
    (asked,) = dialog.findChildren(FileDialog)
    asked.place.setText("2026-3卷")
    asked.action.click()
    meeting = desk.association.meetings[document.about.id]  # type: ignore[index]
    assert meeting.filed is not None
    assert meeting.filed.place == "2026-3卷"


def test_the_same_certificate_signs_once(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    desk, document, dialog = shown
    part = dialog.certificate
    path = str(p12(tmp_path))
    for _ in range(2):
        part.file.setText(path)
        part.password.setText(PASSWORD)
        part.sign.click()
        with qtbot.waitSignal(part.work.ended, timeout=20_000):
            pass
    assert "已用此证书签署" in error_of(dialog)
    assert len(now_of(desk, document).files_of(Role.SIGNED)) == 1


def test_what_was_given_up_while_the_service_was_waited_for_is_not_filed(
    qtbot: QtBot, preferences: Preferences, tmp_path: Path
) -> None:
    desk, document = issued_minutes()
    with service(Maker("时间戳服务", authority(), stamps=True)) as address:
        preferences.time_stamps = address
        dialog = SignDialog(desk, document.id, None, preferences)
        qtbot.addWidget(dialog)
        part = dialog.certificate
        part.file.setText(str(p12(tmp_path)))
        part.password.setText(PASSWORD)
        part.sign.click()
        part.work.reject()
        with qtbot.waitSignal(part.work.ended, timeout=20_000):
            pass
    assert not now_of(desk, document).files
    assert not dialog.findChildren(ErrorDialog)


def test_signatures_of_unknown_kinds_and_weak_ones_are_said(qtbot: QtBot) -> None:
    from tests.signing.test_check import signed, signed_elsewhere

    desk, _document = issued_minutes()
    other = signed().replace(b"/ETSI.CAdES.detached", b"/GM.sm2seal.detached")
    for pdf, said in ((other, "GM.sm2seal"), (signed_elsewhere("sha1"), "伪造")):
        dialog = SignaturesDialog(desk, pdf, "外来.pdf", None)
        qtbot.addWidget(dialog)
        with qtbot.waitSignal(dialog.work.ended, timeout=20_000):
            pass
        assert said in dialog.banner.sentence()
        assert dialog.banner.property("banner") == "warn"
        assert not dialog.buttons, "nobody is trusted for such a signature"


def test_pages_are_recognised_and_what_does_not_belong_is_left_out(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    from PIL import Image

    from tests.signing.scan.test_read import page

    desk, document, dialog = shown
    part = dialog.paper
    first = scanned(desk, document, tmp_path / "签字页.png")
    strange = Image.fromarray(page()[:, :, ::-1])
    both = tmp_path / "两页.pdf"
    Image.open(first).convert("RGB").save(both, save_all=True, append_images=[strange], resolution=150)
    part.read(both)
    with qtbot.waitSignal(part.work.ended, timeout=60_000):
        pass
    assert part.scan is not None
    with Preview(act.content_of(desk, document)) as pages:
        last = len(pages) - 1
    assert [each.page for each in part.scan.pages] == [last, None]
    assert "第2页未能识别" in part.verdict.sentence()
    assert part.verdict.property("banner") == "warn"
    part.pages.go_to(1)
    qtbot.waitUntil(lambda: part.pages.in_sight() == 1)
    wide = part.scan.pages[1].width
    part.turn.click()
    assert (part.scan.pages[1].height, part.scan.pages[0].page) == (wide, last), "only the page in sight is turned"
    qtbot.waitUntil(lambda: part.pages.in_sight() == 1)
    part.out.click()
    assert [each.page for each in part.scan.pages] == [last]
    assert part.out.isHidden(), "a scan has a page"
    assert part.verdict.property("banner") == "good"


def test_a_scan_without_the_page_to_sign_on_is_warned_of(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    from PIL import Image

    desk, document, dialog = shown
    with Preview(act.content_of(desk, document)) as pages:
        picture = pages.picture(0, scale=150 / 72)
    path = tmp_path / "首页.png"
    Image.frombytes("RGB", (picture.width, picture.height), picture.pixels, "raw", "BGRX", picture.stride).save(path)
    dialog.paper.read(path)
    with qtbot.waitSignal(dialog.paper.work.ended, timeout=60_000):
        pass
    assert "缺少签字页" in dialog.paper.verdict.sentence()
    assert dialog.paper.verdict.property("banner") == "warn"
