"""The two errors that a person is meant to read. Everything else is a bug and is never swallowed."""

from __future__ import annotations

from governance_desk.language import Text, in_a_row, text


class Refusal(Exception):
    """The charter, or the state of the meeting, says no.

    `sentence` says what was refused, `article` names the article that forbids it (empty where it is the
    record itself that forbids it, as when a closed meeting is opened again), `next_step` what to do.
    """

    def __init__(self, sentence: Text, *, article: str = "", next_step: Text | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.article = article
        self.next_step = next_step or text("Nothing was changed.")

    def __str__(self) -> str:
        return in_a_row((self.sentence, f"（{self.article}）" if self.article else "", self.next_step))


class Fault(Exception):
    """The world says no: a disk, a file, a network. `safe` says what is safe, `next_step` what to do.

    `article` is the article at which a charter's file is wrong, where that is the trouble.
    """

    article = ""

    def __init__(self, sentence: Text, *, safe: Text | None = None, next_step: Text | None = None) -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.safe = safe or text("Nothing was changed.")
        self.next_step = next_step or text("Please try again.")

    def __str__(self) -> str:
        return in_a_row((self.sentence, self.safe, self.next_step))
