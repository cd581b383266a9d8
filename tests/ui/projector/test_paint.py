from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from PySide6.QtCore import QSize

from governance_desk.language import use
from governance_desk.meeting import hall
from tests.ui.scenes import LONG, SCENES
from ui.preferences import Preferences
from ui.projector.fit import face, fit, lines_of, pages_of, unbroken
from ui.projector.paint import page_count, picture

HALL = QSize(1920, 1080)

FIELDS = {
    "Welcome": {"association", "meeting", "when_and_where", "attendance"},
    "Agenda": {"meeting", "lines", "current"},
    "Item": {"number", "title", "text", "attendance", "page"},
    "Speaking": {"number", "title", "speaker", "unit", "allowed_seconds", "used_seconds", "point_of_order"},
    "Voting": {
        "number",
        "title",
        "motion",
        "secret",
        "entitled",
        "voted",
        "seconds_left",
        "objections",
        "closed",
        "page",
    },
    "Result": {"number", "title", "bars", "passed", "required", "counted", "article", "reason", "entitled", "chart"},
    "ElectionResult": {"number", "title", "pages", "base", "page", "chart"},
    "Notice": {"title", "text"},
    "Blank": set(),
}


def test_the_hall_can_be_told_no_more_than_this() -> None:
    """An open vote has no place for a tally: adding a field means thinking about what the hall may know."""
    scenes = hall.HallView.__args__
    assert {scene.__name__: set(scene.__struct_fields__) for scene in scenes} == FIELDS


def test_a_secret_vote_carries_turnout_only() -> None:
    told = msgspec.to_builtins(SCENES["voting_secret"])
    assert set(told) == {"type", *FIELDS["Voting"]}
    assert not {"yes", "no", "abstain", "tally", "bars", "counts", "by"} & set(told)


def test_every_scene_is_painted_differently(preferences: Preferences) -> None:
    assert preferences
    images = {name: picture(view, HALL).toImage() for name, view in SCENES.items()}
    names = list(images)
    assert [(a, b) for at, a in enumerate(names) for b in names[at + 1 :] if images[a] == images[b]] == []


@pytest.mark.parametrize("size", [QSize(1920, 1080), QSize(1024, 768), QSize(3840, 2160), QSize(384, 216)])
@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_every_scene_fits_every_projector(preferences: Preferences, size: QSize, language: str) -> None:
    assert preferences
    use(language)
    for view in SCENES.values():
        assert picture(view, size).size() == size


def test_passed_and_failed_differ_without_colour(preferences: Preferences) -> None:
    assert preferences
    passed = SCENES["passed"]
    assert isinstance(passed, hall.Result)
    failed = msgspec.structs.replace(passed, passed=False)
    grey = [
        picture(view, HALL).toImage().convertToFormat(picture(view, HALL).toImage().Format.Format_Mono)
        for view in (passed, failed)
    ]
    assert grey[0] != grey[1]


def test_a_long_text_is_paged_and_nothing_is_lost(preferences: Preferences) -> None:
    assert preferences
    _pixels, pages = pages_of(LONG, 1700, 600, largest=96, smallest=56)
    assert len(pages) > 1
    assert "".join("".join(page) for page in pages).replace(" ", "") == LONG.replace("\n", "").replace(" ", "")
    item = SCENES["item_long"]
    assert isinstance(item, hall.Item)
    count = page_count(item, HALL)
    assert count > 1
    images = [picture(msgspec.structs.replace(item, page=page), HALL).toImage() for page in range(count)]
    assert all(a != b for a, b in pairwise(images))
    assert page_count(msgspec.structs.replace(item, text="短"), HALL) == 1


def test_a_rare_character_is_not_cut_in_two(preferences: Preferences) -> None:
    assert preferences
    rare = "𠮷" * 30
    assert "".join(lines_of(rare, face(60), 500)) == rare


def test_fit_takes_the_largest_size_that_fits(preferences: Preferences) -> None:
    assert preferences
    fitted = fit("议案" * 20, 800, 400, largest=200, smallest=20)
    assert fitted.fits
    assert 20 < fitted.pixels < 200
    larger = fit("议案" * 20, 800, 400, largest=fitted.pixels + 1, smallest=fitted.pixels + 1)
    assert not larger.fits


def test_the_motion_stays_at_the_left_when_its_vote_opens(preferences: Preferences) -> None:
    assert preferences
    image = picture(hall.Voting(1, "议题", "同意。", secret=False, entitled=9, voted=3), HALL).toImage()
    paper = image.pixelColor(960, 215)
    inked = [x for x in range(0, 1920, 2) for y in range(240, 730, 4) if image.pixelColor(x, y) != paper]
    assert min(inked) < 140


def test_an_article_is_not_broken_within_its_brackets(preferences: Preferences) -> None:
    assert preferences
    article = "（第十九条（二）1）"
    said = "同意14票，超过到会人数的三分之二，决议通过。"
    font = face(40)
    for width in range(420, 1200, 35):
        lines = lines_of(said + unbroken(article), font, width)
        assert any(article in line.replace("\u2060", "") for line in lines)
