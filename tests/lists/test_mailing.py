"""Mail merge: each paper is for its recipient, and what is missing for whom is known before."""

from __future__ import annotations

import datetime

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId
from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Document, Paragraph, Slip, Table
from governance_desk.journal.entry import Head
from governance_desk.lists import mailing
from governance_desk.lists.mailing import Piece
from governance_desk.lists.papers import paper_rows
from governance_desk.register.state import UnitId
from tests.documents.content.pages import strings
from tests.ui import association as desks
from tests.ui.association import COUNCIL, DAY, MEETING

HEAD = Head(1, "ab" * 32)


def drawn(piece: Piece) -> Document:
    return piece.draw(HEAD)


def units_of(desk: Desk) -> list[UnitId]:
    return [unit.id for unit in desk.association.register.members()]


def addressed(document: Document) -> str:
    return next(block.text for block in document.blocks if isinstance(block, Paragraph) and not block.indent)


def test_each_director_is_addressed_and_stands_in_the_slip() -> None:
    desk = desks.convened()
    found = mailing.notices(desk.association, MEETING)
    voters = mailing.voters_of(desk.association, MEETING)
    assert len(found.pieces) == len(voters) == 21
    assert len({piece.recipient for piece in found.pieces}) == 21
    for voter, piece in zip(voters, found.pieces, strict=True):
        document = drawn(piece)
        assert addressed(document) == f"{voter.unit_name} {voter.name}{voter.post}："
        slip = next(block for block in document.blocks if isinstance(block, Slip))
        values = {field.label: field.value for field in slip.fields}
        assert values["单位"] == voter.unit_name
        assert values["姓名及职务"] == f"{voter.name} {voter.post}"


def test_each_unit_of_an_assembly_is_addressed_by_its_name() -> None:
    desk = desks.assembly_convened(DAY)
    (meeting,) = desk.association.meetings
    found = mailing.notices(desk.association, meeting)
    units = [unit.name for unit in desk.association.register.members()]
    assert {addressed(drawn(piece)) for piece in found.pieces} == {f"{name}：" for name in units}


def test_the_notice_to_all_is_as_it_was() -> None:
    desk = desks.convened()
    row = next(row for row in paper_rows(desk.association, DAY) if row.key == f"{MEETING}/notice/")
    assert addressed(row.draw(HEAD)) == "各位理事："


def test_whoever_has_no_representative_or_no_contact_is_named_before() -> None:
    desk = desks.assembly_convened(DAY)
    (meeting,) = desk.association.meetings
    register = desk.association.register
    units = register.members()
    units[0].representative = None
    found = mailing.notices(desk.association, meeting, frozenset(unit.id for unit in units[2:]))
    called = {voter.unit: mailing.called(voter) for voter in mailing.voters_of(desk.association, meeting)}
    assert called[units[0].id] == units[0].name
    assert sorted(found.missing()) == sorted(
        mailing.Missing(called[unit.id], lack, unit.id)
        for unit, lack in (
            (units[0], mailing.Lack.REPRESENTATIVE),
            (units[0], mailing.Lack.CONTACT),
            (units[1], mailing.Lack.CONTACT),
        )
    )
    unasked = mailing.notices(desk.association, meeting, None).missing()
    assert [each.lack for each in unasked] == [mailing.Lack.REPRESENTATIVE]


def test_each_form_of_a_proxy_has_its_principal() -> None:
    desk = desks.convened()
    desk.do(
        AdoptReading(
            clause=ClauseId("council.proxies"),
            reading="one_counted",
            since=DAY,
            body="会员大会",
            resolution="第2号决议",
        )
    )
    found = mailing.proxy_forms(desk.association, MEETING)
    for voter, piece in zip(mailing.voters_of(desk.association, MEETING), found.pieces, strict=True):
        table = next(block for block in drawn(piece).blocks if isinstance(block, Table))
        assert table.rows[0][1:] == (voter.name, voter.unit_name, voter.post)
        assert table.rows[1][1:] == ("", "", "")


def test_a_letter_goes_to_each_unit_with_every_paragraph() -> None:
    desk = desks.furnished()
    units = units_of(desk)[:3]
    found = mailing.letters(
        desk.association, units, " 关于开展调研的函 ", "第一段<b>。\n\n第二段。", datetime.date(2026, 3, 5)
    )
    for unit, piece in zip(units, found.pieces, strict=True):
        document = drawn(piece)
        assert addressed(document) == f"{desk.association.register.units[unit].name}："
        assert {"关于开展调研的函", "第一段<b>。", "第二段。", "2026年3月5日"} <= set(strings(document))


def test_the_papers_of_members_are_grouped_by_kind_and_only_theirs() -> None:
    desk = desks.furnished("shcp")
    units = units_of(desk)
    (found,) = (each for each in mailing.of_members(desk.association, units, DAY) if each.key == "certificate")
    assert len(found.pieces) + len(found.left_out) == len(units)
    assert found.left_out
    assert found.missing() == list(found.left_out)
    assert {each.lack for each in found.left_out} == {mailing.Lack.CERTIFICATE}
    assert {each.unit for each in found.left_out} <= set(units)


def test_each_lack_has_its_words() -> None:
    words = [mailing.lack_words(lack) for lack in mailing.Lack]
    assert len(set(words)) == len(mailing.Lack)
    assert mailing.lack_words(mailing.Lack.ADDRESS) == "未录入地址"


def test_the_papers_of_a_council_are_its_ledgers() -> None:
    desk = desks.closed()
    kinds = {each.key: each for each in mailing.of_body(desk.association, COUNCIL, DAY)}
    assert len(kinds["ledger"].pieces) == 1
    assert "出席情况" in "".join(strings(drawn(kinds["ledger"].pieces[0])))
    assert mailing.of_body(desks.furnished().association, COUNCIL, DAY) == []
