"""The remarks of a verdict in a document's words: no ids of clauses, no punctuation of another language."""

from __future__ import annotations

import re
from collections.abc import Iterable

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Charter
from governance_desk.charter.readings import clause_slots
from governance_desk.charter.wording import clause_name
from governance_desk.documents.content.wording import on_paper
from governance_desk.language import Text


def remarks(charter: Charter, notes: Iterable[Text]) -> str:
    """The notes one after the other, each once; nothing where there are none."""
    return "".join(dict.fromkeys(_sentence(charter, note) for note in notes))


def _sentence(charter: Charter, note: Text) -> str:
    if "where" in note.values and "subject" in note.values:
        return _open_clause(charter, note)
    words = on_paper(note)
    return words if words.endswith(("。", "！", "？")) else f"{words}。"


def _open_clause(charter: Charter, note: Text) -> str:
    """A clause that the charter leaves open, by its id and its article.

    In older journals `where` holds both and the question, parted by a stop.
    """
    if "clause" in note.values:
        parts = [str(note.values["article"]), str(note.values["clause"])]
    else:
        parts = re.split(r"; |；", str(note.values["where"]))
    known = {clause_id for clause_id, _ in clause_slots(charter)}
    clause = next((ClauseId(part) for part in parts if part in known), None)
    article = parts[0] if parts and parts[0] not in known else ""
    about = clause_name(charter, clause) if clause is not None else on_paper(note)
    where = f"章程{article}" if article else "章程"
    if "body" in note.values:
        return f"{where}对“{about}”没有明确规定，尚未确定如何解释。"
    return f"{where}对“{about}”没有明确规定，无论作何解释，本次结论相同。"
