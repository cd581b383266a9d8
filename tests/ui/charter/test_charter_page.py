"""The page Charter over both charters."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.charter.adoption import Adoption
from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import ACTED_ON, open_clauses
from governance_desk.desk import Desk
from tests.ui.association import DAY, founded
from ui.errors import ErrorDialog
from ui.models.clauses import clause_rows
from ui.preferences import Preferences
from ui.views.charter import EVERY, SETTLED, CharterPage
from ui.views.clauses.adopt_dialog import AdoptDialog


def made(qtbot: QtBot, desk: Desk) -> CharterPage:
    page = CharterPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    return page


def adoptions(desk: Desk) -> tuple[Adoption, ...]:
    return desk.association.rules.adoptions


def adopting(page: CharterPage) -> AdoptDialog:
    found: list[AdoptDialog] = page.window().findChildren(AdoptDialog)
    return found[-1]


def test_what_every_vote_waits_for_stands_at_the_top(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, founded("shcp"))
    first = [page.list.names.row(at).key for at in range(4)]
    assert first == ["assembly.quorum", "assembly.resolution", "council.quorum", "council.resolution"]


@pytest.mark.parametrize("charter", ["cfia", "shcp"])
def test_every_open_clause_is_listed_those_that_decide_first(
    qtbot: QtBot, preferences: Preferences, charter: str
) -> None:
    assert preferences is not None
    desk = founded(charter)
    page = made(qtbot, desk)
    decisive = page.list.names.rowCount()
    page.which.setCurrentIndex(EVERY)
    page._show_list()
    keys = [page.list.names.row(at).key for at in range(page.list.names.rowCount())]
    assert set(keys) == set(open_clauses(desk.association.rules, DAY))
    assert all(key.startswith("topic.") for key in keys[decisive:])
    decided_by = [key for key in keys[:decisive] if key.startswith("topic.")]
    assert sorted(decided_by) == sorted(ACTED_ON), "nothing depends on the others"


def test_a_reading_is_adopted_with_its_resolution(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = founded("shcp")
    page = made(qtbot, desk)
    page.show_detail("assembly.quorum")
    assert page.panel.adopt_buttons["two_thirds"].property("kind") == "primary"  # what is suggested stands out
    page.panel.adopt_buttons["two_thirds"].click()
    dialog = adopting(page)
    dialog.action.click()  # without a resolution it is refused, and the dialog stays
    assert not adoptions(desk)
    for error in page.window().findChildren(ErrorDialog) + dialog.findChildren(ErrorDialog):
        error.close()
    dialog.resolution.setText("第一次成员大会第2号决议")
    dialog.action.click()
    (adoption,) = adoptions(desk)
    assert (adoption.clause, adoption.reading) == ("assembly.quorum", "two_thirds")
    assert adoption.resolution == "第一次成员大会第2号决议"
    page.refresh()
    assert page.list.current_key() != "assembly.quorum"  # on to the next
    page.which.setCurrentIndex(SETTLED)
    page._show_list()
    assert page.list.names.rowCount() == 1
    assert "第一次成员大会第2号决议" in page.panel._adopted.text()


def test_an_adopted_reading_stands_beside_its_article(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = founded("shcp")
    page = made(qtbot, desk)
    page.tabs.setCurrentIndex(1)
    assert "第2号决议" not in page.articles.toPlainText()
    desk.do(
        AdoptReading(
            clause=ClauseId("assembly.quorum"),
            reading="two_thirds",
            since=DAY,
            body="成员大会",
            resolution="第2号决议",
        )
    )
    page.refresh()
    words = page.articles.toPlainText()
    assert "✓ 全体成员大会：出席人数：须有三分之二以上的成员出席方能召开" in words
    assert words.index("第六条") < words.index("第2号决议") < words.index("第七条")


def test_a_clause_is_shown_by_its_id_and_an_article_by_its_name(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, founded())
    page.show_detail("matter.termination.competence")
    assert page.tabs.currentIndex() == 0
    assert page.list.current_key() == "matter.termination.competence"
    page.show_detail("第十九条（三）1")
    assert page.tabs.currentIndex() == 1
    assert page.articles.verticalScrollBar().value() > 0
    assert "第十九条" in page.articles.toPlainText()


def test_a_settled_clause_is_shown_too_when_it_is_asked_for(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, founded())
    topic = next(row.clause for row in page._rows.values() if not row.acted_on)
    page.show_detail(topic)
    assert page.list.current_key() == topic


def test_the_articles_stand_beside_what_follows_from_them(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    page = made(qtbot, founded())
    page.tabs.setCurrentIndex(1)
    words = page.articles.toPlainText()
    assert "会员大会须有2/3（含）以上的会员出席方能召开" in words
    assert "须有全体会员的三分之二以上（含）出席方能开会" in words


def test_rows_say_which_reading_holds() -> None:
    desk = founded("shcp")
    rows = clause_rows(desk.association.rules, DAY)
    assert all(row.adoption is None for row in rows)
    assert ClauseId("assembly.quorum") in {row.clause for row in rows}
