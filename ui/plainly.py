"""Sentences of the core as the windows say them: a clause by what it is about, not by its key in the charter file.

The command line needs the keys, for `--reading CLAUSE=READING`; in the windows they would be foreign words.
"""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Charter
from governance_desk.errors import Refusal
from governance_desk.language import Text, in_a_row, text
from ui.words import article_words

_WITHOUT_KEYS = {
    "As {reading}, “{says}”: {working}": text("As “{says}”: {working}"),
    "The charter leaves this open ({article}; {clause}): {question} As rolls, “{moved}”: {rolled}. As"
    " does_not_roll, “{kept}”: {last}.": text(
        "The charter leaves this open ({article}; {clause}): {question} As “{moved}”: {rolled}. As “{kept}”: {last}."
    ),
}


def in_full(refusal: Refusal, charter: Charter) -> str:
    """What is refused and what to do, in a row, where it is shown beside the thing itself and not in a dialog."""
    article = article_words(refusal.article)
    return in_a_row((f"{refusal.sentence}{article}", plainly(refusal.next_step, charter)))


def plainly(said: Text, charter: Charter) -> Text:
    """The same sentence without keys; its places may themselves hold sentences."""
    if not said.values:
        return said
    values = {
        name: plainly(value, charter) if isinstance(value, Text) else value for name, value in said.values.items()
    }
    clause = values.get("clause")
    if isinstance(clause, str) and (name := _name(charter, clause)):
        values["clause"] = f"“{name}”"
    template = _WITHOUT_KEYS.get(said.template)
    return Text(template.template if template is not None else said.template, values)


def _name(charter: Charter, clause: str) -> str:
    """What the clause is about; nothing where this is a name already."""
    from governance_desk.charter.readings import clause_slots
    from governance_desk.charter.wording import clause_name

    known = {key for key, _clauses in clause_slots(charter)}
    return clause_name(charter, ClauseId(clause)) if clause in known else ""
