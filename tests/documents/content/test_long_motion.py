"""A motion of 5,000 characters, rare ones among them, stands whole in the minutes, and its amendment beside it."""

from __future__ import annotations

from pathlib import Path

from governance_desk.charter.keys import MatterKey
from governance_desk.documents.content.blocks import Paragraph
from governance_desk.documents.content.minutes import minutes
from governance_desk.meeting.commands import AddItem, DeclareVote, OpenVote
from governance_desk.meeting.ids import AmendmentId, ItemId, MeetingId, VoteId
from governance_desk.meeting.motions.commands import MoveAmendment
from governance_desk.meeting.motions.state import Question
from tests.association.made_up import first, hands, in_session, seated
from tests.documents.content.pages import extracted

M, ITEM = MeetingId("m1"), ItemId("i1")
CLAUSES = "".join(f"第{n}条　𬱖与㼆、䶮共同提出：会费标准由会员大会审定，逐年公布，不得追溯。\n" for n in range(1, 400))
TEXT = CLAUSES[:5000].rstrip()


def test_it_is_printed_whole_before_and_after_its_amendment(tmp_path: Path) -> None:
    desk = seated()
    in_session(desk, first(16))
    desk.do(AddItem(meeting=M, item=ITEM, title="会费标准", text=TEXT, matter=MatterKey("resolution")))
    amendment = AmendmentId("a")
    desk.do(MoveAmendment(meeting=M, item=ITEM, amendment=amendment, mover="𬱖", passage="第7条　𬱖", text="第7条　㼆"))
    for name, question, about in (("a", Question.AMENDMENT, "a"), ("v", Question.MOTION, "")):
        desk.do(OpenVote(meeting=M, vote=VoteId(name), item=ITEM, question=question, about=about))
        hands(desk, M, VoteId(name), 16, 0, 0)
        desk.do(DeclareVote(meeting=M, vote=VoteId(name)))
    document = minutes(desk.association, M, desk.head)
    told = {block.lead: block.text for block in document.blocks if isinstance(block, Paragraph)}
    assert told["议案原文："].rstrip("。") == TEXT.rstrip("。")
    assert told["议案："].rstrip("。") == TEXT.replace("第7条　𬱖", "第7条　㼆").rstrip("。")
    assert told["修正案："].startswith("修正案一（𬱖提出）：将“第7条　𬱖”修改为“第7条　㼆”")
    printed = "".join(extracted(document, tmp_path).split())
    assert printed.count("𬱖") >= TEXT.count("𬱖") * 2, "every rare character is found as text in the PDF"
    assert printed.count("㼆") >= TEXT.count("㼆") * 2
