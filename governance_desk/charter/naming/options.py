"""What the choices of a charter are called: every value of every enumeration in its format."""

from __future__ import annotations

from enum import StrEnum

from governance_desk.charter.certificate import FirstDay, Lapse, Late, Returned, SeatOfHead
from governance_desk.charter.clause import (
    Arrival,
    Attending,
    Base,
    Counting,
    Frequency,
    Holder,
    QuorumChecked,
    Reelection,
    Status,
    TermLength,
)
from governance_desk.charter.contribution import Sharing
from governance_desk.charter.convening import Occasion, OnePerson
from governance_desk.charter.election import Candidates, Elected, Unfilled, Unreturned
from governance_desk.charter.expulsion import Recusal
from governance_desk.charter.joining import (
    Applies,
    BarStarts,
    Begins,
    Hearing,
    InInterval,
    LossBegins,
    RunsFrom,
    SeatsFollow,
)
from governance_desk.charter.keys import Consequence, LastSeat, Manner, Proof, Replies, Tie, WriteIns
from governance_desk.charter.model import (
    AbsenceOf,
    Counts,
    Demotion,
    Effect,
    Procedure,
    Reach,
    Restart,
    Row,
    Sitting,
    Succession,
    TakesEffect,
)
from governance_desk.charter.motion import AgendaChanged, AmendedBy, MinutesApproved, PartFailed, Together
from governance_desk.charter.period import Direction, PeriodEnd, PeriodUnit
from governance_desk.charter.seating import AfterAbsence, Checked, Nominated, Overrun, Replaced, StepsDown, TermStart
from governance_desk.charter.ways import Demanded
from governance_desk.language import Text, text

OPTIONS: dict[type[StrEnum], dict[str, Text]] = {
    Sitting: {
        "units": text("All member units"),
        "seats": text("Holders of seats"),
    },
    Status: {
        "written": text("It is written"),
        "silent": text("The charter is silent"),
        "contradictory": text("The charter contradicts itself"),
    },
    Base: {
        "members": text("All its members"),
        "seats": text("All seats, vacant ones too"),
        "in_office": text("Seats that are filled"),
        "attending": text("Those attending"),
        "represented": text("Those attending or represented by proxy"),
        "cast": text("Votes cast"),
        "valid": text("Valid votes"),
        "yes_no": text("Votes for and against"),
        "issued": text("Ballots handed out"),
    },
    Counting: {
        "heads": text("Heads"),
        "weights": text("Weights of votes"),
    },
    Tie: {
        "lost": text("It is not passed"),
        "passed": text("Passed where the share is reached"),
        "chair_decides": text("The chair decides"),
        "vote_again": text("The vote is taken once more"),
        "lot": text("By lot"),
    },
    Holder: {
        "member": text("Another member who attends"),
        "same_unit": text("Somebody of the same unit"),
        "anyone": text("Anyone at all"),
    },
    Arrival: {
        "at_once": text("The principal answers at once"),
        "after_the_vote": text("The holder still answers in that vote"),
    },
    Attending: {
        "at_opening": text("At the opening"),
        "at_each_vote": text("At each vote"),
    },
    QuorumChecked: {
        "once": text("Once, at the opening"),
        "each_vote": text("Again at each vote"),
        "warns": text("Once; later only a warning, which is put down"),
    },
    Frequency: {
        "yearly": text("At least once a year"),
        "as_needed": text("When there is need"),
    },
    Occasion: {
        "convening": text("The day on which the notice goes out"),
        "meeting": text("The day of the meeting"),
    },
    Succession: {
        "fresh": text("Whoever follows is counted from nothing"),
        "inherited": text("Whoever follows takes over the absences"),
    },
    OnePerson: {
        "one": text("For one of them only"),
        "both": text("For each, and each counts"),
    },
    TermLength: {
        "two_years": text("Two years"),
        "three_years": text("Three years"),
        "four_years": text("Four years"),
        "five_years": text("Five years"),
        "as_resolved": text("As resolved for each term"),
    },
    Procedure: {
        "vote": text("It is put to the vote"),
        "report": text("It is reported; without an objection it is passed"),
    },
    Effect: {
        "none": text("Nothing in the register"),
        "admit_unit": text("The unit is admitted"),
        "expel_unit": text("The unit is expelled"),
        "change_class": text("The unit changes its class"),
        "confirm_demotion": text("The demotion is confirmed"),
        "fill_seat": text("A seat is filled"),
        "empty_seat": text("A seat becomes vacant"),
        "appoint_officer": text("An officer is appointed"),
        "remove_officer": text("An officer is removed"),
        "amend_charter": text("The charter is amended"),
        "terminate": text("The association is terminated"),
    },
    AbsenceOf: {
        "person": text("Of the person"),
        "unit": text("Of the unit"),
    },
    Consequence: {
        "lose_seat": text("The seat is lost"),
        "demote": text("The unit is demoted"),
    },
    Counts: {
        "counts": text("Counts as an absence"),
        "does_not_count": text("Does not count as an absence"),
    },
    Row: {
        "cumulative": text("All together"),
        "consecutive": text("One after the other"),
    },
    Reach: {
        "named": text("Only those that are named"),
        "every": text("Every class in the body"),
    },
    Demotion: {
        "one_class": text("One class down"),
        "to_the_lowest": text("Down to the lowest class"),
    },
    TakesEffect: {
        "close": text("With the close of the meeting"),
        "confirmation": text("Once it is confirmed"),
    },
    Restart: {
        "restarts": text("Begins anew"),
        "continues": text("Goes on"),
    },
    PeriodUnit: {
        "working_days": text("working days"),
        "days": text("days"),
        "months": text("months"),
        "years": text("years"),
    },
    Direction: {
        "within": text("Forward: to be done by the last day"),
        "before": text("Backward from a coming day"),
        "after": text("Forward: takes effect when it is over"),
    },
    PeriodEnd: {
        "rolls": text("Moves to the day after the days off"),
        "does_not_roll": text("Does not move"),
    },
    Proof: {
        "presented": text("Simply handed in"),
        "sealed_copy": text("Sealed copy"),
        "original_shown": text("Original shown"),
    },
    Begins: {
        "vote": text("On the day of the vote"),
        "first_step": text("On the day of the first step after the vote"),
    },
    RunsFrom: {
        "received": text("The day on which the letter was received"),
        "declared": text("The day of the letter"),
    },
    InInterval: {
        "votes": text("Still votes"),
        "does_not_vote": text("No longer votes"),
    },
    SeatsFollow: {
        "vacant": text("The seats become vacant"),
        "kept": text("The seats are kept to the end of the term"),
    },
    Manner: {
        "withdrawn": text("Withdrawal"),
        "deemed_withdrawn": text("Deemed withdrawal"),
        "lost": text("Automatic loss"),
        "expelled": text("Expulsion"),
    },
    Hearing: {
        "heard": text("The member is heard"),
        "not_heard": text("Without a hearing"),
    },
    LossBegins: {
        "finding": text("On the day of the finding"),
        "breach": text("On the day of the breach"),
    },
    Recusal: {
        "votes": text("They vote"),
        "out_of_vote": text("They do not vote and still count as attending"),
        "out_of_base": text("They neither vote nor count"),
    },
    Applies: {
        "applies": text("Applies"),
        "does_not_apply": text("Does not apply"),
    },
    BarStarts: {
        "end": text("On the day on which membership ended"),
        "notice": text("On the day of the notice to the unit"),
    },
    SeatOfHead: {
        "lost": text("The seat is lost with the office"),
        "successor": text("The new representative takes the seat"),
        "keeps": text("The person keeps the seat"),
    },
    FirstDay: {
        "approval": text("On the day of the admission"),
        "issue": text("On the day of issue"),
    },
    Lapse: {
        "lapses": text("Membership ends"),
        "suspended": text("The rights rest until there is a new one"),
        "continues": text("Membership goes on"),
    },
    Late: {
        "nothing": text("Nothing follows"),
        "reminder": text("It is reminded in writing"),
        "duty": text("It is reminded; after that it counts as duties not performed"),
    },
    Returned: {
        "returned": text("It is given back"),
        "void": text("It is void and need not be given back"),
    },
    Sharing: {
        "equal": text("Every member pays the same"),
        "fee_standard": text("By the amounts set for each class"),
    },
    Reelection: {
        "unlimited": text("As often as it is decided"),
        "two_terms": text("At most two terms without a break"),
        "elected": text("Only by an election"),
    },
    StepsDown: {
        "declaration": text("By its letter alone"),
        "vote": text("Only by a vote"),
        "not_allowed": text("Not allowed at all"),
    },
    Nominated: {
        "in_writing": text("In writing before the vote"),
        "at_meeting": text("It may be made at the meeting"),
    },
    Checked: {
        "nomination": text("With the nomination"),
        "whole_term": text("At any time in the term"),
    },
    Replaced: {
        "letter": text("A letter of the unit is enough"),
        "vote": text("It is voted on anew"),
    },
    AfterAbsence: {
        "may_replace": text("The unit may send another person"),
        "vacant": text("The seat stays vacant"),
    },
    TermStart: {
        "election_day": text("On the day of the election"),
        "first_meeting": text("On the day of the first meeting"),
    },
    Overrun: {
        "stays": text("It stays in office until the next one"),
        "ends": text("It is out of office"),
    },
    Demanded: {
        "show_of_hands": text("In the open, on persons by secret ballot"),
        "secret": text("Always by secret ballot"),
        "named": text("Always name by name"),
        "meeting_decides": text("As the meeting decides"),
    },
    Replies: {
        "replied": text("Those whose valid answer came in time"),
        "asked": text("Everyone who was asked"),
    },
    Candidates: {
        "equal": text("As many as there are seats"),
        "more": text("More than there are seats"),
        "either": text("Either, as the meeting decides"),
    },
    Elected: {
        "threshold_and_rank": text("Those who reach the share, by their votes"),
        "rank_only": text("Those with the most votes"),
    },
    LastSeat: {
        "run_off": text("A run-off between them"),
        "lot": text("Drawn by lot"),
        "chair_decides": text("Decided by the chair"),
    },
    Unfilled: {
        "vote_again": text("Another vote at once"),
        "leave_vacant": text("They stay vacant until the next meeting"),
    },
    WriteIns: {
        "after_against": text("One for each candidate voted against"),
        "allowed": text("They are allowed"),
        "not_allowed": text("They make the ballot invalid"),
    },
    AmendedBy: {
        "as_motion": text("That of the motion"),
        "ordinary": text("That of any resolution"),
    },
    PartFailed: {
        "falls_out": text("The rest is put to the vote"),
        "falls_all": text("The whole motion has not passed"),
    },
    AgendaChanged: {
        "by_vote": text("By a vote"),
        "chair_decides": text("The chair decides"),
        "nobody": text("Nobody"),
    },
    MinutesApproved: {
        "vote": text("By a vote of the next meeting"),
        "no_objection": text("Where the next meeting does not object"),
        "signature": text("By the signatures"),
    },
    Together: {
        "allowed": text("Allowed"),
        "not_allowed": text("Each by itself"),
    },
    Unreturned: {
        "stay": text("Still count as attending"),
        "leave": text("No longer count as attending"),
    },
}
"""By the enumeration: the same word is another thing in another."""
