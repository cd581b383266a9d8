"""What the parts of a charter are called that say who meets and how it is decided, and the words they share."""

from __future__ import annotations

from governance_desk.charter.clause import Clause, PassingRule, ProxyRule, QuorumRule, Reading, Share
from governance_desk.charter.convening import Demand, Presiding, RecordDate, RemoteRule
from governance_desk.charter.model import AbsenceRule, BodyRule, Charter, ClassRule, Competence, MatterRule
from governance_desk.charter.naming.label import Label, label
from governance_desk.language import text

COMMON: dict[str, Label] = {
    "key": label(
        text("Key"),
        text(
            "The program and the record know it by this: small Latin letters, digits and _; it stays once it is in use."
        ),
    ),
    "name": label(text("Its name")),
    "article": label(text("Stands in article"), text("With its number as the charter prints it.")),
    "quote": label(text("Words of the charter"), text("Copied from the charter as it is printed.")),
    "since": label(
        text("First day in force"), text("Written as 2026-01-01; nothing is written where it holds from the beginning.")
    ),
    "until": label(
        text("Last day in force"), text("The last day on which it holds; nothing is written where there is no end.")
    ),
    "rank": label(text("Rank"), text("1 is the highest.")),
    "exactly": label(text("Exact number"), text("Nothing is written where the charter fixes no number.")),
    "term_years": label(
        text("Length of the term"), text("Nothing is written where the charter gives no number."), unit=text("years")
    ),
}
"""Keys that mean the same in whatever part they stand."""

OF_BODIES: dict[type, dict[str, Label]] = {
    Charter: {
        "format": label(text("Format of the file"), text("Which version of the format the file is written in; 1.")),
        "name": label(text("Full name of the association")),
        "short_name": label(text("Short name")),
        "language": label(text("Language of the documents"), text("zh_CN for simplified Chinese.")),
        "classes": label(text("Classes of members"), text("From the highest to the lowest.")),
        "bodies": label(text("Bodies that meet"), text("The general assembly, the council: how they meet and decide.")),
        "matters": label(
            text("Matters that are decided"), text("What can be put to the vote, who decides on it, and what follows.")
        ),
        "offices": label(text("Offices")),
        "absences": label(text("What follows from absence")),
        "periods": label(text("Periods of time"), text("The first day is not counted (Civil Code 201).")),
        "period_end": label(
            text("Last day of a period"), text("Whether a last day that is a day off moves to the next working day.")
        ),
        "admission": label(text("Admission of members")),
        "leaving": label(text("Withdrawal by the member")),
        "losses": label(text("Memberships that end by themselves")),
        "expulsion": label(text("Expulsion of members")),
        "bars": label(text("Bars on coming back")),
        "winding_up": label(text("Winding up after termination")),
        "changes": label(text("Changes in a member's data")),
        "certificates": label(text("Certificates of membership")),
        "seating": label(text("Nominations and renewal of the council")),
        "elections": label(text("How elections are held")),
        "motions": label(text("Amendments and the agenda in session")),
        "voting": label(text("How votes are taken")),
        "contributions": label(text("Fees and shared costs")),
        "liaison": label(text("The person whom each member names for contact")),
        "yearly_papers": label(
            text("Papers of each year"), text("Plans and summaries that are drawn up each year outside any meeting.")
        ),
        "topics": label(
            text("Other open questions"),
            text("What the charter leaves open and the program does not act on by itself; the answer is recorded."),
        ),
        "articles": label(
            text("Text of the articles"),
            text("The whole charter, article by article; the articles quoted above are checked against it."),
        ),
        "source": label(text("Full title of the charter")),
    },
    ClassRule: {
        "sits_in": label(text("Sends a person to"), text("Bodies to which a unit of this class sends a person.")),
        "votes": label(
            text("Votes of each member"), text("Its weight where the body weighs votes."), unit=text("votes each")
        ),
    },
    BodyRule: {
        "sitting": label(text("Made up of")),
        "ordinal": label(
            text("Title of an ordinary meeting"),
            text("{{term}} stands for the term, {{meeting}} for the number of the meeting."),
        ),
        "quorum": label(text("Quorum of attendance"), text("How many must attend before the meeting can open.")),
        "resolution": label(
            text("Share of votes for a resolution"), text("Holds for each matter without a share of its own.")
        ),
        "tie": label(text("Equal votes")),
        "proxies": label(text("Proxies")),
        "proxy_arrival": label(text("When the principal comes")),
        "attending": label(text("When attendance is fixed")),
        "quorum_checked": label(text("When the quorum is checked")),
        "member_name": label(
            text("What a member of it is called"), text("What one of those who make it up is called.")
        ),
        "extraordinary_ordinal": label(text("Title of an extraordinary meeting")),
        "weighted": label(text("Votes are weighed by class")),
        "convened_by": label(text("Convened by"), text("In the charter's words.")),
        "yearly_meetings": label(
            text("Meetings a year, at least"),
            text("Nothing is written where the charter does not say how often."),
            unit=text("meetings"),
        ),
        "frequency": label(text("How often it meets"), text("Where the charter gives no number.")),
        "term": label(text("How long a term is"), text("Where the charter gives no number of years.")),
        "seats": label(text("Number of seats"), text("Where the charter fixes the number."), unit=text("seats")),
        "record_date": label(text("Record date of the roll"), text("On which day one must be registered.")),
        "one_person": label(text("One person for two units")),
        "remote": label(text("Remote attendance"), text("By video or telephone.")),
        "presiding": label(text("Who presides")),
        "demand": label(text("Demanding an extraordinary meeting")),
        "demand_period": label(
            text("Period within which it is convened"), text("Of an extraordinary meeting that was demanded.")
        ),
    },
    RecordDate: {
        "of": label(text("It goes by")),
        "days_before": label(text("Days before the meeting"), unit=text("days")),
    },
    RemoteRule: {
        "allowed": label(text("Remote attendance is allowed")),
        "counts": label(text("It counts as attending and votes")),
        "barred_in_secret": label(text("Not in a secret ballot")),
    },
    Presiding: {
        "offices": label(text("Offices, in their order"), text("The first whose holder is there presides.")),
        "delegated": label(text("Else whoever the first has entrusted in writing")),
        "elected": label(text("Else whoever more than half of those there choose")),
    },
    Demand: {
        "offices": label(text("Offices whose holder may demand it")),
        "share": label(text("So many together may demand it")),
    },
    Clause: {
        "status": label(text("What the charter does")),
        "question": label(
            text("What it leaves open"), text("One sentence, for a clause that is silent or contradictory.")
        ),
        "rule": label(text("What it rules"), text("For a clause that the charter writes.")),
        "readings": label(
            text("Readings to choose from"),
            text("For a clause that is silent or contradictory; the association chooses, never the program."),
        ),
        "exhaustive": label(
            text("There are no other readings"), text("Then a result that is the same under all of them need not wait.")
        ),
    },
    Reading: {
        "says": label(text("In words")),
        "rule": label(text("Rule under this reading")),
        "suggested": label(text("It is suggested"), text("One of them at most, with its source.")),
        "source": label(text("Source of the suggestion")),
    },
    QuorumRule: {
        "all_of": label(text("Shares that must all be reached")),
    },
    PassingRule: {
        "all_of": label(text("Shares that must all be reached")),
    },
    Share: {
        "of": label(text("Share of"), text("Of which number the share is taken.")),
        "at_least": label(text("At least"), text("An exact fraction such as 2/3; the number itself is enough.")),
        "more_than": label(text("More than"), text("An exact fraction such as 1/2; the number itself is not enough.")),
        "counting": label(text("What is counted"), text("Only in a body that weighs votes.")),
    },
    ProxyRule: {
        "allowed": label(text("Proxies are allowed")),
        "holder": label(text("Who may hold one")),
        "most": label(
            text("Most in one hand"), text("no_limit where there is no limit."), unit=text("letters of proxy")
        ),
        "counts_for_quorum": label(text("Counts for the quorum")),
        "counts_as_attending": label(text("Counts as attending")),
        "barred_in_secret": label(text("Not in a secret ballot")),
        "written": label(text("Only in writing")),
        "chair_may_hold": label(text("The chair may hold one")),
    },
    MatterRule: {
        "competence": label(text("Who decides")),
        "passing": label(
            text("Share of votes for this matter"), text("Without one the share for resolutions of the body applies.")
        ),
        "procedure": label(text("Reported or voted on")),
        "passing_in": label(text("Bodies for which that share holds"), text("Without one it holds for every body.")),
        "effect": label(text("What follows when it is passed")),
        "office": label(text("Office that it concerns")),
        "secret": label(text("By secret ballot")),
        "each_meeting": label(text("On the agenda of every ordinary meeting")),
        "each_year": label(text("On an agenda once a year")),
        "paper": label(text("Paper laid before the meeting")),
        "barred": label(
            text("Why there is no such power"), text("For a matter for which the charter has no rule at all.")
        ),
    },
    Competence: {
        "bodies": label(
            text("Bodies in their order"), text("Usually one; where there are several, one after the other.")
        ),
    },
    AbsenceRule: {
        "of": label(text("Whose absence")),
        "body": label(text("Meetings of")),
        "limit": label(text("Absences until it applies"), text("Within one term."), unit=text("meetings")),
        "consequence": label(text("Consequence")),
        "excused": label(text("Excused leave")),
        "proxy": label(text("Attended by a proxy")),
        "extraordinary": label(text("Extraordinary meetings")),
        "inquorate": label(text("Meetings that lacked a quorum")),
        "row": label(text("How absences are counted")),
        "classes": label(
            text("Classes to which it applies"), text("Without one it applies to every class that sits in the body.")
        ),
        "reach": label(text("Classes that are not named")),
        "demotion": label(text("How far down")),
        "effect": label(text("When a demotion takes effect")),
        "restart": label(text("Counting after a demotion")),
        "new_term": label(text("Counting in a new term")),
        "succession": label(text("Counting after a change of person")),
        "confirmed_by": label(text("Matter that confirms it")),
    },
}
