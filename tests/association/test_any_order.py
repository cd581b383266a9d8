"""Whatever is asked for, in whatever order: a command is done or refused, and everything that is computed agrees."""

from __future__ import annotations

import random
from collections.abc import Callable

import pytest

from governance_desk.association.fold import fold
from governance_desk.association.names import name_of
from governance_desk.attachments.commands import AttachFile, EraseContent, TakeOffFile
from governance_desk.attachments.state import AttachedTo, AttachmentId, Kind
from governance_desk.attendance.state import Attended
from governance_desk.charter.election import Marks
from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.sign_in import sign_in_sheet
from governance_desk.errors import Refusal
from governance_desk.filing.commands import (
    AddFile,
    AnnulDocument,
    IssueDocument,
    RecordSending,
    SetSeries,
    SupersedeDocument,
)
from governance_desk.filing.series import next_ordinal, number_words
from governance_desk.filing.state import About, DocumentId, Drawn, FileId, How, Role, SeriesKey, Trouble
from governance_desk.filing.state import Subject as PaperSubject
from governance_desk.journal.catalogue import describe
from governance_desk.journal.command import Command
from governance_desk.meeting import commands as m
from governance_desk.meeting.election import commands as e
from governance_desk.meeting.election.state import Counters, Official
from governance_desk.meeting.ids import CandidateId, SpeechId
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.show import follow, following
from governance_desk.meeting.speaking import commands as sp
from governance_desk.meeting.state import Choice, ItemId, MeetingId, Method, Stage, Subject, VoteId, VoterId
from governance_desk.meeting.take_back import acts_to_take_back
from governance_desk.register.changes.commands import DropChange, RecordChange, ReportChange
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.state import PersonId, SeatId, UnitId
from governance_desk.voting.election.counts import CandidateCount, PostCount
from tests.association.made_up import ASSEMBLY, COUNCIL, FIRST_DAY, adopt, seated

SERIES = SeriesKey("series/general")
READINGS = [
    ("assembly.tie", ("lost", "passed", "chair_decides", "vote_again", "lot")),
    ("assembly.proxies", ("not_allowed", "own_unit", "one_counted", "one_not_counted")),
    ("council.proxies", ("not_allowed", "own_unit", "one_counted", "one_not_counted")),
    ("assembly.attending", ("at_opening", "at_each_vote")),
    ("council.quorum_checked", ("once", "each_vote", "warns")),
    ("absence.person.excused", ("counts", "does_not_count")),
    ("elections.candidates", ("either", "more", "equal")),
    ("elections.elected", ("threshold_and_rank", "rank_only")),
    ("elections.tie", ("run_off",)),
    ("elections.unfilled", ("vote_again", "leave_vacant")),
    ("elections.write_ins", ("allowed", "not_allowed")),
    ("absence.unit.demotion", ("one_class", "to_the_lowest")),
]


class _Anyone:
    """Who asks for anything at all."""

    def __init__(self, desk: Desk, seed: int) -> None:
        self.desk = desk
        self.random = random.Random(seed)
        self.made = 0

    def new(self, what: str) -> str:
        self.made += 1
        return f"{what}{self.made}"

    def meeting(self) -> MeetingId:
        going = [each.id for each in self.desk.association.meetings.values() if each.stage is not Stage.CLOSED]
        if going and self.random.random() < 0.85:
            return going[-1]
        return self.random.choice([*self.desk.association.meetings, MeetingId("nowhere")])

    def voter(self, meeting: MeetingId) -> VoterId:
        found = self.desk.association.meetings.get(meeting)
        roll: list[VoterId] = [*found.roll] if found is not None else []
        return self.random.choice([*roll, VoterId("nobody")])

    def excused(self, meeting: MeetingId) -> VoterId:
        found = self.desk.association.meetings.get(meeting)
        excused = [voter for voter, each in found.presence.items() if each.excused] if found is not None else []
        return excused[0] if excused else VoterId("nobody")

    def item(self, meeting: MeetingId) -> ItemId:
        found = self.desk.association.meetings.get(meeting)
        agenda = [each.id for each in found.agenda] if found is not None else []
        return self.random.choice([*agenda, ItemId("nothing")])

    def vote(self, meeting: MeetingId) -> VoteId:
        found = self.desk.association.meetings.get(meeting)
        opened = found.open_vote() if found else None
        return opened.id if opened is not None and self.random.random() < 0.9 else VoteId("none")

    def act(self, meeting: MeetingId) -> int:
        found = self.desk.association.meetings.get(meeting)
        acts = acts_to_take_back(found) if found is not None else []
        return self.random.choice(acts).number if acts else 1

    def subject(self) -> Subject:
        choose = self.random.choice
        charter = self.desk.association.rules.charter
        return Subject(
            unit=choose([None, UnitId("u3"), UnitId("u30"), UnitId("x")]),
            unit_name=choose(["", "新单位"]),
            membership_class=choose([None, charter.classes[0].key, charter.classes[-1].key]),
            person=choose([None, PersonId("p3"), PersonId("p1"), PersonId("x")]),
            person_name=choose(["", "新人"]),
            seat=choose([None, SeatId("s3")]),
        )

    def attach(self, meeting: MeetingId) -> AttachFile:
        return AttachFile(
            attachment=AttachmentId(self.new("f")),
            subject=AttachedTo(Kind.AGENDA_ITEM, meeting, self.item(meeting)),
            name=self.random.choice(["报告.pdf", "附表.xlsx"]),
            size=8,
            media_type="application/pdf",
            content=self.random.choice("ab") * 64,
            day=FIRST_DAY,
        )

    def issue(self, meeting: MeetingId) -> IssueDocument:
        filing = self.desk.association.filing
        series = filing.series.get(SERIES)
        day = FIRST_DAY.replace(year=self.random.choice([2026, 2027]))
        number = (
            number_words(series, day, next_ordinal(filing, series, day)) if series is not None else "某协〔2026〕1号"
        )
        of = self.random.choice([None, SERIES])
        return IssueDocument(
            document=DocumentId(self.new("d")),
            paper="notice",
            title="通知",
            name="通知.pdf",
            size=8,
            media_type="application/pdf",
            content=f"{self.random.randrange(12):064x}",
            day=day,
            about=PaperSubject(About.MEETING, meeting),
            drawn=Drawn(1, "", ""),
            number=number if of is not None else "",
            series=of,
            made_elsewhere=self.random.random() < 0.2,
        )

    def supersede(self, meeting: MeetingId) -> SupersedeDocument:
        new = self.issue(meeting)
        fields = {name: getattr(new, name) for name in IssueDocument.__struct_fields__}
        return SupersedeDocument(**fields, supersedes=self.document(), reason=self.random.choice(["更正", ""]))

    def document(self) -> DocumentId:
        return self.random.choice([*self.desk.association.filing.documents, DocumentId("nothing")])

    def annul(self) -> AnnulDocument:
        reason, basis = self.random.choice([("误发", ""), ("误发", "决议"), ("", "")])
        return AnnulDocument(document=self.document(), day=FIRST_DAY, reason=reason, basis=basis)

    def add_file(self) -> AddFile:
        return AddFile(
            document=self.document(),
            file=FileId(self.new("file")),
            role=self.random.choice(list(Role)),
            name="扫描.pdf",
            size=8,
            media_type="application/pdf",
            content=f"{self.random.randrange(12):064x}",
            day=FIRST_DAY,
        )

    def sending(self) -> RecordSending:
        return RecordSending(
            document=self.document(),
            recipient_kind=self.random.choice(["unit", "person"]),
            recipient=self.random.choice(["u1", "p1", "x"]),
            how=self.random.choice(list(How)),
            day=FIRST_DAY,
            trouble=self.random.choice([None, Trouble.REFUSED]),
        )

    def attachment(self) -> AttachmentId:
        return self.random.choice([*self.desk.association.attachments.files, AttachmentId("nothing")])

    def command(self) -> Command:
        at = self.meeting()
        r = self.random
        makers: list[tuple[int, Callable[[], Command]]] = [
            (2, self.convene),
            (1, lambda: m.CancelMeeting(meeting=at, reason="台风")),
            (4, lambda: self.add_item(at)),
            (1, lambda: m.RemoveItem(meeting=at, item=self.item(at))),
            (3, lambda: m.BeginCheckIn(meeting=at)),
            (6, lambda: m.CheckIn(meeting=at, voter=self.voter(at), name=r.choice(["", "", "代理"]))),
            (2, lambda: m.WithdrawCheckIn(meeting=at, voter=self.voter(at))),
            (3, lambda: m.CheckOut(meeting=at, voter=self.voter(at))),
            (3, lambda: m.GrantLeave(meeting=at, voter=self.voter(at), reason="病")),
            (2, lambda: m.TakeBackLeave(meeting=at, voter=self.excused(at))),
            (3, lambda: m.GiveProxy(meeting=at, principal=self.voter(at), holder=self.voter(at), document="委托书")),
            (2, lambda: m.NoteObserver(meeting=at, name=r.choice("甲乙"))),
            (1, lambda: m.CorrectObserver(meeting=at, name="甲", unit="", new_name="丙")),
            (1, lambda: m.RemoveObserver(meeting=at, name="乙")),
            (1, lambda: m.RevokeProxy(meeting=at, principal=self.voter(at))),
            (3, lambda: m.TakeBack(meeting=at, act=self.act(at))),
            (1, lambda: m.CorrectMeeting(meeting=at, day=FIRST_DAY, starts="10:00", place=r.choice("东西"))),
            (1, lambda: m.CorrectOfficers(meeting=at, chair=r.choice("张王"), recorder="李")),
            (5, lambda: m.OpenMeeting(meeting=at, chair="主持", recorder="记录")),
            (2, lambda: m.CallItem(meeting=at, item=self.item(at))),
            (2, lambda: self.attach(at)),
            (1, lambda: TakeOffFile(attachment=self.attachment(), day=FIRST_DAY, reason="误附")),
            (2, lambda: self.issue(at)),
            (1, lambda: self.supersede(at)),
            (1, self.annul),
            (
                1,
                lambda: SetSeries(series=SERIES, name="综合", code=r.choice(["某协", "某会"]), in_use=r.random() < 0.9),
            ),
            (1, lambda: self.add_file()),
            (1, lambda: self.sending()),
            (1, lambda: EraseContent(content=r.choice("ab") * 64, day=FIRST_DAY, reason="本人要求")),
            (1, lambda: m.NoteDiscussion(meeting=at, item=self.item(at), note="记")),
            (3, lambda: self.ask(at)),
            (3, lambda: sp.GiveFloor(meeting=at, speech=self.speech(at))),
            (1, lambda: sp.PauseSpeech(meeting=at, speech=self.speech(at))),
            (1, lambda: sp.EndSpeech(meeting=at, speech=self.speech(at))),
            (1, lambda: sp.WithdrawSpeech(meeting=at, speech=self.speech(at))),
            (1, lambda: sp.SetTimeLimits(meeting=at, item=r.choice([None, self.item(at)]), speech_seconds=60)),
            (1, lambda: sp.ExtendSpeech(meeting=at, speech=self.speech(at), seconds=30)),
            (1, lambda: sp.NoteStatement(meeting=at, speech=self.speech(at), words=r.choice(["", "赞成"]))),
            (9, lambda: self.open_vote(at)),
            (
                6,
                lambda: m.CastVote(meeting=at, vote=self.vote(at), voter=self.voter(at), choice=r.choice(list(Choice))),
            ),
            (7, lambda: self.count(at)),
            (3, lambda: m.DecideTie(meeting=at, vote=self.vote(at), passed=r.random() < 0.5, who=r.choice(["", "丁"]))),
            (7, lambda: m.DeclareVote(meeting=at, vote=self.vote(at))),
            (1, lambda: m.AnnulVote(meeting=at, vote=self.vote(at), reason="误")),
            (3, lambda: self.elect(at)),
            (2, lambda: e.DeclareElection(meeting=at, vote=self.vote(at))),
            (2, lambda: self.ballots(at)),
            (3, lambda: m.CloseMeeting(meeting=at)),
            (2, lambda: m.AdjournForWantOfQuorum(meeting=at)),
            (2, self.report),
            (2, self.record),
            (1, lambda: DropChange(change=self.change(), day=FIRST_DAY, reason="误")),
            (
                3,
                lambda: m.CorrectAttendance(
                    meeting=at, voter=self.voter(at), attended=r.choice(list(Attended)), reason="漏"
                ),
            ),
        ]
        return r.choices([make for _, make in makers], [weight for weight, _ in makers])[0]()

    def speech(self, meeting: MeetingId) -> SpeechId:
        found = self.desk.association.meetings.get(meeting)
        asked = list(found.speeches) if found is not None else []
        return self.random.choice([*asked, SpeechId("none")])

    def ask(self, at: MeetingId) -> Command:
        voter = self.random.choice([None, self.voter(at)])
        order = self.random.random() < 0.3
        new = SpeechId(self.new("sp"))
        return sp.AskToSpeak(meeting=at, speech=new, voter=voter, name="甲", point_of_order=order)

    def change(self) -> ChangeId:
        return self.random.choice([*self.desk.association.register.changes, ChangeId("none")])

    def report(self) -> Command:
        """A new name, or a new representative, of a unit that may have reported one already."""
        person = PersonId(self.new("new"))
        changed = self.random.choice(
            [
                Changed(detail=Detail.NAME, value=self.random.choice(["单位1", self.new("新名")])),
                Changed(detail=Detail.REPRESENTATIVE, value="新代表", person=person),
            ]
        )
        unit = self.random.choice([UnitId("u2"), UnitId("u3"), UnitId("x")])
        change = ChangeId(self.new("c"))
        return ReportChange(change=change, unit=unit, changed=(changed,), happened=FIRST_DAY, reported=FIRST_DAY)

    def record(self) -> Command:
        rule = self.desk.association.rules.charter.changes[0]
        materials = self.random.choice([(), rule.materials])
        seats = self.random.choice([(), (SeatId("s3"),)])
        return RecordChange(change=self.change(), day=FIRST_DAY, materials=materials, seats=seats)

    def convene(self) -> Command:
        body = self.random.choice([COUNCIL, ASSEMBLY])
        extraordinary = self.random.random() < 0.2
        meeting = MeetingId(self.new("m"))
        return m.Convene(
            meeting=meeting, body=body, day=FIRST_DAY, starts="09:00", place="", extraordinary=extraordinary
        )

    def add_item(self, at: MeetingId) -> Command:
        matter = self.random.choice(self.desk.association.rules.charter.matters).key
        return m.AddItem(meeting=at, item=ItemId(self.new("i")), title="议题", matter=matter, subject=self.subject())

    def open_vote(self, at: MeetingId) -> Command:
        method = self.random.choice(list(Method))
        return m.OpenVote(meeting=at, vote=VoteId(self.new("v")), item=self.item(at), method=method)

    def ballots(self, at: MeetingId) -> Command:
        """A motion on paper, all of it right but for a paper too many now and then."""
        found = self.desk.association.meetings.get(at)
        opened = found.open_vote() if found else None
        there = len(opened.voters) if opened is not None else 3
        more = self.random.random() < 0.2
        yes = self.random.randint(0, there)
        counts = {"issued": there, "returned": there + more, "invalid": 0, "yes": yes + more, "no": there - yes}
        return e.CountBallots(meeting=at, vote=self.vote(at), abstain=0, **counts)

    def elect(self, at: MeetingId) -> Command:
        """One of the acts of an election, each on an item that is perhaps none."""
        item, choose = self.item(at), self.random.choice
        found = self.desk.association.meetings.get(at)
        agenda = found.agenda if found is not None else []
        elections = [each.id for each in agenda if each.election is not None] or [item]
        post = MatterKey(choose(["elect_vice_chair", "elect_director", "elect_chair", "termination"]))
        person = PersonId(choose(["p2", "p3", "p4", "p5", "p9", "x"]))
        counters = Counters(None, (Official(choose(["监", "代表4"])),), (Official("计"),))
        opened = found.open_vote() if found is not None else None
        taken = opened.election if opened is not None else None
        there = len(opened.voters) if opened is not None else 3
        counts = tuple(
            PostCount(p.matter, 0, tuple(self.marks(each.id, there) for each in p.nominees))
            for p in (taken.posts if taken is not None else ())
        )
        marks = Marks("○", "×", "")
        number = CandidateId(self.new("c"))
        back = choose([there, there, there + 1])
        return choose(
            [
                e.PlanElection(meeting=at, item=item, posts=((post, choose([1, 2])),), marks=marks),
                e.Nominate(
                    meeting=at,
                    item=choose(elections),
                    post=post,
                    candidate=number,
                    person=person,
                    nominated_by=choose(["单位1", "理事长单位", "单位9", ""]),
                ),
                e.ProposeCounters(meeting=at, item=item, counters=counters),
                e.OpenElection(meeting=at, vote=VoteId(self.new("v")), item=choose(elections)),
                e.CountElection(meeting=at, vote=self.vote(at), issued=there, returned=back, posts=counts),
                e.RecordBallots(meeting=at, vote=self.vote(at), issued=there),
            ]
        )

    def marks(self, candidate: CandidateId, there: int) -> CandidateCount:
        yes = self.random.choice([there, there // 2, 0])
        return CandidateCount(candidate, yes, 0, there - yes)

    def count(self, at: MeetingId) -> Command:
        """Counts that add up; often as many for as against."""
        found = self.desk.association.meetings.get(at)
        opened = found.open_vote() if found else None
        there = len(opened.voters) if opened is not None else 3
        yes = self.random.choice([there // 2, there, self.random.randint(0, there)])
        no = self.random.choice([yes if 2 * yes <= there else 0, there - yes])
        return m.CountHands(meeting=at, vote=self.vote(at), yes=yes, no=no, abstain=0)


@pytest.mark.parametrize("seed", range(12))
def test_a_command_is_done_or_refused_and_everything_agrees(seed: int) -> None:
    desk = seated()
    anyone = _Anyone(desk, seed)
    for clause, readings in READINGS:
        if anyone.random.random() < 0.7:
            adopt(desk, clause, anyone.random.choice(readings))
    for at in range(250):
        if at % 25 == 0:
            start(desk, anyone)
        before = desk.head
        command = anyone.command()
        refusal = _try(desk, command)
        if refusal is not None:
            assert str(refusal)
            assert desk.head == before
    assert fold(event for _, event in desk.entries()) == desk.association
    for _, event in desk.entries():
        assert describe(event, "zh_CN", name_of(desk.association))
    for meeting in desk.association.meetings.values():
        check(desk, meeting.id)


def start(desk: Desk, anyone: _Anyone) -> None:
    """A meeting that is not empty, so that more than refusals comes of it."""
    command = anyone.convene()
    assert isinstance(command, m.Convene)
    desk.do(command)
    desk.do(m.BeginCheckIn(meeting=command.meeting))
    voters = [*desk.association.meetings[command.meeting].roll]
    some = anyone.random.sample(voters, anyone.random.randint(len(voters) // 2, len(voters)))
    for voter in some:
        _try(desk, m.CheckIn(meeting=command.meeting, voter=voter))
    for _ in range(6):
        _try(desk, anyone.add_item(command.meeting))
    for _ in range(12):
        _try(desk, anyone.elect(command.meeting))
    if anyone.random.random() < 0.8:
        _try(desk, m.OpenMeeting(meeting=command.meeting, chair="主持", recorder="记录"))
        for _ in range(4):
            _try(desk, anyone.open_vote(command.meeting))


def _try(desk: Desk, command: Command) -> Refusal | None:
    try:
        desk.do(command)
    except Refusal as refusal:
        return refusal
    return None


def check(desk: Desk, meeting: MeetingId) -> None:
    """What can be shown and printed of it, and the sums that always hold."""
    room = desk.room(meeting)
    state = room.meeting
    shown = follow(room)
    following(room, shown)
    assert notice(desk.association, meeting).blocks
    assert minutes(desk.association, meeting, desk.head).blocks
    if state.stage is not Stage.CONVENED and state.roll:
        assert sign_in_sheet(desk.association, meeting).blocks
        quorum_now(room)
    assert state.came == sum(each.came for each in state.presence.values())
    people = [state.presence[voter].person or state.roll[voter].person for voter in state.here()]
    named = [each for each, voter in zip(people, state.here(), strict=True) if not state.presence[voter].name and each]
    assert len(named) == len(set(named)), "a person counts once"
    for vote in state.votes.values():
        if vote.tally is not None and not vote.tally.is_void:
            assert vote.tally.cast + vote.tally.not_voted == len(vote.voters)
        if vote.resolution is not None:
            elected = vote.election is not None and any(each.elected for each in vote.election.results)
            assert elected or (vote.verdict is not None and vote.verdict.passed is True)
