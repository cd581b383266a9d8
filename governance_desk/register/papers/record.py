"""Record that a yearly paper is there, or that this was a mistake (SHCP 8（三）)."""

from __future__ import annotations

from governance_desk.charter.model import Charter
from governance_desk.charter.yearly import YearlyPaper
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.register.papers.commands import DropPaper, RecordPaper
from governance_desk.register.papers.events import PaperDrawnUp, PaperDropped
from governance_desk.register.papers.state import paper_id
from governance_desk.register.state import Register


def record_paper(register: Register, charter: Charter, command: RecordPaper) -> list[Event]:
    """The paper of the year, once; Refusal where the charter knows no such paper, or it cannot be drawn up yet."""
    rule = _require_rule(charter, command.paper)
    known = register.papers.get(paper_id(rule.key, command.year))
    if known is not None:
        raise Refusal(
            text("“{title}” was drawn up on {day}.", title=known.title, day=str(known.drawn_up)),
            article=rule.article,
            next_step=text("Take that back first, or choose another year."),
        )
    if not command.title.strip():
        raise Refusal(text("What is it called?"), article=rule.article, next_step=text("Enter the title."))
    if command.drawn_up > command.day:
        raise Refusal(
            text("{day} is still to come.", day=str(command.drawn_up)),
            article=rule.article,
            next_step=text("Enter the day on which it was drawn up."),
        )
    if rule.past and command.drawn_up.year < command.year:
        raise Refusal(
            text("{name} looks back on {year}, which had not begun then.", name=rule.name, year=str(command.year)),
            article=rule.article,
            next_step=text("Enter the year that it is about."),
        )
    return [
        PaperDrawnUp(
            paper=rule.key,
            year=command.year,
            title=command.title.strip(),
            drawn_up=command.drawn_up,
            day=command.day,
            article=rule.article,
        )
    ]


def drop_paper(register: Register, command: DropPaper) -> list[Event]:
    """It is owed again; the file that was attached stays in the record."""
    known = register.papers.get(paper_id(command.paper, command.year))
    if known is None:
        raise Refusal(text("No such paper was recorded."), next_step=text("Nothing has to be done."))
    if not command.reason.strip():
        raise Refusal(text("Why is it taken back?"), next_step=text("Enter the reason."))
    return [
        PaperDropped(
            paper=known.paper, year=known.year, title=known.title, reason=command.reason.strip(), day=command.day
        )
    ]


def _require_rule(charter: Charter, key: str) -> YearlyPaper:
    found = next((each for each in charter.yearly_papers if each.key == key), None)
    if found is None:
        raise Refusal(
            text("This charter knows no such yearly paper."), next_step=text("Choose one that the charter names.")
        )
    return found
