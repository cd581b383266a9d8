"""What the parts of a charter are called that say how membership, offices and terms begin and end."""

from __future__ import annotations

from governance_desk.charter.certificate import CertificateRule, ChangeRule
from governance_desk.charter.contribution import ContributionRule
from governance_desk.charter.correspondence import CorrespondenceRule
from governance_desk.charter.election import ElectionRules
from governance_desk.charter.expulsion import ExpulsionRule
from governance_desk.charter.joining import AdmissionRule, BarRule, FollowingStep, LeavingRule, LossRule, MaterialRule
from governance_desk.charter.keys import Marks
from governance_desk.charter.model import Article, OfficeRule, Topic, WindingUpRule
from governance_desk.charter.motion import MotionRules
from governance_desk.charter.naming.label import Label, label
from governance_desk.charter.period import PeriodRule, Span
from governance_desk.charter.seating import Nomination, Rise, SeatingRule
from governance_desk.charter.ways import VotingRules
from governance_desk.charter.yearly import YearlyDue, YearlyPaper
from governance_desk.language import text

OF_MEMBERS: dict[type, dict[str, Label]] = {
    OfficeRule: {
        "seat_in": label(text("Is a seat in"), text("The body in which it is a seat.")),
        "from_office": label(text("Must already be")),
        "from_classes": label(text("From units of these classes")),
        "nominated_by": label(text("Who nominates"), text("In the charter's words.")),
        "reelection": label(text("Going on for another term")),
        "nomination": label(text("Which units nominate")),
        "head_of_unit": label(text("Only the representative of a unit")),
    },
    Nomination: {
        "classes": label(text("Classes that nominate")),
        "own": label(text("Only somebody of their own")),
    },
    PeriodRule: {
        "length": label(text("Length"), text("A whole number.")),
        "unit": label(text("Unit of time")),
        "starts": label(text("Runs from"), text("In the charter's words.")),
        "direction": label(text("Which way it is counted")),
        "start_open": label(
            text("Question that asks for its first day"), text("The key of the question, or the place of the clause.")
        ),
        "span": label(
            text("Period"),
            text("Where the charter does not say how long it is, or says two things, or has changed it."),
        ),
    },
    Span: {
        "length": label(text("Length"), text("A whole number, or no_limit.")),
        "unit": label(text("Unit of time")),
        "starts": label(text("Runs from"), text("In the charter's words.")),
        "direction": label(text("Which way it is counted")),
    },
    AdmissionRule: {
        "conditions": label(text("Conditions for admission")),
        "materials": label(text("Papers with the application")),
        "steps": label(text("Steps after the vote")),
        "examination": label(text("Period for the examination")),
        "begins": label(text("When membership begins")),
    },
    MaterialRule: {
        "proofs": label(text("In which form")),
        "on_demand": label(text("Only when asked for")),
    },
    FollowingStep: {
        "issues": label(text("Certificate issued in this step")),
    },
    LeavingRule: {
        "period": label(text("Notice ahead")),
        "runs_from": label(text("Runs from which day")),
        "report": label(text("Period for the report")),
        "report_to": label(text("Reported to")),
        "votes": label(text("Vote in the interval")),
        "seats": label(text("Seats of a unit that is out"), text("Holds for every way in which a membership ends.")),
    },
    LossRule: {
        "manner": label(text("How it ends")),
        "found_by": label(text("Who finds so"), text("Without a clause it is a fact that a document shows.")),
        "hearing": label(text("Hearing before")),
        "begins": label(text("From which day")),
    },
    ExpulsionRule: {
        "grounds": label(text("Grounds")),
        "counted": label(text("Which grounds count"), text("Where the charter lists more than can be one.")),
        "hearing": label(text("Hearing before the decision")),
        "recusal": label(text("Recusal of the unit's own people")),
    },
    BarRule: {
        "after": label(text("After a membership that ended by")),
        "period": label(text("Length of the bar")),
        "applies": label(text("Whether it applies")),
        "starts": label(text("From which day it runs")),
    },
    WindingUpRule: {
        "led_by": label(text("Led by the unit of class")),
        "remainder": label(text("What becomes of what is left"), text("In the charter's words.")),
        "remainder_article": label(text("Article on what is left")),
    },
    ChangeRule: {
        "notice": label(text("Period for the notice")),
        "materials": label(text("Papers with the notice")),
        "late": label(text("Question on being late")),
        "lateness": label(text("What follows from being late")),
        "head_leaves": label(text("Seat of the former representative")),
    },
    CertificateRule: {
        "number": label(
            text("Form of the number"), text("{{number}} stands for the serial number, {{year}} for the year.")
        ),
        "text": label(
            text("Wording on the certificate"),
            text("{{unit}}, {{association}} and {{membership_class}} are filled in."),
        ),
        "valid": label(text("How long it is valid")),
        "review": label(text("When a review is applied for")),
        "digits": label(text("Digits of the number"), unit=text("digits")),
        "first_day": label(text("First day of validity")),
        "lapse": label(text("When it has run out")),
        "returned": label(text("The certificate after leaving")),
    },
    SeatingRule: {
        "rises": label(text("Steps upwards")),
        "step_down": label(text("Matter for stepping down")),
        "stepping_down": label(text("Stepping down by one's own wish")),
        "below": label(text("Seats after stepping down")),
        "nominated": label(text("Form of a nomination")),
        "conditions": label(text("Personal conditions")),
        "conditions_of": label(text("Offices with these conditions"), text("Without one they hold for every office.")),
        "checked": label(text("When the conditions are examined")),
        "replaced": label(text("Whether a replacement is voted on")),
        "after_absence": label(text("Replacement after a loss by absence")),
        "renewed": label(text("Body that is elected anew")),
        "ahead": label(text("Period ahead of a renewal")),
        "term_start": label(text("First day of a term")),
        "overrun": label(text("Term over, no successor")),
    },
    Rise: {
        "from_class": label(text("From class")),
        "to_class": label(text("To class")),
        "matter": label(text("Matter that is decided")),
    },
    ElectionRules: {
        "candidates": label(text("Number of candidates")),
        "elected": label(text("Who is elected")),
        "tie": label(text("Equal votes for the last seat")),
        "unfilled": label(text("Seats left unfilled")),
        "write_ins": label(text("Names written in")),
        "marks": label(text("Marks on the ballot")),
        "unreturned": label(text("Ballots not returned")),
    },
    MotionRules: {
        "amendments": label(text("Share of votes for an amendment")),
        "part_failed": label(text("A part that does not pass")),
        "agenda": label(text("Agenda changed in session")),
        "consent": label(text("Items voted on together")),
        "minutes": label(text("How minutes are approved")),
    },
    VotingRules: {
        "manner": label(text("The way in which votes are taken")),
        "correspondence": label(
            text("Votes in writing"), text("Outside a meeting, by letter or in another written form.")
        ),
        "replies": label(text("Who attends a vote in writing")),
    },
    CorrespondenceRule: {
        "allowed": label(text("Votes in writing are allowed")),
        "bodies": label(text("Bodies that may vote in writing"), text("Without one every body may.")),
        "except_matters": label(text("Matters that need a meeting")),
        "elections": label(text("Elections and removals in writing too")),
        "days": label(text("Days to answer, at least"), unit=text("days")),
        "on_demand": label(text("Whoever is asked can demand a meeting instead")),
    },
    Marks: {
        "yes": label(text("Mark for yes"), text("Nothing written: the box is left blank.")),
        "no": label(text("Mark for no")),
        "abstain": label(text("Mark for abstaining")),
    },
    ContributionRule: {
        "charged": label(text("Members pay")),
        "basis": label(text("Question on how costs are shared")),
        "set_by": label(text("Matter that sets the amounts")),
        "sharing": label(text("How costs are shared")),
    },
    YearlyPaper: {
        "by": label(text("Drawn up by")),
        "past": label(text("Looks back on a year that is over")),
        "due": label(text("By when it is drawn up")),
    },
    YearlyDue: {
        "years": label(
            text("In which year"), text("-1 the year before the paper's own, 0 its own, 1 the year after it.")
        ),
        "month": label(text("Month"), text("With the day; nothing is written where it goes with a meeting.")),
        "day": label(text("Day of the month")),
        "body": label(text("Brought to the ordinary meeting of")),
    },
    Topic: {
        "clauses": label(text("The question and its readings")),
    },
    Article: {
        "number": label(text("Number of the article"), text("As the charter prints it.")),
        "text": label(text("Text of the article")),
        "heading": label(text("Heading of the article")),
    },
}
