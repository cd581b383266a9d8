"""The picture above the mark: set, moved, taken away; in the journal, in a snapshot, on papers from here on."""

from __future__ import annotations

import datetime
from pathlib import Path

import msgspec
import pytest

from governance_desk.association.fold import fold
from governance_desk.association.snapshot_fields import decoded, encoded
from governance_desk.association.state import Association
from governance_desk.desk import open_desk
from governance_desk.documents.content.blocks import Document, RedMark
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.stories.sample import make_sample
from governance_desk.templates.change import set_logo
from governance_desk.templates.commands import SetLogo
from governance_desk.templates.events import LogoMoved, LogoSet, LogoTakenAway
from governance_desk.templates.state import AS_DELIVERED, LEAST_TALL, MOST_TALL, Logo, Side, Templates
from tests.documents.content.scripted import convened, founded
from tests.templates.pictures import logo


def mark_of(paper: Document) -> RedMark:
    (mark,) = (each for each in paper.blocks if isinstance(each, RedMark))
    return mark


def test_the_journal_gives_the_picture_again_and_says_what_was_done() -> None:
    desk, _calendar = founded()
    desk.do(SetLogo(logo=logo()))
    desk.do(SetLogo(logo=logo(20, Side.LEFT)))
    desk.do(SetLogo(logo=logo(20, Side.LEFT)))
    events = [event for _entry, event in desk.entries()]
    assert [type(each) for each in events[-2:]] == [LogoSet, LogoMoved], "the bytes stand in the record once"
    assert fold(events).templates == desk.association.templates
    assert desk.association.templates.logo == logo(20, Side.LEFT)
    assert [describe(each, "zh_CN") for each in events[-2:]] == [
        "设定文头图片：徽标.png，高15毫米",
        "调整文头图片（徽标.png）的大小和位置：高20毫米",
    ]
    desk.do(SetLogo(logo=None))
    ((_entry, last),) = list(desk.entries())[-1:]
    assert isinstance(last, LogoTakenAway)
    assert describe(last, "en") == "The picture in the letterhead was taken away: 徽标.png"
    assert desk.association.templates == AS_DELIVERED
    assert desk.do(SetLogo(logo=None)) == ()
    assert desk.verify() == ()


def test_a_snapshot_and_the_file_keep_it(tmp_path: Path) -> None:
    templates = Templates(logo=logo(12, Side.RIGHT))
    assert decoded(Association, "templates", encoded(Association, "templates", templates)) == templates
    path = Path(make_sample(tmp_path))
    desk = open_desk(path)
    desk.do(SetLogo(logo=logo()))
    desk.close()
    again = open_desk(path)
    assert again.association.templates.logo == logo()
    assert again.verify() == ()
    again.close()


def test_a_snapshot_of_before_has_none() -> None:
    old = {"letterhead": {"issuer": "某某文件"}, "wordings": {}, "signatures": {}}
    assert msgspec.json.decode(msgspec.json.encode(old), type=Templates).logo is None


@pytest.mark.parametrize("tall", [LEAST_TALL - 1, MOST_TALL + 1])
def test_it_has_room_above_the_mark(tall: int) -> None:
    with pytest.raises(Refusal):
        set_logo(AS_DELIVERED, SetLogo(logo=logo(tall)))
    with pytest.raises(Refusal):
        set_logo(Templates(logo=logo()), SetLogo(logo=logo(tall)))


@pytest.mark.parametrize(
    "wrong", [Logo("x.png", b"", 1, 1), Logo("x.png", b"<svg/>", 9, 9), msgspec.structs.replace(logo(), width=999)]
)
def test_only_a_picture_that_was_made_ready_is_recorded(wrong: Logo) -> None:
    with pytest.raises(ValueError, match=r"made ready|measures|neither a JPEG"):
        set_logo(AS_DELIVERED, SetLogo(logo=wrong))
    with pytest.raises(Refusal):
        set_logo(AS_DELIVERED, SetLogo(logo=msgspec.structs.replace(logo(), name=" \x00")))


def test_it_stands_on_what_is_sent_out_and_never_wider_than_the_text() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    before = mark_of(notice(desk.association, meeting))
    assert before.picture is None
    desk.do(SetLogo(logo=logo(20, Side.RIGHT, width=400, height=200)))
    mark = mark_of(notice(desk.association, meeting))
    assert mark.picture is not None
    assert (mark.picture.width, mark.picture.height, mark.side) == (40, 20, Side.RIGHT)
    assert msgspec.structs.replace(mark, picture=None, side=before.side) == before
    desk.do(SetLogo(logo=logo(28, width=800, height=80)))
    mark = mark_of(notice(desk.association, meeting))
    assert mark.picture is not None
    assert (mark.picture.width, mark.picture.height) == pytest.approx((156, 15.6))
    assert not [each for each in minutes(desk.association, meeting, desk.head).blocks if isinstance(each, RedMark)]
