"""A draft begins as the record, never loses what the record says, and takes in what the record has come to say."""

from __future__ import annotations

from functools import cache

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, Heading, Paragraph
from governance_desk.documents.content.drafted.begin import begun, fixed, left_out, merged, placed
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.recorded import Recorded
from governance_desk.journal.entry import Head
from governance_desk.meeting.state import MeetingId
from governance_desk.minutes.commands import SaveDraft
from governance_desk.minutes.keys import may_be_left_out
from governance_desk.minutes.state import Chip, Fact, FactKind, ParagraphId, Words
from governance_desk.minutes.state import Paragraph as Written
from tests.documents.content.scripted import corrected_council, shcp_assembly, third_council

HEAD = Head(1, "f" * 64)


@cache
def told() -> tuple[Association, MeetingId]:
    desk, meeting = third_council()
    return desk.association, meeting


@cache
def drawing() -> Drawing:
    return Drawing(*told())


def blocks_of(record: tuple[Recorded, ...]) -> list[AnyBlock]:
    return [block for each in record for block in (*each.before, each.block)]


def test_a_draft_drawn_at_once_is_the_record() -> None:
    for scene in (third_council, shcp_assembly, corrected_council):
        desk, meeting = scene()
        drawn = Drawing(desk.association, meeting)
        assert drawn.blocks(begun(drawn.record)) == blocks_of(drawn.record)
        assert list(minutes(desk.association, meeting, HEAD).blocks) == blocks_of(drawn.record)


def test_no_key_stands_in_the_record_twice() -> None:
    for scene in (third_council, shcp_assembly, corrected_council):
        desk, meeting = scene()
        keys = [each.key for each in Drawing(desk.association, meeting).record]
        assert len(set(keys)) == len(keys)


FREE = st.builds(
    Written,
    st.integers(0, 9).map(lambda n: ParagraphId(f"own{n}")),
    pieces=st.text(min_size=1, max_size=20).map(lambda words: (Words(words),)),
)


@settings(max_examples=80, deadline=None)
@given(st.data())
def test_whatever_the_clerk_does_what_minutes_must_state_is_there_once(data: st.DataObject) -> None:
    record = drawing().record
    kept = [each for each in begun(record) if data.draw(st.booleans())]
    for own in data.draw(st.lists(FREE, max_size=4, unique_by=lambda each: each.id)):
        kept.insert(data.draw(st.integers(0, len(kept))), own)
    kept = list(data.draw(st.permutations(kept))) if data.draw(st.booleans()) else kept
    out = [key for key in left_out(kept, record) if may_be_left_out(key)]
    result = merged(kept, out, record)
    stand = [each.block or each.origin for each in result if each.block or each.origin]
    assert sorted(set(stand)) == sorted({each.key for each in record} - set(out))
    assert len([each for each in result if each.block]) == len({each.block for each in result if each.block})
    own_words = [each for each in kept if not each.block]
    assert [each for each in result if each in own_words] == own_words
    assert merged(result, out, record) == result


def test_the_parts_of_a_vote_have_their_keys_whatever_stands_between() -> None:
    by_key = {each.key: each.block for each in drawing().record}
    leads = [getattr(by_key[f"vote/m3/i2/{part}"], "lead", "") for part in ("motion", "method", "result")]
    assert leads == ["人选：", "表决方式：", "表决结果："]
    assert type(by_key["vote/m3/roll-call/roll-call"]).__name__ == "NameList"


def test_what_is_left_out_stays_out() -> None:
    record = drawing().record
    note = next(each.key for each in record if each.noted)
    kept = [each for each in begun(record) if each.origin != note]
    assert left_out(kept, record) == (note,)
    assert merged(kept, (note,), record) == tuple(kept)


def test_words_around_a_fact_are_printed_with_it() -> None:
    record = drawing().record
    changed = [
        msgspec.structs.replace(each, pieces=(Words("经核对，"), *each.pieces, Words("另有2人迟到。")))
        if each.id == "quorum"
        else each
        for each in begun(record)
    ]
    block = next(each for each in drawing().blocks(changed) if getattr(each, "lead", "") == "出席人数：")
    assert isinstance(block, Paragraph)
    assert block.text.startswith("经核对，应到21人，实到16人")
    assert block.text.endswith("另有2人迟到。")


def test_a_correction_of_the_record_is_in_the_minutes_of_a_draft_saved_before() -> None:
    desk, meeting = third_council()
    first = MeetingId("m1")
    before = begun(Drawing(desk.association, first).record)
    own = Written(ParagraphId("own"), pieces=(Words("会议在友好的气氛中结束。"),))
    desk.do(SaveDraft(meeting=first, paragraphs=(*before, own), after=0))
    corrected, _ = corrected_council()
    corrected.do(SaveDraft(meeting=first, paragraphs=(*before, own), after=0))
    document = minutes(corrected.association, first, HEAD)
    later = [at for at, each in enumerate(document.blocks) if each == Heading("会后更正")]
    assert len(later) == 1
    assert any("签到表第2页有其签名" in getattr(each, "text", "") for each in document.blocks[later[0] :])
    assert any(getattr(each, "text", "") == "会议在友好的气氛中结束。" for each in document.blocks)
    assert meeting in desk.association.meetings


def test_a_new_heading_stands_behind_the_clerks_words_on_what_is_before_it() -> None:
    record = drawing().record
    second = next(at for at, each in enumerate(record) if each.key == "item/i2")
    kept = list(begun(record[:second]))
    own = placed([*kept, Written(ParagraphId("own"), pieces=(Words("补充。"),))], record)
    result = merged(own, (), record)
    assert [each.id for each in result][len(own) - 1 : len(own) + 1] == ["own", "item/i2"]
    assert own[-1].place == "item/i1"


def test_what_the_record_no_longer_holds_goes_but_for_the_words_beside_it() -> None:
    record = drawing().record
    gone = Chip(Fact(FactKind.BLOCK, "vote/none/result"))
    alone = Written(ParagraphId("x"), pieces=(gone,))
    beside = Written(ParagraphId("y"), pieces=(Words("此外，"), gone))
    result = merged([*begun(record), alone, beside], (), record)
    assert alone not in result
    assert drawing().words(beside) == "此外，"


def test_headings_and_lists_take_no_words() -> None:
    by_key = {each.key: each for each in drawing().record}
    assert [fixed(by_key[key]) for key in ("title", "item/i1", "attendance", "signatures")] == [True] * 4
    assert [fixed(by_key[key]) for key in ("time", "quorum", "vote/m3/i2/result")] == [False] * 3
