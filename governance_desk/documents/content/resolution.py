"""Resolution (决议): what was resolved, in which meeting, with the quorum, the votes, the article and the number."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, Document, Issued, Paragraph, Title
from governance_desk.documents.content.in_writing import in_writing, moment_words
from governance_desk.documents.content.letterhead import head_of
from governance_desk.documents.content.motions import LEADS
from governance_desk.documents.content.phrases import Phrases, of_meeting
from governance_desk.documents.content.quorum_line import quorum_line
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.voting import vote_blocks
from governance_desk.documents.content.wording import body_of, day_words
from governance_desk.meeting.state import Item, Meeting, MeetingId, Vote, VoteId


def resolutions(meeting: Meeting) -> list[Vote]:
    """The votes of the meeting that came to a numbered resolution which still stands, by their numbers."""
    return sorted(
        (each for each in meeting.votes.values() if each.resolution is not None and not each.reason),
        key=lambda each: each.resolution or 0,
    )


def resolution_number(vote: Vote) -> str:
    """The number of the resolution as it stands on the paper; the association counts them all in one series."""
    return f"决议第{vote.resolution}号"


@stamped
def resolution(association: Association, meeting_id: MeetingId, vote_id: VoteId) -> Document:
    """One numbered resolution, with room for the seal. ValueError where the vote came to none."""
    meeting = association.meetings[meeting_id]
    vote = meeting.votes[vote_id]
    if vote.resolution is None:
        raise ValueError(f"{vote_id} came to no resolution")
    body = body_of(association, meeting)
    item = meeting.item(vote.item)
    name = item.title if item is not None else vote.motion
    line = quorum_line(association.rules_on(meeting.day), body, meeting.day, vote.roll, vote.present, vote.quorum)
    say, day = of_meeting(association, "resolution", meeting), day_words(meeting.day)
    blocks: list[AnyBlock] = [
        head_of(association, resolution_number(vote)),
        Title(say("title", 议题=name.removeprefix("关于")), say("subtitle", 会议日期=day)),
        Paragraph(_held(meeting, say, day, line)),
    ]
    told = vote_blocks(association, meeting, vote, names=False)
    if resolved := _resolved(vote, item):
        blocks.append(Paragraph(resolved, lead=say("content")))
        told = [each for each in told if not (isinstance(each, Paragraph) and each.lead == LEADS[vote.question])]
    blocks += told
    blocks.append(Issued(say("seal"), day))
    return Document(
        title=f"{association.name}{resolution_number(vote)}",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{meeting.title}决议",
    )


def _resolved(vote: Vote, item: Item | None) -> str:
    """The text that was voted on, with the amendments that had passed; "" where the title says it all."""
    if item is None:
        return ""
    return next((each for each in (vote.motion.strip(), item.text.strip()) if each not in ("", item.title)), "")


def _held(meeting: Meeting, say: Phrases, day: str, quorum: str) -> str:
    """Where and how it was decided: in the meeting, or in writing."""
    if meeting.correspondence is None:
        return say("held", 会议日期=day, 出席情况=quorum.replace("会议有效", "表决有效"))
    deadline = moment_words(meeting.correspondence.deadline)
    return say("held_in_writing", 会议日期=day, 截止时间=deadline, 出席情况=in_writing(quorum))
