"""From the association to the state that `rehearse --json` prints."""

from __future__ import annotations

from collections.abc import Callable

from governance_desk.association.names import name_of
from governance_desk.association.state import Association
from governance_desk.attendance.standing import Standing, standing, subjects
from governance_desk.charter.model import AbsenceRule
from governance_desk.desk import Desk
from governance_desk.documents.content.wording import china_time, local
from governance_desk.journal.catalogue import describe
from governance_desk.meeting.attended import attended
from governance_desk.meeting.correspondence.end import quorum_so_far
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.state import Item, Meeting, MeetingId, Outcome, Presence, Stage, Vote, Voter, Where
from governance_desk.register.state import PersonId, SeatId, UnitId
from governance_desk.stories import state as o
from governance_desk.voting.answer import QuorumAnswer, answer, quorum_answer


def final_state(desk: Desk, *, story: str, files: dict[str, str], founded: int) -> o.FinalState:
    """The state now. `founded` is the number of the last entry before the first meeting: changes count from there."""
    association = desk.association
    return o.FinalState(
        story=story,
        association=association.name,
        charter=association.rules.charter.key,
        meetings=tuple(_meeting(desk, each) for each in association.meetings.values()),
        ledger=tuple(_rule(association, rule) for rule in association.rules.charter.absences),
        consequences=_consequences(association),
        register=_register(desk, founded),
        journal=o.JournalState(desk.head.number, desk.head.hash),
        files=files,
    )


def _meeting(desk: Desk, meeting: Meeting) -> o.MeetingState:
    charter = desk.association.rules.charter
    return o.MeetingState(
        id=meeting.id,
        title=meeting.title,
        body=meeting.body,
        day=meeting.day,
        starts=meeting.starts,
        place=meeting.place,
        extraordinary=meeting.extraordinary,
        stage=meeting.stage.value,
        outcome=meeting.outcome.value if meeting.outcome is not None else None,
        cancelled_because=meeting.cancelled_because,
        chair=meeting.chair,
        recorder=meeting.recorder,
        expected=len(meeting.roll),
        attendance=()
        if meeting.correspondence is not None
        else tuple(_voter(desk.association, meeting, each) for each in meeting.roll.values()),
        observers=tuple(f"{each.name}（{each.unit}）" if each.unit else each.name for each in meeting.observers),
        quorum=_quorum_of(desk, meeting),
        agenda=tuple(_item(number, item) for number, item in enumerate(meeting.agenda, 1)),
        votes=tuple(
            _vote(meeting, vote, charter.matter(vote.matter).name if vote.matter else "")
            for vote in meeting.votes.values()
        ),
        in_writing=_written(meeting),
    )


def _quorum_of(desk: Desk, meeting: Meeting) -> QuorumAnswer | None:
    if meeting.stage is Stage.CONVENED or meeting.outcome is Outcome.CANCELLED:
        return None
    frozen = meeting.quorum_at_opening or meeting.quorum_at_close
    if frozen is None and meeting.correspondence is not None:
        return quorum_answer(quorum_so_far(desk.room(MeetingId(meeting.id))))
    return quorum_answer(frozen if frozen is not None else quorum_now(desk.room(MeetingId(meeting.id))))


def _written(meeting: Meeting) -> o.WrittenState | None:
    found = meeting.correspondence
    if found is None:
        return None
    return o.WrittenState(
        deadline=found.deadline,
        sent=found.sent,
        ended=found.ended,
        counted_by=found.counted_by,
        answered=len(found.answered),
        invalid=sum(1 for each in found.returns.values() if each.invalid),
        late=len(found.late),
    )


def _voter(association: Association, meeting: Meeting, voter: Voter) -> o.VoterState:
    presence = meeting.presence.get(voter.id, Presence())
    holder = meeting.roll.get(presence.holder) if presence.holder is not None else None
    return o.VoterState(
        name=voter.name,
        unit=voter.unit_name,
        post=voter.post,
        attended=_attended(association, meeting, voter, presence),
        came_as=presence.name or association.register.person_name(presence.person),
        holder=holder.name if holder is not None else "",
        left=presence.where is Where.LEFT,
    )


def _attended(association: Association, meeting: Meeting, voter: Voter, presence: Presence) -> str:
    """As the ledger has it, corrections included; before the close as it stands."""
    sheet = association.ledger.sheet(meeting.id)
    if sheet is not None:
        return sheet.marks[voter.id].attended.value
    return attended(association.rules.charter.body(meeting.body), presence).value


def _item(number: int, item: Item) -> o.ItemState:
    return o.ItemState(number, item.title, item.matter or "", tuple(item.notes))


def _vote(meeting: Meeting, vote: Vote, matter_name: str) -> o.VoteState:
    item = meeting.item(vote.item)
    tally = vote.tally
    return o.VoteState(
        item=item.title if item is not None else "",
        matter=vote.matter,
        matter_name=matter_name,
        motion=vote.motion,
        method=vote.method.value,
        stage=vote.stage.value,
        tally=None
        if tally is None
        else o.TallyState(
            tally.yes, tally.no, tally.abstain, tally.invalid, tally.not_voted, tally.cast + tally.not_voted
        ),
        answers={_called(meeting.roll[voter]): choice.value for voter, choice in vote.cast.items()},
        verdict=answer(vote.verdict) if vote.verdict is not None else None,
        resolution=vote.resolution,
        effects=vote.effects,
        annulled_because=vote.reason,
        round=vote.round,
        tie_decided_by=vote.tie.who if vote.tie is not None else "",
    )


def _called(voter: Voter) -> str:
    return f"{voter.name}（{voter.unit_name}）" if voter.unit_name else voter.name


def _rule(association: Association, rule: AbsenceRule) -> o.RuleState:
    term = association.register.term(rule.body)
    standings = [
        standing(association.ledger, association.rules, rule, term, subject)
        for subject in subjects(association.ledger, rule, term)
    ]
    return o.RuleState(
        rule=rule.key,
        of=rule.of.value,
        body=rule.body,
        limit=rule.limit,
        article=rule.article,
        consequence=rule.consequence.value,
        subjects=tuple(_subject(association, each) for each in standings if each.possible or _drawn(association, each)),
    )


def _drawn(association: Association, now: Standing) -> list[bool]:
    return [
        each.lifted
        for each in association.ledger.consequences
        if (each.rule, each.subject, each.term) == (now.rule, now.subject, now.term)
    ]


def _subject(association: Association, now: Standing) -> o.SubjectState:
    drawn = _drawn(association, now)
    rule = next(each for each in association.rules.charter.absences if each.key == now.rule)
    return o.SubjectState(
        subject=_subject_name(association)(now.subject),
        certain=now.certain,
        possible=now.possible,
        warnings=tuple(
            each.count
            for each in association.ledger.warnings
            if (each.rule, each.subject, each.term) == (now.rule, now.subject, now.term)
        ),
        consequence=rule.consequence.value if drawn else "",
        lifted=bool(drawn) and all(drawn),
        open_clauses=now.open_clauses,
        meetings=tuple(
            o.MissedState(each.title, each.day, each.attended.value, each.counts, each.clause) for each in now.meetings
        ),
    )


def _subject_name(association: Association) -> Callable[[str], str]:
    register = association.register

    def name(subject: str) -> str:
        unit = register.units.get(UnitId(subject))
        return unit.name if unit is not None else register.person_name(PersonId(subject))

    return name


def _consequences(association: Association) -> tuple[o.ConsequenceState, ...]:
    name = _subject_name(association)
    return tuple(
        o.ConsequenceState(
            rule=each.rule,
            subject=name(each.subject),
            consequence=each.consequence.value,
            day=each.day,
            article=each.article,
            meetings=tuple(association.meetings[MeetingId(one)].title for one in each.meetings),
            from_class=each.previous_class,
            to_class=each.new_class,
            offices=each.offices,
            lifted=each.lifted,
        )
        for each in association.ledger.consequences
    )


def _register(desk: Desk, founded: int) -> o.RegisterState:
    register = desk.association.register
    members: dict[str, list[o.MemberState]] = {
        each.key: [] for each in sorted(desk.association.rules.charter.classes, key=lambda each: each.rank)
    }
    for unit in register.members():
        members[unit.membership_class].append(
            o.MemberState(unit.name, unit.membership_class, register.person_name(unit.representative))
        )
    bodies = dict.fromkeys(seat.body for seat in register.seats.values())
    return o.RegisterState(
        members={key: tuple(units) for key, units in members.items()},
        number_of_members=len(register.members()),
        seats=tuple(_seat(desk.association, seat.id) for body in bodies for seat in register.all_seats(body)),
        officers=tuple(
            o.OfficerState(each.office, register.person_name(each.person), each.since, each.until)
            for each in register.appointments
        ),
        changes=_changes(desk, founded),
    )


def _seat(association: Association, seat_id: SeatId) -> o.SeatState:
    seat = association.register.seats[seat_id]
    unit = association.register.units.get(seat.unit) if seat.unit is not None else None
    return o.SeatState(
        seat.body,
        association.register.person_name(seat.person),
        unit.name if unit is not None else "",
        seat.since,
        seat.until,
        seat.cause,
    )


def _changes(desk: Desk, founded: int) -> tuple[o.ChangeState, ...]:
    return tuple(
        o.ChangeState(
            number=entry.number,
            kind=entry.kind,
            sentence=describe(event, name_of=name_of(desk.association, on=local(entry.at, china_time()).date())),
            day=getattr(event, "day", None),
            cause=getattr(event, "cause", ""),
            article=getattr(event, "article", ""),
        )
        for entry, event in desk.entries()
        if entry.number > founded and entry.kind.startswith("register.")
    )
