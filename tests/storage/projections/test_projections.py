"""The tables say the same as the folds, and a rebuild gives the same rows."""

from __future__ import annotations

import datetime
import importlib
from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Any

import msgspec
import pytest
from sqlalchemy import select

from governance_desk.association.fold import apply, fold
from governance_desk.association.kinds import UPCASTERS
from governance_desk.attachments import events as attachment_events
from governance_desk.attachments.state import AttachmentId, Kind
from governance_desk.attendance import events as ledger_events
from governance_desk.attendance.fold import apply as apply_to_ledger
from governance_desk.attendance.state import Attended, Ledger, Mark
from governance_desk.charter import events as charter_events
from governance_desk.charter.keys import (
    BodyKey,
    ClassKey,
    Consequence,
    Manner,
    Marks,
    MatterKey,
    OfficeKey,
    Proof,
    Replies,
    WriteIns,
)
from governance_desk.charter.version import DraftId, digest_of
from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Draft
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting import events as meeting_events
from governance_desk.meeting.correspondence import events as written
from governance_desk.meeting.correspondence.state import Way
from governance_desk.meeting.election import events as el
from governance_desk.meeting.election.state import Counters
from governance_desk.meeting.state import ItemId, MeetingId, Method, Outcome, Subject, VoteId, Voter, VoterId
from governance_desk.meeting.ways import events as ways
from governance_desk.register import events as register_events
from governance_desk.register.admission import events as admission_events
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.certificates import events as certificate_events
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.changes import events as change_events
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.classes import events as class_events
from governance_desk.register.classes.state import ClassWishId
from governance_desk.register.contributions import events as contribution_events
from governance_desk.register.contributions.state import PaymentId
from governance_desk.register.expelling import events as expulsion_events
from governance_desk.register.fold import apply as apply_to_register
from governance_desk.register.leaving import events as leaving_events
from governance_desk.register.nominations import events as nomination_events
from governance_desk.register.nominations.state import NominationId
from governance_desk.register.renewal import events as renewal_events
from governance_desk.register.state import PersonId, Register, SeatId, UnitId
from governance_desk.storage.log import SqlLog
from governance_desk.storage.open import open_association
from governance_desk.storage.projections import PROJECTORS
from governance_desk.storage.projections.absences import CONSEQUENCE, attended_by
from governance_desk.storage.projections.admission import APPLICATION, MATERIAL, STEP
from governance_desk.storage.projections.attachments import ATTACHMENT, ERASED, attached_by
from governance_desk.storage.projections.charters import CHARTER
from governance_desk.storage.projections.classes import CLASS_WISH
from governance_desk.storage.projections.contributions import CONTRIBUTION, PAYMENT
from governance_desk.storage.projections.leaving import EXPULSION, WITHDRAWAL
from governance_desk.storage.projections.meetings import ATTENDANCE, find_meetings
from governance_desk.storage.projections.nominations import CHECK, NOMINATION, RENEWAL
from governance_desk.storage.projections.register import OFFICE, PERSON, SEAT, UNIT, find_units
from governance_desk.storage.projections.votes import VOTE, find_resolutions
from governance_desk.storage.rebuild import projected_rows, rebuild
from governance_desk.voting.counts import Present, Roll, Tally
from governance_desk.voting.election.counts import Count
from governance_desk.voting.election.state import PostResult
from governance_desk.voting.state import QuorumState, Verdict

DAY = datetime.date(2026, 11, 21)
LATER = datetime.date(2026, 12, 1)
PARTS = ("nominations", "renewal", "classes", "changes", "certificates", "leaving", "expelling", "admission")
PAID = ("contributions",)
MEETING_PARTS = ("meeting.invitation", "meeting.minutes", "meeting.election", "meeting.ways", "meeting.correspondence")
PACKAGES = (
    *("charter", "register", "meeting", "attendance", "attachments"),
    *(f"register.{part}" for part in PARTS + PAID),
    *MEETING_PARTS,
)


def all_events() -> list[type[Event]]:
    found = []
    for package in PACKAGES:
        module = importlib.import_module(f"governance_desk.{package}.events")
        found += [
            c for c in vars(module).values() if isinstance(c, type) and issubclass(c, Event) and "kind" in vars(c)
        ]
    return found


def register_history() -> list[Event]:
    e = register_events
    c = change_events
    of = certificate_events
    k = class_events
    nom, w = nomination_events, renewal_events
    office = OfficeKey("candidate")
    people = [PersonId(f"p{n}") for n in range(4)]
    council, director, chair = BodyKey("council"), OfficeKey("director"), OfficeKey("chair")
    changed = (Changed(detail=Detail.NAME, value="上海100%检测中心"),)
    history: list[Event] = [e.AssociationFounded(name="协会")]
    history += [
        e.PersonEntered(person=p, name=name) for p, name in zip(people, ("李娜", "王芳", "赵磊", "周敏"), strict=True)
    ]
    for n in range(3):
        unit = e.UnitAdmitted(
            unit=UnitId(f"u{n}"),
            name=("北京仪器_研究院", "上海100%检测", "𠮷林计量")[n],
            membership_class=ClassKey("director"),
            credit_code=f"9111000071092841{n}X",
            representative=people[n] if n < 2 else None,
            post="主任",
            joined=DAY if n else None,
            remark="",
            cause="import",
        )
        history.append(unit)
    for n in range(3):
        history.append(
            e.SeatFilled(
                seat=SeatId(f"s{n}"),
                body=council,
                office=director,
                person=people[n],
                unit=UnitId("u0") if n else None,
                term=1,
                day=DAY,
                cause="import",
            )
        )
    history += [
        e.UnitClassChanged(
            unit=UnitId("u1"),
            membership_class=ClassKey("ordinary"),
            previous_class=ClassKey("director"),
            day=DAY,
            cause="c",
            article="9",
        ),
        *(
            k.ClassAppliedFor(
                wish=ClassWishId(f"w{n}"),
                unit=UnitId("u1"),
                previous_class=ClassKey("ordinary"),
                membership_class=ClassKey("director"),
                day=DAY,
                document="申请书",
                reason="",
                materials=("简介",),
                article="9",
            )
            for n in (1, 2)
        ),
        *(
            nom.PersonNominated(
                nomination=NominationId(f"n{at}"),
                unit=UnitId("u1"),
                person=people[at],
                office=office,
                term=1,
                of_unit=None,
                seat=None,
                day=DAY,
                document="提名函",
                article="19",
            )
            for at in (1, 2)
        ),
        nom.NominationWithdrawn(nomination=NominationId("n2"), person=people[2], day=LATER, reason="本人不愿"),
        nom.ConditionsChecked(
            person=people[1], day=DAY, by="秘书处", met=("a", "b"), unmet=("c",), note="待查", article="21"
        ),
        w.RenewalBegun(body=BodyKey("council"), number=8, day=DAY, resolution="第1号决议", article="19"),
        w.RenewalDropped(body=BodyKey("council"), number=8, day=DAY, reason="推迟"),
        w.RenewalBegun(body=BodyKey("council"), number=9, day=DAY, resolution="第2号决议", article="19"),
        w.CandidatesListed(
            body=BodyKey("council"), number=9, nominations=(NominationId("n1"),), day=LATER, document="名单"
        ),
        e.OfficerAppointed(office=office, person=people[1], term=1, day=LATER, cause="v8"),
        e.OfficerRemoved(office=office, person=people[1], day=LATER, cause="annulled/v8"),
        e.TermBegan(body=BodyKey("council"), number=9, since=LATER, until=None),
        k.ClassWishClosed(wish=ClassWishId("w1"), unit=UnitId("u1"), day=LATER, reason="撤回"),
        *(
            e.UnitClassChanged(
                unit=UnitId("u1"),
                membership_class=ClassKey(to),
                previous_class=ClassKey(was),
                day=LATER,
                cause=cause,
                article="9",
            )
            for was, to, cause in (("ordinary", "director", "v9"), ("director", "ordinary", "annulled/v9"))
        ),
        c.ChangeReported(
            change=ChangeId("c1"),
            unit=UnitId("u1"),
            details=(Detail.NAME,),
            changed=changed,
            happened=DAY,
            reported=DAY,
            rule="",
            materials=(),
            article="16",
        ),
        c.ChangeRecorded(change=ChangeId("c1"), unit=UnitId("u1"), details=(Detail.NAME,), day=DAY, materials=()),
        c.UnitRenamed(unit=UnitId("u1"), previous_name="上海100%检测", name="上海100%质检", day=DAY, cause="change/c1"),
        c.UnitDetailChanged(
            unit=UnitId("u1"),
            detail=Detail.CREDIT_CODE,
            previous_value="911100000710928411X",
            value="92110000071092841X",
            day=DAY,
            cause="change/c1",
        ),
        c.ChangeReported(
            change=ChangeId("c2"),
            unit=UnitId("u2"),
            details=(Detail.NAME,),
            changed=changed,
            happened=DAY,
            reported=DAY,
            rule="",
            materials=(),
            article="16",
        ),
        *(
            of.CertificateIssued(
                certificate=CertificateId(f"z{n}"),
                unit=UnitId("u1"),
                rule="member",
                number=f"SHCP-2026-00{n}",
                series="2026",
                ordinal=n,
                issued=DAY,
                since=DAY,
                until=LATER,
                previous=CertificateId("z1") if n == 2 else None,
                article="12",
            )
            for n in (1, 2)
        ),
        of.ReviewRequested(certificate=CertificateId("z2"), unit=UnitId("u1"), number="SHCP-2026-002", day=DAY),
        of.ReviewDeclined(
            certificate=CertificateId("z2"), unit=UnitId("u1"), number="SHCP-2026-002", day=DAY, reason="不符合"
        ),
        of.CertificateLapsed(
            certificate=CertificateId("z2"),
            unit=UnitId("u1"),
            number="SHCP-2026-002",
            until=LATER,
            day=LATER,
            article="16",
        ),
        of.CertificateReturned(
            certificate=CertificateId("z2"), unit=UnitId("u1"), number="SHCP-2026-002", day=LATER, article="20"
        ),
        c.ChangeDropped(change=ChangeId("c2"), unit=UnitId("u2"), details=(Detail.NAME,), day=DAY, reason="撤回"),
        e.RepresentativeChanged(unit=UnitId("u2"), representative=people[3], post="总工", day=DAY),
        *leaving_history(),
        *admission_history(),
        e.UnitLeft(unit=UnitId("u0"), day=DAY, cause="left", article="10", manner=Manner.WITHDRAWN),
        expulsion_events.DecisionServed(unit=UnitId("u0"), day=LATER, document="挂号信"),
        e.SeatEmptied(seat=SeatId("s0"), person=people[0], day=DAY, cause="c1", article="19"),
        e.SeatEmptied(seat=SeatId("s1"), person=people[1], day=DAY, cause="c2", article="19"),
        e.SeatRestored(seat=SeatId("s1"), person=people[1], day=DAY, cause="c3"),
        e.OfficerAppointed(office=chair, person=people[0], term=1, day=DAY, cause="v1"),
        e.OfficerRemoved(office=chair, person=people[0], day=DAY, cause="v2"),
        e.OfficerAppointed(office=chair, person=people[0], term=2, day=DAY, cause="v3"),
        e.OfficerAppointed(office=chair, person=people[1], term=2, day=DAY, cause="v3"),
        e.OfficerRemoved(office=chair, person=people[0], day=DAY, cause="v4"),
        e.OfficerRestored(office=chair, person=people[0], day=DAY, cause="v5"),
        e.OfficerRemoved(office=chair, person=people[0], day=LATER, cause="v7"),
        e.OfficerAppointed(office=chair, person=people[0], term=2, day=LATER, cause="v7"),
        e.OfficerRemoved(office=chair, person=people[0], day=LATER, cause="annulled/v7"),
        e.OfficerRestored(office=chair, person=people[0], day=LATER, cause="annulled/v7", since=DAY),
        e.OfficerRemoved(office=chair, person=people[1], day=DAY, cause="v6"),
    ]
    return history


def admission_history() -> list[Event]:
    e, one, two = admission_events, ApplicationId("a1"), ApplicationId("a2")
    received: dict[str, Any] = {"credit_code": "", "person": None, "representative": "", "post": "", "day": DAY}
    received |= {"membership_class": ClassKey("ordinary"), "article": "11"}
    return [
        e.ApplicationReceived(application=one, unit=UnitId("u8"), name="西湖计量", **received),
        e.ApplicationReceived(application=two, unit=UnitId("u9"), name="东海计量", **received),
        e.MaterialHandedIn(application=one, material="form", proof=Proof.PRESENTED, day=DAY, article="11"),
        e.MaterialHandedIn(application=one, material="licence", proof=Proof.SEALED_COPY, day=DAY, article="11"),
        e.MaterialTakenBack(application=one, material="form", proof=Proof.PRESENTED, reason="误"),
        e.ApplicationExamined(application=one, fit=True, day=LATER, conditions=("able",), note="", article="11"),
        e.ApplicationApproved(
            application=one, membership_class=ClassKey("director"), day=LATER, cause="v1", article="11"
        ),
        e.StepTaken(application=one, step="agreement", day=LATER, document="协议", article="11"),
        e.ApplicationExamined(application=two, fit=False, day=LATER, conditions=(), note="无资质", article="11"),
        e.ApplicationWithdrawn(application=two, day=LATER, reason="撤回"),
    ]


def leaving_history() -> list[Event]:
    e, days = leaving_events, {"declared": DAY, "received": DAY}
    x, left = expulsion_events, register_events.UnitLeft
    of: dict[str, Any] = {"day": DAY, "article": "14"}
    u0, u1 = UnitId("u0"), UnitId("u1")
    return [
        e.NoticeGiven(unit=u0, leaves=LATER, document="退会函", article="14", **days),
        e.NoticeReported(unit=u0, day=DAY, document="报告", article="14"),
        e.NoticeGiven(unit=u1, leaves=None, document="退会函", article="14", **days),
        e.NoticeTakenBack(unit=u1, day=DAY, reason="误录"),
        e.NoticeGiven(unit=u1, leaves=None, document="退会函", article="14", **days),
        left(unit=u1, day=DAY, cause="退会函", article="14", manner=Manner.WITHDRAWN),
        e.MembershipRestored(unit=u1, left=DAY, day=LATER, cause="误录"),
        e.LossFound(unit=u1, loss="duties", found=LATER, resolution="第3号", heard=None, heard_words="", **of),
        x.ExpulsionVerified(unit=u1, grounds=("a", "b"), found="拒不执行", document="报告", **of),
        x.UnitHeard(unit=u1, day=DAY, words="未作申辩"),
        x.VerificationDropped(unit=u1, day=DAY, reason="理事会未通过"),
        x.ExpulsionVerified(unit=u0, grounds=("a",), found="再次拒不执行", document="", **of),
    ]


def charter_history() -> list[Event]:
    e = charter_events
    return [
        e.CharterAdopted(name="章程", toml="one", since=DAY),
        e.CharterDrafted(draft=DraftId("d1"), name="章程", toml="two", sha256=digest_of("two"), since=None),
        e.CharterAmended(
            name="章程", toml="two", sha256=digest_of("two"), since=LATER, body="会员大会", resolution="第3号决议"
        ),
    ]


def quorum() -> QuorumState:
    return QuorumState(
        reached=True, required=2, counted=3, base=3, article="18", clause="council.quorum", working=text("{n}", n=3)
    )


def verdict(passed: bool | None) -> Verdict:
    return Verdict(
        passed=passed,
        required=2,
        counted=2,
        base=3,
        base_name="present",
        margin=0,
        article="第十八条",
        clause="council.passing",
        working=text("{share}", share=Fraction(2, 3)),
        quorum=quorum(),
    )


def meeting_history() -> list[Event]:
    e, m = meeting_events, MeetingId("m1")
    voters = [
        Voter(VoterId(f"s{n}"), PersonId(f"p{n}"), name, UnitId("u0"), "北京仪器_研究院", "主任")
        for n, name in enumerate(("李娜", "王芳", "赵磊", "周敏", "吴迪"))
    ]
    roll, present = Roll(members=5, seats=5, in_office=5), Present(in_person=3)
    convened: dict[str, Any] = {"body": BodyKey("council"), "term": 1, "extraordinary": False, "starts": "09:30"}
    history: list[Event] = [
        e.MeetingConvened(meeting=m, title="第一届理事会第三次会议", number=3, day=DAY, place="北京", **convened),
        e.MeetingConvened(
            meeting=MeetingId("m2"),
            title="第一届理事会第四次会议",
            number=4,
            day=DAY + datetime.timedelta(30),
            place="上海",
            **convened,
        ),
        e.MeetingConvened(
            meeting=MeetingId("m0"), title="第一届理事会第四次会议", number=4, day=DAY, place="广州", **convened
        ),
        e.MeetingCancelled(meeting=MeetingId("m0"), reason="台风", at="09:00"),
        e.MeetingCorrected(
            meeting=MeetingId("m2"),
            title="第一届理事会第五次会议",
            number=5,
            day=DAY + datetime.timedelta(31),
            starts="14:00",
            place="苏州",
        ),
        e.RollTaken(meeting=m, voters=tuple(voters), counts=roll),
        e.CheckedIn(meeting=m, voter=VoterId("s0"), person=None, name="", at="09:20"),
        e.CheckedIn(meeting=m, voter=VoterId("s1"), person=PersonId("p9"), name="郑洁", at="09:21"),
        e.CheckedOut(meeting=m, voter=VoterId("s0"), at="09:21"),
        e.CheckOutWithdrawn(meeting=m, voter=VoterId("s0")),
        e.CheckedIn(meeting=m, voter=VoterId("s2"), person=None, name="", at="09:22"),
        e.CheckInWithdrawn(meeting=m, voter=VoterId("s2")),
        e.LeaveGranted(meeting=m, voter=VoterId("s3"), reason="出差"),
        e.LeaveGranted(meeting=m, voter=VoterId("s2"), reason="出差"),
        e.CheckedIn(meeting=m, voter=VoterId("s2"), person=None, name="", at="09:23"),
        e.CheckInWithdrawn(meeting=m, voter=VoterId("s2")),
        e.LeaveTakenBack(meeting=m, voter=VoterId("s2")),
        e.ProxyGiven(meeting=m, principal=VoterId("s4"), holder=VoterId("s0"), document="委托书"),
        e.ProxyGiven(meeting=m, principal=VoterId("s2"), holder=VoterId("s0"), document="委托书"),
        e.ProxyRevoked(meeting=m, principal=VoterId("s2")),
        e.MeetingOpened(meeting=m, chair="李娜", recorder="王芳", at="09:30", present=present, quorum=quorum()),
    ]
    for n, (passed, resolution) in enumerate([(True, 1), (False, None), (None, None), (True, 2)]):
        vote, motion = VoteId(f"v{n}"), ("吸收𠮷林计量", "罢免", "章程", "选举副理事长")[n]
        history.append(
            e.VoteOpened(
                meeting=m,
                vote=vote,
                item=ItemId(f"i{n}"),
                matter=MatterKey("admission"),
                motion=motion,
                method=Method.HANDS,
                subject=Subject(),
                voters=(VoterId("s0"), VoterId("s1")),
                roll=roll,
                present=present,
                quorum=quorum(),
                at="09:40",
            )
        )
        history.append(
            e.VoteDeclared(
                meeting=m,
                vote=vote,
                tally=Tally(yes=2, no=1, abstain=0),
                verdict=verdict(passed),
                resolution=resolution,
                effects=(),
                at="09:50",
            )
        )
    opened = next(event for event in history if isinstance(event, e.VoteOpened))
    history += [
        e.VoteAnnulled(meeting=m, vote=VoteId("v3"), reason="票数不符"),
        msgspec.structs.replace(opened, vote=VoteId("v5"), motion="选举副理事长"),
        el.VoteVoid(meeting=m, vote=VoteId("v5"), issued=2, returned=3, at="10:18"),
        msgspec.structs.replace(opened, vote=VoteId("v7"), motion="征询异议"),
        ways.ObjectionRaised(meeting=m, vote=VoteId("v7"), voter=None, name="", reason="", at="10:19"),
        msgspec.structs.replace(opened, vote=VoteId("v8"), motion="恢复表决"),
        ways.VoteReopened(meeting=m, vote=VoteId("v8"), reason="录入有误", at="10:19"),
        msgspec.structs.replace(opened, vote=VoteId("v6"), motion="选举副理事长"),
        el.ElectionOpened(
            meeting=m,
            vote=VoteId("v6"),
            posts=(),
            marks=Marks("○", "×", ""),
            write_ins=WriteIns.ALLOWED,
            counters=Counters(None, (), ()),
            round=1,
        ),
        el.ElectionDeclared(
            meeting=m,
            vote=VoteId("v6"),
            count=Count(2, 2, ()),
            results=(
                PostResult("elect_vice_chair", "副理事长", 1, 2, 0, (), ("c1",), "第十九条", "council.resolution"),
            ),
            following=(),
            names=("代表2",),
            resolution=7,
            effects=(),
            at="10:19",
        ),
        msgspec.structs.replace(opened, vote=VoteId("v4"), motion="平票"),
        e.VoteTied(
            meeting=m,
            vote=VoteId("v4"),
            tally=Tally(yes=1, no=1, abstain=0),
            verdict=verdict(None),
            article="第十八条",
            at="10:20",
        ),
        e.CheckedOut(meeting=m, voter=VoterId("s1"), at="10:30"),
        e.MeetingClosed(meeting=m, outcome=Outcome.HELD, at="11:00", quorum=quorum()),
    ]
    return history


def ledger_history() -> list[Event]:
    e, council = ledger_events, BodyKey("council")
    history: list[Event] = []
    for n in range(3):
        marks = (
            Mark(voter="s1", person=PersonId("p1"), unit=UnitId("u0"), attended=Attended.ABSENT),
            Mark(voter="s2", person=PersonId("p2"), unit=None, attended=Attended.PRESENT),
        )
        history.append(
            e.AttendanceRecorded(
                meeting=f"m{n}",
                body=council,
                term=1,
                title=f"第{n}次会议",
                day=DAY + datetime.timedelta(n),
                extraordinary=False,
                inquorate=False,
                marks=marks,
            )
        )
        history.append(
            e.AbsenceWarned(
                rule="person", subject="p1", body=council, term=1, count=n + 1, limit=3, meeting=f"m{n}", article="19"
            )
        )
    for name in ("c1", "c2"):
        history.append(
            e.ConsequenceDrawn(
                id=name,
                rule="person",
                subject="p1",
                consequence=next(iter(Consequence)),
                body=council,
                term=1,
                meetings=("m0", "m1", "m2"),
                day=DAY,
                article="第十九条",
            )
        )
    history += [
        e.AttendanceCorrected(
            meeting="m1",
            voter="s1",
            attended=Attended.EXCUSED,
            previous=Attended.ABSENT,
            reason="假条",
            asked_by="李娜",
            at="2026-11-21T07:00:00.000000Z",
        ),
        e.ConsequenceLifted(id="c1", rule="person", subject="p1", day=DAY, article="第十九条"),
    ]
    return history


def attachment_history() -> list[Event]:
    e = attachment_events

    def attached(n: int, content: str) -> Event:
        return e.FileAttached(
            attachment=AttachmentId(f"f{n}"),
            to=Kind.UNIT,
            subject="u1",
            part="",
            name=f"第{n}份.pdf",
            size=2**40 + n,
            media_type="application/pdf",
            content=content,
            day=DAY,
        )

    erased = [e.ContentErased(content=each, names=("第1份.pdf",), day=LATER, reason="个人信息") for each in "ab"]
    taken_off = e.FileTakenOff(
        attachment=AttachmentId("f2"), to=Kind.UNIT, subject="u1", part="", name="第2份.pdf", day=LATER, reason="误附"
    )
    return [attached(1, "a"), attached(2, "b"), taken_off, *erased, attached(3, "b")]


def contribution_history() -> list[Event]:
    e = contribution_events
    u0, u1 = UnitId("u0"), UnitId("u1")
    payments = [PaymentId("y1"), PaymentId("y2")]
    history: list[Event] = [
        e.ContributionSet(
            unit=each, year=2026, amount=2000_00, due=LATER, resolution="大会", day=DAY, article="第十七条"
        )
        for each in (u0, u1)
    ]
    history += [
        e.PaymentRecorded(payment=each, unit=u0, year=2026, amount=500_00, paid=DAY, note="转账", day=DAY)
        for each in payments
    ]
    return [
        *history,
        e.PaymentCorrected(
            payment=payments[0],
            unit=u0,
            year=2026,
            previous_amount=500_00,
            amount=550_00,
            paid=LATER,
            reason="看错",
            day=DAY,
        ),
        e.PaymentTakenBack(payment=payments[1], unit=u0, year=2026, amount=500_00, reason="误记", day=DAY),
        e.ContributionCorrected(
            unit=u0, year=2026, previous_amount=2000_00, amount=1000_00, due=None, reason="半年", day=DAY
        ),
        *(e.ContributionWaived(unit=u0, year=2026, amount=100_00, reason="困难", day=DAY) for _ in range(2)),
        e.ContributionWaived(unit=u1, year=2026, amount=100_00, reason="困难", day=DAY),
        e.WaiverTakenBack(unit=u1, year=2026, amount=100_00, reason="误", day=DAY),
    ]


def written_history() -> list[Event]:
    """Two votes in writing: one whose result was declared, one that was given up with its votes still open."""
    history: list[Event] = []
    for name in ("w1", "w2"):
        m, vote = MeetingId(name), VoteId(f"{name}/v1")
        begun: dict[str, Any] = {
            "body": BodyKey("council"),
            "title": "理事会2026年书面表决",
            "term": 1,
            "number": 1,
            "extraordinary": False,
        }
        history += [
            written.CorrespondenceBegun(meeting=m, day=DAY, starts="", place="", deadline="2026-12-01 17:00", **begun),
            written.CorrespondenceCorrected(meeting=m, day=DAY, deadline="2026-12-02 17:00"),
            written.BallotsSent(
                meeting=m, day=LATER, way=Way.LETTER, replies=Replies.REPLIED, deadline="2026-12-02 17:00"
            ),
            meeting_events.VoteOpened(
                meeting=m,
                vote=vote,
                item=ItemId("i1"),
                matter=MatterKey("plan"),
                motion="年度计划",
                method=Method.CORRESPONDENCE,
                subject=Subject(),
                voters=(VoterId("s0"),),
                roll=Roll(members=1, seats=1, in_office=1),
                present=Present(in_person=0),
                quorum=quorum(),
                at="10:00",
            ),
        ]
    history.append(
        written.CorrespondenceEnded(
            meeting=MeetingId("w1"),
            day=LATER + datetime.timedelta(days=2),
            at="11:00",
            counted_by=("李娜",),
            votes=(VoteId("w1/v1"),),
            voters=((VoterId("s0"),),),
            present=(Present(in_person=1),),
            quorum=(quorum(),),
        )
    )
    history.append(written.CorrespondenceStopped(meeting=MeetingId("w2"), reason="改为开会", at="11:01"))
    return history


HISTORY = [*charter_history(), *register_history(), *meeting_history(), *ledger_history(), *attachment_history()]
HISTORY += [*contribution_history(), *written_history()]


@pytest.fixture
def log(tmp_path: Path) -> Iterator[SqlLog]:
    made = open_association(
        tmp_path / "a.gdesk", create=True, codec=Codec(all_events(), UPCASTERS), projectors=PROJECTORS
    )
    for event in HISTORY:
        draft = Draft("association", event)
        made.append([draft], at="2026-11-21T07:00:00.000000Z", who="李娜", station="会议室", expected={})
    yield made
    made.close()


def rows(log: SqlLog, query: Any) -> list[tuple[Any, ...]]:
    with log.reading() as connection:
        return [tuple(row) for row in connection.execute(query)]


def test_every_kind_with_a_handler_is_a_kind_of_event_and_is_played_here() -> None:
    handled = {kind for projector in PROJECTORS for kind in projector.handlers}
    assert handled - {cls.kind for cls in all_events()} == set()
    assert handled - {event.kind for event in HISTORY} == set()


def test_a_rebuild_gives_the_same_rows(log: SqlLog) -> None:
    before = projected_rows(log)
    assert all(before.values()), "every table has rows"
    assert rebuild(log) == len(HISTORY)
    assert projected_rows(log) == before


def test_the_versions_of_the_charter_stand_in_their_table(log: SqlLog) -> None:
    columns = (CHARTER.c[n] for n in ("since", "sha256", "body", "resolution"))
    assert rows(log, select(*columns).order_by(CHARTER.c.entry)) == [
        (str(DAY), digest_of("one"), "", ""),
        (str(LATER), digest_of("two"), "会员大会", "第3号决议"),
    ]


def test_the_register_s_tables_say_what_its_fold_says(log: SqlLog) -> None:
    register = Register()
    for event in register_history():
        register = apply_to_register(register, event)
    assert {row.id: row.name for row in register.persons.values()} == dict(rows(log, select(PERSON)))
    assert [
        (
            *(u.id, u.name, u.membership_class, u.representative, u.post),
            *(u.joined and str(u.joined), u.left and str(u.left), u.manner and u.manner.value),
        )
        for u in register.units.values()
    ] == rows(
        log,
        select(
            *(
                UNIT.c[n]
                for n in ("id", "name", "membership_class", "representative", "post", "joined", "left", "manner")
            )
        ).order_by(UNIT.c.entry),
    )
    assert [
        (s.id, s.person, s.unit, s.term, str(s.since), s.until and str(s.until), s.cause)
        for s in register.seats.values()
    ] == rows(log, select(*(SEAT.c[n] for n in ("id", "person", "unit", "term", "since", "until", "cause"))))
    assert [
        (a.office, a.person, a.term, str(a.since), a.until and str(a.until), a.cause) for a in register.appointments
    ] == rows(log, select(*(OFFICE.c[n] for n in ("office", "person", "term", "since", "until", "cause"))))


def test_the_notices_and_what_became_of_them(log: SqlLog) -> None:
    columns = (WITHDRAWAL.c[n] for n in ("unit", "leaves", "reported", "ended", "outcome"))
    assert rows(log, select(*columns).order_by(WITHDRAWAL.c.entry)) == [
        ("u0", str(LATER), str(DAY), str(DAY), "left"),
        ("u1", None, None, str(DAY), "taken_back"),
        ("u1", None, None, str(DAY), "corrected"),
    ]
    columns = (EXPULSION.c[n] for n in ("unit", "grounds", "verified", "heard", "ended", "outcome", "served"))
    assert rows(log, select(*columns).order_by(EXPULSION.c.entry)) == [
        ("u1", "a b", str(DAY), str(DAY), str(DAY), "dropped", None),
        ("u0", "a", str(DAY), None, str(DAY), "left", str(LATER)),
    ]


def test_applications_and_what_came_with_them(log: SqlLog) -> None:
    columns = (APPLICATION.c[n] for n in ("id", "membership_class", "stage", "examined", "approved"))
    assert rows(log, select(*columns).order_by(APPLICATION.c.entry)) == [
        ("a1", "director", "approved", str(LATER), str(LATER)),
        ("a2", "ordinary", "withdrawn", str(LATER), None),
    ]
    assert rows(log, select(MATERIAL)) == [("a1", "licence", "sealed_copy", str(DAY))]
    columns = (NOMINATION.c[each] for each in ("id", "stage", "listed", "settled", "cause"))
    assert rows(log, select(*columns)) == [
        ("n1", "open", str(LATER), None, ""),
        ("n2", "withdrawn", None, str(LATER), "本人不愿"),
    ]
    assert rows(log, select(CHECK.c.met, CHECK.c.unmet)) == [("a,b", "c")]
    assert rows(log, select(RENEWAL.c.number, RENEWAL.c.listed, RENEWAL.c.seated, RENEWAL.c.dropped)) == [
        (8, None, None, "推迟"),
        (9, str(LATER), str(LATER), ""),
    ]
    assert rows(log, select(CLASS_WISH.c.id, CLASS_WISH.c.stage, CLASS_WISH.c.settled, CLASS_WISH.c.cause)) == [
        ("w1", "closed", str(LATER), "撤回"),
        ("w2", "open", None, ""),
    ]
    assert rows(log, select(STEP)) == [("a1", "agreement", str(LATER), "协议")]


def test_attached_files_and_the_erased(log: SqlLog) -> None:
    columns = (ATTACHMENT.c[n] for n in ("id", "size", "content", "taken_off", "reason"))
    assert rows(log, select(*columns).order_by(ATTACHMENT.c.id)) == [
        ("f1", 2**40 + 1, "a", None, ""),
        ("f2", 2**40 + 2, "b", str(LATER), "误附"),
        ("f3", 2**40 + 3, "b", None, ""),
    ]
    assert rows(log, select(ERASED)) == [("a", str(LATER), "个人信息")], "b was brought again"
    assert attached_by(log, (AttachmentId("f3"), AttachmentId("f9"))) == {"f3": "李娜"}


def test_contributions_and_payments_say_what_the_fold_says(log: SqlLog) -> None:
    register = Register()
    for event in [*register_history(), *contribution_history()]:
        apply_to_register(register, event)
    found = register.contributions.values()
    columns = (CONTRIBUTION.c[n] for n in ("unit", "amount", "due", "waived", "reason"))
    assert rows(log, select(*columns).order_by(CONTRIBUTION.c.unit)) == [
        (each.unit, each.amount, str(each.due) if each.due else None, each.waived, each.reason) for each in found
    ]
    assert [(each.amount, each.waived) for each in found] == [(1000_00, 200_00), (2000_00, 0)]
    columns = (PAYMENT.c[n] for n in ("id", "amount", "paid", "taken_back"))
    assert rows(log, select(*columns).order_by(PAYMENT.c.id)) == [
        (pay.id, pay.amount, str(pay.paid), int(pay.taken_back)) for each in found for pay in each.payments.values()
    ]
    assert rows(log, select(PAYMENT.c.amount, PAYMENT.c.taken_back)) == [(550_00, 0), (500_00, 1)]


def test_units_are_found(log: SqlLog) -> None:
    def found(words: str, **more: bool) -> list[str]:
        with log.reading() as connection:
            return [unit.id for unit in find_units(connection, words, **more)]

    assert found("") == ["u1", "u2"]
    assert found("", former=True) == ["u0", "u1", "u2"]
    assert found("周敏") == ["u2"]
    assert found("上海 王芳") == ["u1"]
    assert found("上海 周敏") == []
    assert found("%") == ["u1"]
    assert found("_", former=True) == ["u0"]
    assert found("1x") == ["u1"]


def test_the_meeting_and_who_came(log: SqlLog) -> None:
    with log.reading() as connection:
        assert [(m.id, m.stage, m.outcome) for m in find_meetings(connection)] == [
            ("m2", "convened", None),
            ("w1", "in_session", None),
            ("w2", "closed", "cancelled"),
            ("m1", "closed", "held"),
            ("m0", "closed", "cancelled"),
        ]
        assert [m.id for m in find_meetings(connection, "第三次 北京", body="council")] == ["m1"]
        assert [(m.title, m.day) for m in find_meetings(connection, "苏州")] == [
            ("第一届理事会第五次会议", str(DAY + datetime.timedelta(31)))
        ], "as it was corrected"
        assert find_meetings(connection, body="assembly") == ()
    names = ("voter", "person", "name", "state", "stays", "came_person", "came_name")
    assert rows(log, select(*(ATTENDANCE.c[name] for name in names)).order_by(ATTENDANCE.c.voter)) == [
        ("s0", "p0", "李娜", "present", 1, None, ""),
        ("s1", "p1", "王芳", "left", 1, "p9", "郑洁"),
        ("s2", "p2", "赵磊", "away", 0, None, ""),
        ("s3", "p3", "周敏", "excused", 0, None, ""),
        ("s4", "p4", "吴迪", "proxy", 0, None, ""),
    ]


def test_the_table_says_of_everyone_what_the_state_says_after_each_fact(log: SqlLog) -> None:
    """Leave before and after coming, proxies that end, check-ins that are withdrawn."""
    m, s = MeetingId("m1"), VoterId("s3")
    e = meeting_events
    away: dict[str, Any] = {"voter": s, "meeting": m}
    came = e.CheckedIn(**away, person=None, name="", at="10:00")
    proxy = e.ProxyGiven(meeting=m, principal=s, holder=VoterId("s0"), document="")
    state = fold(meeting_history())
    for event in (
        e.LeaveTakenBack(**away),
        e.LeaveGranted(**away, reason="病"),
        proxy,
        e.ProxyRevoked(meeting=m, principal=s),
        came,
        e.CheckInWithdrawn(**away),
        came,
        e.CheckedOut(**away, at="10:01"),
        e.CheckOutWithdrawn(**away),
        e.CheckedOut(**away, at="10:02"),
        e.LeaveGranted(**away, reason="早退"),
        proxy,
        e.ProxyRevoked(meeting=m, principal=s),
        e.LeaveTakenBack(**away),
    ):
        apply(state, event)
        log.append(
            [Draft("association", event)], at="2026-11-21T07:00:00.000000Z", who="李娜", station="会议室", expected={}
        )
        presence = state.meetings[m].presence[s]
        assert rows(log, select(ATTENDANCE.c.state, ATTENDANCE.c.excused).where(ATTENDANCE.c.voter == s)) == [
            (presence.where.value, int(presence.excused))
        ]


def test_votes_and_resolutions(log: SqlLog) -> None:
    assert rows(log, select(VOTE.c.id, VOTE.c.stage, VOTE.c.passed).order_by(VOTE.c.entry)) == [
        ("v0", "declared", 1),
        ("v1", "declared", 0),
        ("v2", "declared", None),
        ("v3", "annulled", 1),
        ("v5", "void", None),
        ("v7", "objected", None),
        ("v8", "open", None),
        ("v6", "declared", 1),
        ("v4", "tied", None),
        ("w1/v1", "open", None),
        ("w2/v1", "annulled", None),
    ]
    with log.reading() as connection:
        resolution, election = find_resolutions(connection)
        assert find_resolutions(connection, "罢免") == ()
    assert (resolution.resolution, resolution.motion, resolution.yes) == (1, "吸收𠮷林计量", 2)
    assert resolution.article == "第十八条"
    assert (election.resolution, election.motion, election.yes) == (7, "选举副理事长", None)


def test_absences(log: SqlLog) -> None:
    ledger = Ledger()
    for event in ledger_history():
        ledger = apply_to_ledger(ledger, event)
    with log.reading() as connection:
        by_person, by_unit = attended_by(connection, "p1"), attended_by(connection, "u0")
    assert [(row.meeting, row.attended) for row in reversed(by_person)] == [
        (sheet.meeting, sheet.marks["s1"].attended) for sheet in ledger.sheets
    ]
    assert by_person == by_unit
    assert [row.attended for row in by_person] == ["absent", "excused", "absent"]
    drawn = rows(log, select(CONSEQUENCE.c.id, CONSEQUENCE.c.lifted).order_by(CONSEQUENCE.c.id))
    assert drawn == [(each.id, int(each.lifted)) for each in ledger.consequences] == [("c1", 1), ("c2", 0)]
