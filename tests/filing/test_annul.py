"""A document that was issued by mistake is taken out of force: it stays as it was, with its number."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.association.fold import fold
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.filing.commands import AnnulDocument
from governance_desk.filing.events import DocumentAnnulled
from governance_desk.filing.state import About, Annulled, IssuedDocument, Subject
from governance_desk.journal.catalogue import describe
from tests.association.made_up import FIRST_DAY, convened, seated
from tests.filing.made_up import MEETING, NOTICES, issue, series

LATER = FIRST_DAY + datetime.timedelta(days=3)
RESOLUTION = Subject(About.MEETING, "m1", "v1")


@pytest.fixture
def desk() -> Desk:
    made = seated()
    convened(made)
    series(made)
    return made


def annul(
    desk: Desk, document: IssuedDocument, *, day: datetime.date = LATER, reason: str = "误发", basis: str = ""
) -> None:
    desk.do(AnnulDocument(document=document.id, day=day, reason=reason, basis=basis))


def test_it_stays_as_it_was_issued_and_is_out_of_force(desk: Desk) -> None:
    found = issue(desk, of=NOTICES)
    before = (found.number, found.content, found.name, found.day, found.drawn)
    annul(desk, found, reason=" 误发 ", basis=" 秘书长批准 ")
    assert found.annulled == Annulled(LATER, "误发", "秘书长批准")
    assert not found.stands
    assert (found.number, found.content, found.name, found.day, found.drawn) == before
    assert desk.association.filing.standing(MEETING, "notice") is None
    assert found.content in desk.association.filing.contents(), "its bytes are kept"
    written = [event for _, event in desk.entries() if isinstance(event, DocumentAnnulled)]
    said = f"{LATER}作废《关于召开会议的通知》（某协〔2026〕1号）（依据：秘书长批准）：误发"
    assert [describe(each, "zh_CN") for each in written] == [said]
    assert fold(event for _, event in desk.entries()) == desk.association
    other = issue(desk)
    annul(desk, other)
    last = [event for _, event in desk.entries()][-1]
    assert describe(last, "zh_CN") == f"{LATER}作废《关于召开会议的通知》：误发", "nothing is said of what is empty"
    assert describe(last, "en") == f"“关于召开会议的通知” was annulled on {LATER}: 误发"
    head = desk.head
    annul(desk, found, reason="再次")
    assert desk.head == head, "it is annulled once"


def test_its_number_is_never_given_again_and_leaves_no_gap(desk: Desk) -> None:
    annul(desk, issue(desk, of=NOTICES))
    assert issue(desk, of=NOTICES).number == "某协〔2026〕2号"
    for again in ({"of": NOTICES, "number": "某协〔2026〕1号"}, {"number": "某协〔2026〕1号"}):
        with pytest.raises(Refusal):
            issue(desk, **again)  # type: ignore[arg-type]


def test_a_thing_keeps_its_own_number_and_the_same_bytes_may_go_out_anew(desk: Desk) -> None:
    first = issue(desk, number="决议第3号", about=RESOLUTION, paper="resolution", content=b"resolution 3")
    with pytest.raises(Refusal):
        issue(desk, number="决议第3号", about=RESOLUTION, paper="resolution")
    annul(desk, first, basis="理事长批准")
    for other in ({"about": MEETING, "paper": "resolution"}, {"about": RESOLUTION, "paper": "notice"}):
        with pytest.raises(Refusal):  # the number is that resolution's, nobody else's
            issue(desk, number="决议第3号", **other)  # type: ignore[arg-type]
    again = issue(desk, number="决议第3号", about=RESOLUTION, paper="resolution", content=b"resolution 3")
    assert again.stands
    with pytest.raises(Refusal):
        issue(desk, number="决议第3号", about=RESOLUTION, paper="resolution")
    with pytest.raises(Refusal):
        issue(desk, content=b"resolution 3")


def test_what_cannot_be_annulled_is_refused(desk: Desk) -> None:
    first = issue(desk, of=NOTICES)
    second = issue(desk, of=NOTICES, supersedes=first)
    head = desk.head
    for document, wrong in (
        (first, {}),  # superseded: it is out of force
        (second, {"reason": "  "}),
        (second, {"day": FIRST_DAY - datetime.timedelta(days=1)}),
    ):
        with pytest.raises(Refusal):
            annul(desk, document, **wrong)
    with pytest.raises(Refusal):
        desk.do(AnnulDocument(document=type(first.id)("none"), day=LATER, reason="误发"))
    assert desk.head == head
    annul(desk, second)
    assert (first.superseded_by, first.stands) == (second.id, False), "what it superseded does not come back"
    with pytest.raises(Refusal):
        issue(desk, of=NOTICES, supersedes=second)


@pytest.mark.parametrize("paper", ["resolution", "minutes", "written_record"])
def test_what_a_body_decided_is_annulled_by_somebodys_decision_only(desk: Desk, paper: str) -> None:
    document = issue(desk, paper=paper, about=RESOLUTION)
    with pytest.raises(Refusal):
        annul(desk, document)
    assert document.stands
    annul(desk, document, basis="决议第4号")
    assert document.annulled is not None
    assert document.annulled.basis == "决议第4号"
