"""Posts and candidates of an election before it is counted, and what keeps the ballots from being handed out."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import tr
from governance_desk.meeting.election.count import post_name
from governance_desk.meeting.election.open import ballot_order, require_ready
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Vote
from ui.plainly import in_full
from ui.widgets.banner import Banner
from ui.words import label


class ElectionHead(QWidget):
    """`missing` says what is still to be done, with the article."""

    def __init__(self) -> None:
        super().__init__()
        self.candidates = label()
        self.missing = Banner()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.candidates)
        column.addWidget(self.missing)

    def show_candidates(self, room: Room, item: Item, vote: Vote | None) -> None:
        """The posts of the round that is out, or of the next one."""
        taken = vote.election if vote is not None else None
        posts = taken.posts if taken is not None else item.election.posts if item.election is not None else ()
        number = taken.number if taken is not None else item.election.round if item.election is not None else 1
        lines = [tr("Round {number}", number=number)] if number > 1 else []
        lines += [
            tr(
                "{post}, {seats} to be elected: {names}",
                post=post_name(room, post.matter),
                seats=post.seats,
                names="、".join(each.name for each in ballot_order(post.nominees)) or "–",
            )
            for post in posts
        ]
        self.candidates.setText("\n".join(lines))
        self.candidates.setVisible(bool(posts))

    def say_missing(self, room: Room, item: Item, *, wanted: bool) -> bool:
        """Say why the ballots cannot be handed out yet; whether they can."""
        refusal: Refusal | None = None
        if wanted and item.election is not None:
            try:
                require_ready(room, item, item.election)
            except Refusal as problem:
                refusal = problem
        if refusal is None:
            self.missing.hide()
        else:
            self.missing.say(in_full(refusal, room.rules.charter), tone="warn")
        return refusal is None
