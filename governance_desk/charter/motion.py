"""How motions and the agenda are dealt with in a session: amendments, parts, changes of the agenda, consent items; and
how the minutes are approved.

A charter that says nothing at all of it leaves every one of these questions open, with the answers that there are.
"""

from __future__ import annotations

from enum import StrEnum

from governance_desk.charter.clause import NOT_WRITTEN, Clause, Kind, unwritten


class AmendedBy(StrEnum):
    """The share of votes that an amendment needs."""

    AS_MOTION = "as_motion"  # that of the motion which it amends
    ORDINARY = "ordinary"  # that of any resolution of the body


class PartFailed(StrEnum):
    """What becomes of a motion voted on in parts of which one did not pass."""

    FALLS_OUT = "falls_out"  # the part is left out, and the rest is put to the vote
    FALLS_ALL = "falls_all"  # the whole motion has not passed


class AgendaChanged(StrEnum):
    """Who may add, withdraw or reorder items once the meeting is open."""

    BY_VOTE = "by_vote"  # the body, by the share of any of its resolutions
    CHAIR = "chair_decides"
    NOBODY = "nobody"


class Together(StrEnum):
    """Whether items to which nobody objects may be put to one vote."""

    ALLOWED = "allowed"  # a single voice takes an item out
    NOT_ALLOWED = "not_allowed"


class MinutesApproved(StrEnum):
    """How the minutes of a meeting are approved."""

    VOTE = "vote"  # the next meeting of the body votes on them
    NO_OBJECTION = "no_objection"  # the next meeting is asked, and nobody objects
    SIGNATURE = "signature"  # by those who sign them; no meeting decides on them


MINUTES_UNWRITTEN: tuple[Clause[MinutesApproved], ...] = (
    unwritten(
        "会议纪要如何通过？",
        [
            ("vote", "由下次会议表决通过，按该机构通过决议的一般份额", MinutesApproved.VOTE),
            ("no_objection", "由下次会议征询意见，没有异议即为通过", MinutesApproved.NO_OBJECTION),
            ("signature", "由签字人签字确认，不再提请会议审议", MinutesApproved.SIGNATURE),
        ],
        exhaustive=False,
    ),
)
"""A charter that speaks of motions and not of minutes: older texts do not name the slot."""


class MotionRules(Kind, frozen=True):
    """The charter's answers; each is a slot like those of a body."""

    article: str
    amendments: tuple[Clause[AmendedBy], ...]
    part_failed: tuple[Clause[PartFailed], ...]
    agenda: tuple[Clause[AgendaChanged], ...]
    consent: tuple[Clause[Together], ...]
    minutes: tuple[Clause[MinutesApproved], ...] = MINUTES_UNWRITTEN


SLOTS_OF_MOTIONS = ("amendments", "part_failed", "agenda", "consent", "minutes")

NOTHING_WRITTEN = MotionRules(
    article=NOT_WRITTEN,
    amendments=(
        unwritten(
            "修正案须达到什么份额方为通过？",
            [
                ("as_motion", "与所修正的议案相同", AmendedBy.AS_MOTION),
                ("ordinary", "按该机构通过决议的一般份额", AmendedBy.ORDINARY),
            ],
        ),
    ),
    part_failed=(
        unwritten(
            "议案分部分表决，有一部分未通过的，其余部分如何处理？",
            [
                ("falls_out", "删去未通过的部分，其余部分合并后再付表决", PartFailed.FALLS_OUT),
                ("falls_all", "整个议案视为未通过", PartFailed.FALLS_ALL),
            ],
        ),
    ),
    agenda=(
        unwritten(
            "会议开始以后，如何增加、撤下议题或者调整议题的顺序？",
            [
                ("by_vote", "须经表决通过，按该机构通过决议的一般份额", AgendaChanged.BY_VOTE),
                ("chair_decides", "由会议主持人决定", AgendaChanged.CHAIR),
                ("nobody", "不得变更已通知的议程", AgendaChanged.NOBODY),
            ],
            exhaustive=False,
        ),
    ),
    consent=(
        unwritten(
            "没有争议的议题能否作为同意事项合并表决？",
            [
                ("allowed", "可以；有一人要求的，该项单独表决", Together.ALLOWED),
                ("not_allowed", "不可以，各项分别表决", Together.NOT_ALLOWED),
            ],
            exhaustive=False,
        ),
    ),
)
"""Every question, open."""
