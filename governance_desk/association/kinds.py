"""Every kind of fact that this program can record and read, and what reads those of older programs.

A start meets few of the kinds: the classes of a kind are loaded when the first fact of it is met. A test holds this
list against the classes.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from governance_desk.attendance import events as attendance_events
from governance_desk.journal.codec import Codec
from governance_desk.journal.event import Event
from governance_desk.meeting import events as meeting_events
from governance_desk.register import events as register_events

KINDS: dict[str, tuple[str, ...]] = {
    "association.rehearsal.events": ("association.rehearsal-begun",),
    "charter.events": (
        "charter.adopted",
        "charter.drafted",
        "charter.draft-withdrawn",
        "charter.amended",
        "charter.reading-adopted",
    ),
    "calendars.events": (
        "calendar.day-overridden",
        "calendar.override-taken-back",
        "calendar.year-entered",
    ),
    "register.events": (
        "register.association-founded",
        "register.person-entered",
        "register.unit-admitted",
        "register.unit-class-changed",
        "register.representative-changed",
        "register.unit-left",
        "register.term-began",
        "register.seat-filled",
        "register.seat-emptied",
        "register.seat-restored",
        "register.officer-appointed",
        "register.officer-removed",
        "register.officer-restored",
        "register.association-terminated",
    ),
    "register.changes.events": (
        "register.change-reported",
        "register.change-recorded",
        "register.change-dropped",
        "register.change-reminded",
        "register.unit-renamed",
        "register.unit-detail-changed",
    ),
    "register.certificates.events": (
        "register.certificate-issued",
        "register.review-requested",
        "register.review-declined",
        "register.certificate-lapsed",
        "register.certificate-returned",
    ),
    "register.leaving.events": (
        "register.withdrawal-notice-given",
        "register.withdrawal-reported",
        "register.loss-found",
        "register.membership-restored",
        "register.withdrawal-notice-taken-back",
    ),
    "register.expelling.events": (
        "register.expulsion-verified",
        "register.unit-heard",
        "register.expulsion-dropped",
        "register.expulsion-served",
    ),
    "register.admission.events": (
        "register.application-received",
        "register.material-handed-in",
        "register.material-taken-back",
        "register.application-examined",
        "register.application-withdrawn",
        "register.application-approved",
        "register.admission-step-taken",
    ),
    "register.classes.events": (
        "register.class-applied-for",
        "register.class-day-recorded",
        "register.class-wish-closed",
    ),
    "register.nominations.events": (
        "register.person-nominated",
        "register.nomination-withdrawn",
        "register.conditions-checked",
    ),
    "register.renewal.events": (
        "register.renewal-begun",
        "register.candidates-listed",
        "register.renewal-dropped",
    ),
    "register.contributions.events": (
        "register.contribution-set",
        "register.contribution-corrected",
        "register.payment-recorded",
        "register.payment-corrected",
        "register.payment-taken-back",
        "register.contribution-waived",
        "register.waiver-taken-back",
    ),
    "register.papers.events": ("register.paper-drawn-up", "register.paper-dropped"),
    "register.contacts.events": ("register.contacts-erased",),
    "register.demands.events": (
        "register.meeting-demanded",
        "register.demand-dropped",
    ),
    "register.winding_up.events": (
        "register.winding-up-group-formed",
        "register.remainder-settled",
    ),
    "meeting.reporting.events": ("meeting.item-reported",),
    "meeting.events": (
        "meeting.convened",
        "meeting.cancelled",
        "meeting.corrected",
        "meeting.officers-corrected",
        "meeting.item-added",
        "meeting.item-corrected",
        "meeting.item-removed",
        "meeting.agenda-ordered",
        "meeting.roll-taken",
        "meeting.checked-in",
        "meeting.attends-remotely",
        "meeting.check-in-withdrawn",
        "meeting.checked-out",
        "meeting.check-out-withdrawn",
        "meeting.leave-granted",
        "meeting.leave-taken-back",
        "meeting.proxy-given",
        "meeting.proxy-revoked",
        "meeting.observer-noted",
        "meeting.observer-corrected",
        "meeting.observer-removed",
        "meeting.act-taken-back",
        "meeting.opened",
        "meeting.item-called",
        "meeting.discussion-noted",
        "meeting.vote-opened",
        "meeting.vote-cast",
        "meeting.hands-counted",
        "meeting.tie-decided",
        "meeting.vote-tied",
        "meeting.vote-declared",
        "meeting.vote-annulled",
        "meeting.closed",
    ),
    "meeting.invitation.events": (
        "meeting.notice-sent",
        "meeting.notice-taken-back",
        "meeting.reply-recorded",
        "meeting.reply-taken-back",
    ),
    "meeting.proxies.events": (
        "meeting.proxy-lodged",
        "meeting.proxy-withdrawn",
        "meeting.principal-took-over",
    ),
    "meeting.sittings.events": (
        "meeting.adjourned",
        "meeting.resumed",
    ),
    "meeting.recusals.events": ("meeting.stepped-aside", "meeting.stepped-back"),
    "meeting.undo.events": ("meeting.act-undone",),
    "meeting.answers.events": (
        "meeting.votes-set",
        "meeting.answer-withdrawn",
        "meeting.voting-extended",
    ),
    "meeting.motions.events": (
        "meeting.amendment-moved",
        "meeting.amendment-withdrawn",
        "meeting.amendments-ordered",
        "meeting.question-divided",
        "meeting.division-ended",
        "meeting.agenda-change-moved",
        "meeting.agenda-change-dropped",
        "meeting.agenda-changed-by-chair",
        "meeting.consent-set",
        "meeting.taken-out-of-consent",
    ),
    "meeting.speaking.events": (
        "meeting.speech-asked",
        "meeting.speech-withdrawn",
        "meeting.floor-given",
        "meeting.speech-paused",
        "meeting.speech-ended",
        "meeting.speech-extended",
        "meeting.statement-noted",
        "meeting.time-limits-set",
    ),
    "meeting.election.events": (
        "meeting.election-planned",
        "meeting.candidate-nominated",
        "meeting.nominee-withdrawn",
        "meeting.counters-proposed",
        "meeting.counters-appointed",
        "meeting.election-opened",
        "meeting.ballots-recorded",
        "meeting.paper-entered",
        "meeting.paper-taken-back",
        "meeting.election-counted",
        "meeting.ballots-counted",
        "meeting.last-seat-decided",
        "meeting.election-declared",
        "meeting.vote-void",
    ),
    "meeting.ways.events": (
        "meeting.nobody-objected",
        "meeting.objection-raised",
        "meeting.hall-divided",
        "meeting.section-counted",
        "meeting.voting-closed",
        "meeting.vote-reopened",
    ),
    "meeting.correspondence.events": (
        "meeting.correspondence-begun",
        "meeting.correspondence-corrected",
        "meeting.ballots-sent",
        "meeting.return-recorded",
        "meeting.return-corrected",
        "meeting.return-taken-back",
        "meeting.correspondence-ended",
        "meeting.correspondence-stopped",
    ),
    "meeting.minutes.events": (
        "meeting.minutes-signed",
        "meeting.minutes-filed",
        "meeting.minutes-taken-back",
    ),
    "minutes.events": (
        "minutes.draft-saved",
        "minutes.comment-added",
        "minutes.comment-answered",
        "minutes.comment-resolved",
        "minutes.comment-reopened",
        "minutes.laid",
        "minutes.approved",
        "minutes.approval-taken-back",
        "minutes.addendum-made",
        "minutes.addenda-laid",
        "minutes.addendum-approved",
        "minutes.addendum-noted",
        "minutes.addendum-withdrawn",
    ),
    "attachments.events": (
        "attachment.attached",
        "attachment.taken-off",
        "attachment.content-erased",
    ),
    "templates.events": (
        "templates.wording-changed",
        "templates.wording-reset",
        "templates.letterhead-set",
        "templates.logo-set",
        "templates.logo-moved",
        "templates.logo-taken-away",
        "templates.signatures-set",
    ),
    "filing.events": (
        "filing.series-set",
        "filing.document-issued",
        "filing.made-elsewhere-issued",
        "filing.document-annulled",
        "filing.file-added",
        "filing.doubtful-scan-added",
        "filing.file-taken-off",
        "filing.document-sent",
        "filing.draft-written",
        "filing.sending-failed",
    ),
    "signatures.events": (
        "signatures.signed-by-hand",
        "signatures.hand-taken-back",
        "signatures.observer-signed-by-hand",
        "signatures.observer-hand-taken-back",
        "signatures.certificate-trusted",
        "signatures.certificate-dropped",
    ),
    "attendance.events": (
        "attendance.recorded",
        "attendance.corrected",
        "attendance.warned",
        "attendance.consequence-drawn",
        "attendance.consequence-lifted",
    ),
}
"""By the module, below the core, that has the classes."""

UPCASTERS = {**register_events.UPCASTERS, **attendance_events.UPCASTERS, **meeting_events.UPCASTERS}


def event_class(kind: str) -> type[Event] | None:
    """The class of this kind; None for one that this program has never heard of."""
    module = _module_of().get(kind)
    return _classes_in(module).get(kind) if module is not None else None


@cache
def events() -> tuple[type[Event], ...]:
    """The classes of all kinds."""
    return tuple(cls for module in KINDS for cls in _classes_in(module).values())


@cache
def codec() -> Codec:
    """How every kind of fact is written and read; made once, for it takes as long as opening a file."""
    return Codec(upcasters=UPCASTERS, find=event_class)


@cache
def _module_of() -> dict[str, str]:
    return {kind: module for module, kinds in KINDS.items() for kind in kinds}


@cache
def _classes_in(module: str) -> dict[str, type[Event]]:
    names = vars(import_module(f"governance_desk.{module}")).values()
    found = (cls for cls in names if isinstance(cls, type) and issubclass(cls, Event) and hasattr(cls, "kind"))
    return {cls.kind: cls for cls in found}
