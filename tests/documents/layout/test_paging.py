from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from governance_desk.documents.layout.paging import paginate
from governance_desk.documents.layout.strips import Strip

LINE = Strip(10)


def heights(strips: list[Strip], height: float = 100) -> list[int]:
    return [len(page) for page in paginate(strips, height)]


def test_no_strips_are_one_empty_page() -> None:
    assert heights([]) == [0]


def test_a_page_is_filled_to_its_last_line() -> None:
    assert heights([LINE] * 25) == [10, 10, 5]


def test_what_is_kept_together_moves_as_a_whole() -> None:
    tied = [Strip(10, keep=True), Strip(10, keep=True), LINE]
    assert heights([LINE] * 8 + tied) == [8, 3]


def test_white_that_gives_is_left_out_before_a_page_is_turned() -> None:
    tied = [Strip(10, keep=True), Strip(10, keep=True, blank=True, gives=True), LINE]
    assert heights([LINE] * 7 + tied) == [10]
    assert heights([LINE] * 8 + tied) == [10]
    assert heights([LINE] * 9 + tied) == [9, 3]


def test_what_no_page_can_hold_is_parted() -> None:
    assert heights([Strip(10, keep=True)] * 25) == [10, 10, 5]


def test_blank_lines_vanish_at_the_top_of_a_further_page_only() -> None:
    blank = Strip(10, blank=True)
    pages = paginate([blank, *[LINE] * 9, blank, LINE], 100)
    assert [len(page) for page in pages] == [10, 1]
    assert pages[1][0].strip is LINE


def test_a_header_is_repeated_where_a_row_opens_a_page() -> None:
    header = Strip(20, keep=True)
    row = Strip(10, repeats=(header,))
    pages = paginate([header, *[row] * 20], 100)
    assert [page[0].strip is header for page in pages] == [True, True, True]
    assert [len(page) - 1 for page in pages] == [8, 8, 4]


def test_a_page_is_opened_on_demand_and_never_left_empty() -> None:
    opening = Strip(10, opens_page=True)
    assert heights([opening, LINE, opening]) == [2, 1]


def test_a_sinking_strip_lies_at_the_foot() -> None:
    page = paginate([LINE, Strip(30, sinks=True)], 100)[0]
    assert page[1].top == 70


@given(st.lists(st.builds(Strip, st.sampled_from([5.0, 10.0, 40.0]), keep=st.booleans()), max_size=60))
def test_every_strip_is_placed_once_in_order_within_the_page(strips: list[Strip]) -> None:
    pages = paginate(strips, 100)
    assert [placed.strip for page in pages for placed in page] == strips
    for page in pages:
        end = 0.0
        for top, strip in page:
            assert top == end
            end = top + strip.height
        assert end <= 100


def test_white_at_the_foot_of_a_page_makes_no_further_page() -> None:
    blank = Strip(10, blank=True, keep=True)
    assert heights([LINE] * 10 + [blank, Strip(10, blank=True)]) == [10]
    assert heights([LINE] * 10 + [blank, LINE]) == [10, 1]
