"""`decide`: what a command comes to. Pure: it reads the state, returns facts or raises a Refusal, changes nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.association.consent import declare_together
from governance_desk.association.rehearsal.begin import begin_rehearsal
from governance_desk.association.rehearsal.commands import BeginRehearsal
from governance_desk.association.state import Association
from governance_desk.attachments import commands as attachments
from governance_desk.attachments.attach import attach_file, erase_content, take_off_file
from governance_desk.attachments.subjects import Subjects
from governance_desk.attendance.draw import consequences
from governance_desk.calendars import change
from governance_desk.calendars.commands import EnterCalendarYear, OverrideDay, TakeBackOverride
from governance_desk.charter.adopt import adopt_reading, adopted
from governance_desk.charter.amend import amend, amending_article, lay_draft
from governance_desk.charter.commands import AdoptReading, AmendCharter, LayDraft, WithdrawDraft
from governance_desk.charter.events import ReadingAdopted
from governance_desk.charter.model import Effect
from governance_desk.errors import Refusal
from governance_desk.filing import commands as filing
from governance_desk.filing.add_file import add_file, take_off_added_file
from governance_desk.filing.annul import annul_document
from governance_desk.filing.issue import issue_document, supersede_document
from governance_desk.filing.send import record_sending
from governance_desk.filing.series import set_series
from governance_desk.filing.subjects import Subjects as Papers
from governance_desk.journal.command import Command, Moment
from governance_desk.journal.entry import Draft
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting import (
    agenda,
    annul,
    ballots,
    cancel,
    check_in,
    close,
    convene,
    correct,
    leave,
    observers,
    open,
    take_back,
    tie,
    vote,
)
from governance_desk.meeting import commands as m
from governance_desk.meeting.amended import require_fit, withdraw_draft
from governance_desk.meeting.answers import commands as answers
from governance_desk.meeting.answers import settings
from governance_desk.meeting.answers.withdraw import withdraw_answer
from governance_desk.meeting.correspondence import begin, returns, send
from governance_desk.meeting.correspondence import commands as written
from governance_desk.meeting.correspondence import end as end_written
from governance_desk.meeting.correspondence.acts import require_in_writing
from governance_desk.meeting.election import commands as election
from governance_desk.meeting.election import count, counters, declare, plan
from governance_desk.meeting.election.open import open_election
from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.invitation import commands as invitation
from governance_desk.meeting.invitation.notice import record_notice, take_back_notice
from governance_desk.meeting.invitation.reply import record_reply, take_back_reply
from governance_desk.meeting.minutes import commands as minutes
from governance_desk.meeting.minutes.sign import file_minutes, sign_minutes, take_back_minutes
from governance_desk.meeting.motions import amend as amend_motion
from governance_desk.meeting.motions import change as agenda_change
from governance_desk.meeting.motions import commands as motions
from governance_desk.meeting.motions.consent import set_consent, take_out
from governance_desk.meeting.motions.divide import divide_question, end_division
from governance_desk.meeting.proxies import commands as proxies
from governance_desk.meeting.proxies import end
from governance_desk.meeting.proxies.give import give_proxy
from governance_desk.meeting.proxies.lodge import lodge_proxy
from governance_desk.meeting.recusals import commands as recusals
from governance_desk.meeting.recusals.aside import step_aside, step_back
from governance_desk.meeting.reporting.commands import ReportItem
from governance_desk.meeting.reporting.report import report_item
from governance_desk.meeting.room import Room
from governance_desk.meeting.sittings import commands as sittings
from governance_desk.meeting.sittings.adjourn import adjourn_meeting, resume_meeting
from governance_desk.meeting.speaking import ask, floor, limits
from governance_desk.meeting.speaking import commands as speaking
from governance_desk.meeting.state import Meeting
from governance_desk.meeting.undo import commands as undo
from governance_desk.meeting.undo.reverse import undo_act
from governance_desk.meeting.ways import commands as ways
from governance_desk.meeting.ways.acclaim import note_no_objection, raise_objection
from governance_desk.meeting.ways.close_voting import close_voting
from governance_desk.meeting.ways.reopen import reopen_vote
from governance_desk.meeting.ways.sections import count_section, divide_hall
from governance_desk.minutes import addendum, approve, comment, lay
from governance_desk.minutes import commands as minutes_written
from governance_desk.minutes.events import MinutesEvent
from governance_desk.minutes.save import save_draft
from governance_desk.minutes.writing import Writing
from governance_desk.register import commands as r
from governance_desk.register import delegate, enter, found, officers
from governance_desk.register.admission import commands as admission
from governance_desk.register.admission.conclude import take_step
from governance_desk.register.admission.examine import examine_application
from governance_desk.register.admission.receive import (
    hand_in_material,
    receive_application,
    take_back_material,
    withdraw_application,
)
from governance_desk.register.certificates import commands as certificates
from governance_desk.register.certificates.give_back import record_return
from governance_desk.register.certificates.issue import enter_certificate, issue_certificate
from governance_desk.register.certificates.lapse import record_lapse
from governance_desk.register.certificates.review import decline_review, renew_certificate, request_review
from governance_desk.register.changes import commands as changes
from governance_desk.register.changes.record import drop_change, record_change
from governance_desk.register.changes.remind import remind_of_change
from governance_desk.register.changes.report import report_change
from governance_desk.register.classes import commands as classes
from governance_desk.register.classes.apply import apply_for_class, close_class_wish
from governance_desk.register.classes.since import record_class_day
from governance_desk.register.contacts.commands import EraseContacts
from governance_desk.register.contacts.erase import erase_contacts
from governance_desk.register.contributions import commands as contributions
from governance_desk.register.contributions.owed import (
    correct_contribution,
    set_contributions,
    take_back_waiver,
    waive_contribution,
)
from governance_desk.register.contributions.pay import correct_payment, record_payment, take_back_payment
from governance_desk.register.demands import commands as demands
from governance_desk.register.demands.demand import demand_meeting, drop_demand
from governance_desk.register.expelling import commands as expelling
from governance_desk.register.expelling.verify import drop_verification, hear_unit, serve_decision, verify_expulsion
from governance_desk.register.leaving import commands as leaving
from governance_desk.register.leaving import notice as withdrawal
from governance_desk.register.leaving.conclude import conclude_withdrawal, record_loss
from governance_desk.register.leaving.restore import restore_membership
from governance_desk.register.nominations import commands as nominations
from governance_desk.register.nominations.conditions import check_conditions
from governance_desk.register.nominations.nominate import nominate_person, withdraw_nomination
from governance_desk.register.papers import commands as papers
from governance_desk.register.papers.record import drop_paper, record_paper
from governance_desk.register.renewal import commands as renewal
from governance_desk.register.renewal.renew import begin_renewal, drop_renewal, list_candidates
from governance_desk.register.winding_up import commands as winding_up
from governance_desk.register.winding_up.wind_up import form_group, settle_remainder
from governance_desk.signatures import commands as signatures
from governance_desk.signatures.by_hand import sign_by_hand, take_back_hand_signature
from governance_desk.signatures.by_observers import sign_as_observer, take_back_observer_signature
from governance_desk.signatures.trust import drop_certificate, trust_certificate
from governance_desk.templates import commands as templates
from governance_desk.templates.change import change_wording, reset_wording, set_letterhead, set_logo, set_signatures

ASSOCIATION_STREAM = "association"


def decide(association: Association, command: Command, now: Moment) -> list[Event]:
    """The facts that the command makes; empty where it asks for what is so already."""
    if isinstance(command, r.FoundAssociation):
        return found.found_association(association.register, command)
    if isinstance(command, m.MeetingCommand):
        events = _in_meeting(association, command, now)
        return [*events, *approve.following(association.minutes, association.meetings, events)]
    if isinstance(command, minutes_written.MinutesCommand):
        return _of_minutes(association, command, now)
    if isinstance(command, r.EnterMembers):
        return enter.enter_members(association.register, association.rules_on(now.day).charter, command)
    if isinstance(command, AdoptReading):
        return _adopt(association, command, now)
    if isinstance(command, _GOES_ON):
        _require_not_terminated(association)
    return _OF_THE_REGISTER[type(command)](association, command)


def stream_of(event: Event) -> str:
    """Where in the journal the fact stands: a meeting's facts in its own stream."""
    return f"meeting/{event.meeting}" if isinstance(event, MeetingEvent | MinutesEvent) else ASSOCIATION_STREAM


def drafts(events: list[Event]) -> list[Draft]:
    """The facts, addressed."""
    return [Draft(stream_of(event), event) for event in events]


def room(association: Association, meeting: Meeting, now: Moment) -> Room:
    """What a decision in the meeting may look at."""
    rules = association.rules_on(meeting.day)
    return Room(
        meeting,
        association.meetings,
        association.register,
        rules,
        association.ledger,
        now,
        association.drafts,
        association.working_days,
    )


def _in_meeting(association: Association, command: m.MeetingCommand, now: Moment) -> list[Event]:
    meeting = association.meetings.get(command.meeting)
    if isinstance(command, m.Convene):
        if meeting is not None:
            raise Refusal(
                text("This meeting has been convened already."),
                next_step=text("Open it in the list of meetings."),
            )
        _require_not_terminated(association)
        blank = Meeting(command.meeting, command.body, "", 0, 0, command.extraordinary, command.day, "", "")
        return convene.convene(room(association, blank, now), command)
    if isinstance(command, written.BeginCorrespondence):
        if meeting is not None:
            raise Refusal(text("This vote in writing has begun already."), next_step=text("Open it in the list."))
        _require_not_terminated(association)
        blank = Meeting(
            command.meeting, command.body, "", 0, 0, extraordinary=False, day=command.day, starts="", place=""
        )
        return begin.begin_correspondence(room(association, blank, now), command)
    if meeting is None:
        raise Refusal(text("There is no such meeting."), next_step=text("Convene it first."))
    if meeting.correspondence is not None:
        require_in_writing(room(association, meeting, now), command)
    if isinstance(command, m.DeclareVote) and command.vote in meeting.votes and meeting.votes[command.vote].together:
        return declare_together(association, command, now)
    return _OF_A_MEETING[type(command)](room(association, meeting, now), command)


def _of_minutes(association: Association, command: minutes_written.MinutesCommand, now: Moment) -> list[Event]:
    meeting = association.meetings.get(command.meeting)
    if meeting is None:
        raise Refusal(text("There is no such meeting."), next_step=text("Convene it first."))
    written, rules_on = association.minutes.minutes(command.meeting), association.rules_on
    return _OF_MINUTES[type(command)](Writing(meeting, written, association.meetings, now, rules_on), command)


def _adopt(association: Association, command: AdoptReading, now: Moment) -> list[Event]:
    """The adoption, and what the ledger comes to once it can be read."""
    events = adopt_reading(association.rules_on(command.since), command)
    rules = association.rules_on(now.day)
    for event in events:
        if isinstance(event, ReadingAdopted):
            rules = adopted(rules, event)
    return [*events, *consequences(association.ledger, association.register, rules, day=now.day)]


def _amend(association: Association, command: AmendCharter) -> list[Event]:
    charter, event = amend(association.versions, command)
    before = association.rules.charter
    require_fit(
        charter,
        before,
        command.since,
        association.register,
        association.meetings,
        article=amending_article(before),
    )
    return [event]


def _other_names(association: Association, content: str) -> tuple[str, ...]:
    """What else than an attachment has this content: an issued document, the strokes of a signature."""
    by_hand = ("手写签名",) if content in association.signatures.contents else ()
    return (*association.filing.names_of(content), *by_hand)


def _require_not_terminated(association: Association) -> None:
    if association.register.terminated is not None:
        raise Refusal(
            text("The association was terminated on {day}.", day=str(association.register.terminated)),
            article=next((m.article for m in association.rules.charter.matters if m.effect is Effect.TERMINATE), ""),
            next_step=text("What remains is for the winding-up group."),
        )


_GOES_ON = (
    *(LayDraft, AmendCharter, r.EnterMembers, r.BeginTerm, r.SeatPersons, r.AppointOfficer, r.DelegatePerson),
    *(admission.ReceiveApplication, admission.ExamineApplication, admission.TakeStep),
    *(certificates.IssueCertificate, certificates.RenewCertificate, certificates.RequestReview),
    *(expelling.VerifyExpulsion, leaving.GiveNotice, changes.ReportChange, demands.DemandMeeting),
)
"""What only an association does that goes on: one that was terminated takes nobody in and gives nothing out."""

_OF_THE_REGISTER: dict[type[Command], Callable[[Association, Any], list[Event]]] = {
    BeginRehearsal: begin_rehearsal,
    WithdrawDraft: lambda a, c: withdraw_draft(a.drafts, a.meetings, c, amending_article(a.rules.charter)),
    LayDraft: lambda a, c: lay_draft(a.versions, a.drafts, c),
    AmendCharter: _amend,
    r.BeginTerm: lambda a, c: enter.begin_term(a.register, a.rules_on(c.since), c),
    r.SeatPersons: lambda a, c: enter.seat_persons(a.register, a.rules_on(c.day).charter, c),
    r.AppointOfficer: lambda a, c: officers.appoint_officer(a.register, a.rules_on(c.day).charter, c),
    r.DelegatePerson: lambda a, c: delegate.delegate_person(a.register, a.rules_on(c.day), c),
    r.ChangeRepresentative: lambda a, c: enter.change_representative(a.register, c),
    changes.ReportChange: lambda a, c: report_change(a.register, a.rules_on(c.reported).charter, c),
    changes.RecordChange: lambda a, c: record_change(a.register, a.rules_on(c.day), c),
    changes.DropChange: lambda a, c: drop_change(a.register, c),
    changes.RemindOfChange: lambda a, c: remind_of_change(a.register, a.rules_on(c.day), a.working_days, c),
    admission.ReceiveApplication: lambda a, c: receive_application(a.register, a.rules_on(c.day), a.working_days, c),
    admission.HandInMaterial: lambda a, c: hand_in_material(a.register, a.rules_on(c.day), c),
    admission.TakeBackMaterial: lambda a, c: take_back_material(a.register, a.rules, c),
    admission.ExamineApplication: lambda a, c: examine_application(a.register, a.rules_on(c.day), c),
    admission.WithdrawApplication: lambda a, c: withdraw_application(a.register, c),
    admission.TakeStep: lambda a, c: take_step(a.register, a.rules_on(c.day), c),
    certificates.IssueCertificate: lambda a, c: issue_certificate(a.register, a.rules_on(c.day), a.working_days, c),
    certificates.EnterCertificate: lambda a, c: enter_certificate(a.register, a.rules_on(c.issued), c),
    certificates.RequestReview: lambda a, c: request_review(a.register, a.rules_on(c.day), c),
    certificates.RenewCertificate: lambda a, c: renew_certificate(a.register, a.rules_on(c.day), a.working_days, c),
    certificates.DeclineReview: lambda a, c: decline_review(a.register, a.rules_on(c.day), c),
    certificates.RecordReturn: lambda a, c: record_return(a.register, a.rules_on(c.day), c),
    certificates.RecordLapse: lambda a, c: record_lapse(a.register, a.rules_on(c.day), c),
    leaving.GiveNotice: lambda a, c: withdrawal.give_notice(a.register, a.rules_on(c.received), a.working_days, c),
    leaving.ReportNotice: lambda a, c: withdrawal.report_notice(a.register, a.rules_on(c.day), c),
    leaving.TakeBackNotice: lambda a, c: withdrawal.take_back_notice(a.register, c),
    leaving.ConcludeWithdrawal: lambda a, c: conclude_withdrawal(a.register, a.rules_on(c.day), a.working_days, c),
    leaving.RecordLoss: lambda a, c: record_loss(a.register, a.rules_on(c.found or c.day), c),
    leaving.RestoreMembership: lambda a, c: restore_membership(a.register, a.rules_on(c.day), c),
    expelling.VerifyExpulsion: lambda a, c: verify_expulsion(a.register, a.rules_on(c.day), c),
    expelling.HearUnit: lambda a, c: hear_unit(a.register, a.rules_on(c.day), c),
    expelling.DropVerification: lambda a, c: drop_verification(a.register, c),
    expelling.ServeDecision: lambda a, c: serve_decision(a.register, a.rules_on(c.day), c),
    contributions.SetContributions: lambda a, c: set_contributions(a.register, a.rules_on(c.day).charter, c),
    contributions.CorrectContribution: lambda a, c: correct_contribution(a.register, a.rules_on(c.day).charter, c),
    contributions.RecordPayment: lambda a, c: record_payment(a.register, a.rules_on(c.day).charter, c),
    contributions.CorrectPayment: lambda a, c: correct_payment(a.register, a.rules_on(c.day).charter, c),
    contributions.TakeBackPayment: lambda a, c: take_back_payment(a.register, a.rules_on(c.day).charter, c),
    contributions.WaiveContribution: lambda a, c: waive_contribution(a.register, a.rules_on(c.day).charter, c),
    contributions.TakeBackWaiver: lambda a, c: take_back_waiver(a.register, a.rules_on(c.day).charter, c),
    attachments.AttachFile: lambda a, c: attach_file(a.attachments, Subjects(a.register, a.meetings), c),
    attachments.TakeOffFile: lambda a, c: take_off_file(a.attachments, Subjects(a.register, a.meetings), c),
    attachments.EraseContent: lambda a, c: erase_content(a.attachments, c, _other_names(a, c.content)),
    signatures.SignByHand: lambda a, c: sign_by_hand(a.signatures, a.meetings, c),
    signatures.TakeBackHandSignature: lambda a, c: take_back_hand_signature(a.signatures, a.meetings, c),
    signatures.SignAsObserver: lambda a, c: sign_as_observer(a.signatures, a.meetings, c),
    signatures.TakeBackObserverSignature: lambda a, c: take_back_observer_signature(a.signatures, a.meetings, c),
    signatures.TrustCertificate: lambda a, c: trust_certificate(a.signatures, c),
    signatures.DropCertificate: lambda a, c: drop_certificate(a.signatures, c),
    filing.SetSeries: lambda a, c: set_series(a.filing, c),
    filing.IssueDocument: lambda a, c: issue_document(a.filing, Papers(a.register, a.meetings, a.ledger), c),
    filing.SupersedeDocument: lambda a, c: supersede_document(a.filing, Papers(a.register, a.meetings, a.ledger), c),
    filing.AnnulDocument: lambda a, c: annul_document(a.filing, c),
    filing.AddFile: lambda a, c: add_file(a.filing, c),
    filing.TakeOffAddedFile: lambda a, c: take_off_added_file(a.filing, c),
    filing.RecordSending: lambda a, c: record_sending(a.filing, a.register, c),
    classes.ApplyForClass: lambda a, c: apply_for_class(a.register, a.rules_on(c.day), c),
    nominations.NominatePerson: lambda a, c: nominate_person(a.register, a.rules_on(c.day), c),
    nominations.WithdrawNomination: lambda a, c: withdraw_nomination(a.register, c),
    nominations.CheckConditions: lambda a, c: check_conditions(a.register, a.rules_on(c.day), c),
    renewal.BeginRenewal: lambda a, c: begin_renewal(a.register, a.rules_on(c.day), c),
    renewal.ListCandidates: lambda a, c: list_candidates(a.register, a.rules_on(c.day), c),
    renewal.DropRenewal: lambda a, c: drop_renewal(a.register, a.rules_on(c.day), c),
    r.DelegateOfficer: lambda a, c: delegate.delegate_officer(a.register, a.rules_on(c.day), c),
    classes.CloseClassWish: lambda a, c: close_class_wish(a.register, c),
    classes.RecordClassDay: lambda a, c: record_class_day(a.register, a.rules_on(c.day).charter, c),
    papers.RecordPaper: lambda a, c: record_paper(a.register, a.rules_on(c.day).charter, c),
    papers.DropPaper: lambda a, c: drop_paper(a.register, c),
    demands.DemandMeeting: lambda a, c: demand_meeting(a.register, a.rules_on(c.day), c),
    demands.DropDemand: lambda a, c: drop_demand(a.register, c),
    winding_up.FormWindingUpGroup: lambda a, c: form_group(a.register, a.rules_on(c.day), c),
    winding_up.SettleRemainder: lambda a, c: settle_remainder(a.register, a.rules_on(c.day), c),
    EraseContacts: lambda a, c: erase_contacts(a.register, c),
    OverrideDay: lambda a, c: change.override_day(a.overrides, c),
    TakeBackOverride: lambda a, c: change.take_back_override(a.overrides, c),
    EnterCalendarYear: lambda a, c: change.enter_calendar_year(a.overrides, c),
    templates.ChangeWording: lambda a, c: change_wording(a.templates, c),
    templates.ResetWording: lambda a, c: reset_wording(a.templates, c),
    templates.SetLetterhead: lambda a, c: set_letterhead(a.templates, c, a.name),
    templates.SetLogo: lambda a, c: set_logo(a.templates, c),
    templates.SetSignatures: lambda a, c: set_signatures(a.templates, c),
}

_OF_A_MEETING: dict[type[Command], Callable[[Room, Any], list[Event]]] = {
    m.CancelMeeting: cancel.cancel_meeting,
    m.CorrectMeeting: correct.correct_meeting,
    invitation.RecordNotice: record_notice,
    invitation.TakeBackNotice: take_back_notice,
    invitation.RecordReply: record_reply,
    invitation.TakeBackReply: take_back_reply,
    m.CorrectOfficers: correct.correct_officers,
    m.AddItem: agenda_change.add_item,
    m.CorrectItem: agenda.corrected,
    m.RemoveItem: agenda_change.remove_item,
    m.OrderAgenda: agenda_change.order_agenda,
    motions.MoveAmendment: amend_motion.move_amendment,
    motions.WithdrawAmendment: amend_motion.withdraw_amendment,
    motions.OrderAmendments: amend_motion.order_amendments,
    motions.DivideQuestion: divide_question,
    motions.EndDivision: end_division,
    motions.MoveAgendaChange: agenda_change.move_change,
    motions.DropAgendaChange: agenda_change.drop_change,
    motions.SetConsent: set_consent,
    motions.TakeOutOfConsent: take_out,
    m.CallItem: agenda.call_item,
    m.NoteDiscussion: agenda.note_discussion,
    ReportItem: report_item,
    m.BeginCheckIn: check_in.begin_check_in,
    m.CheckIn: check_in.check_in,
    m.WithdrawCheckIn: check_in.withdraw_check_in,
    m.CheckOut: check_in.check_out,
    m.GrantLeave: leave.grant_leave,
    m.TakeBackLeave: leave.take_back_leave,
    m.GiveProxy: give_proxy,
    m.RevokeProxy: end.revoke_proxy,
    proxies.LodgeProxy: lodge_proxy,
    proxies.WithdrawProxy: end.withdraw_proxy,
    m.TakeBack: take_back.take_back,
    m.NoteObserver: observers.note_observer,
    m.CorrectObserver: observers.correct_observer,
    m.RemoveObserver: observers.remove_observer,
    m.OpenMeeting: open.open_meeting,
    m.OpenVote: vote.open_vote,
    m.CastVote: vote.cast_vote,
    m.CountHands: vote.count_hands,
    m.DecideTie: tie.decide_tie,
    m.DeclareVote: vote.declare_vote,
    m.AnnulVote: annul.annul_vote,
    ways.NoteNoObjection: note_no_objection,
    ways.RaiseObjection: raise_objection,
    ways.DivideHall: divide_hall,
    ways.CountSection: count_section,
    ways.CloseVoting: close_voting,
    ways.ReopenVote: reopen_vote,
    undo.UndoAct: undo_act,
    recusals.StepAside: step_aside,
    recusals.StepBack: step_back,
    m.CloseMeeting: close.close_meeting,
    m.AdjournForWantOfQuorum: close.adjourn_for_want_of_quorum,
    m.CorrectAttendance: close.correct_attendance,
    minutes.SignMinutes: sign_minutes,
    minutes.FileMinutes: file_minutes,
    minutes.TakeBackMinutes: take_back_minutes,
    sittings.AdjournMeeting: adjourn_meeting,
    sittings.ResumeMeeting: resume_meeting,
    election.PlanElection: plan.plan_election,
    election.Nominate: plan.nominate,
    election.WithdrawNominee: plan.withdraw_nominee,
    election.ProposeCounters: counters.propose_counters,
    election.OpenElection: open_election,
    election.RecordBallots: count.record_ballots,
    election.EnterPaper: count.enter_paper,
    election.TakeBackPaper: count.take_back_paper,
    election.CountElection: count.count_election,
    election.CountBallots: ballots.count_ballots,
    election.DecideLastSeat: declare.decide_last_seat,
    election.DeclareElection: declare.declare_election,
    answers.SetVotes: settings.set_votes,
    answers.ExtendVoting: settings.extend_voting,
    answers.WithdrawAnswer: withdraw_answer,
    speaking.AskToSpeak: ask.ask_to_speak,
    speaking.WithdrawSpeech: ask.withdraw_speech,
    speaking.GiveFloor: floor.give_floor,
    speaking.PauseSpeech: floor.pause_speech,
    speaking.EndSpeech: floor.end_speech,
    speaking.ExtendSpeech: floor.extend_speech,
    speaking.NoteStatement: floor.note_statement,
    speaking.SetTimeLimits: limits.set_time_limits,
    written.CorrectCorrespondence: begin.correct_correspondence,
    written.SendBallots: send.send_ballots,
    written.RecordSlip: returns.record_return,
    written.CorrectSlip: returns.correct_return,
    written.TakeBackSlip: returns.take_back_return,
    written.EndCorrespondence: end_written.end_correspondence,
    written.StopCorrespondence: end_written.stop_correspondence,
}

_OF_MINUTES: dict[type[Command], Callable[[Writing, Any], list[Event]]] = {
    minutes_written.SaveDraft: save_draft,
    minutes_written.AddComment: comment.add_comment,
    minutes_written.AnswerComment: comment.answer_comment,
    minutes_written.ResolveComment: comment.resolve_comment,
    minutes_written.LayMinutes: lay.lay_minutes,
    minutes_written.LayAddenda: lay.lay_addenda,
    minutes_written.AddAddendum: addendum.add_addendum,
    minutes_written.NoteAddendum: addendum.note_addendum,
    minutes_written.WithdrawAddendum: addendum.withdraw_addendum,
}
