"""The pages of an archive: an index of all files with their hashes, and the record in words. Plain HTML, no scripts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from urllib.parse import quote

from governance_desk.attachments.limits import size_words
from governance_desk.documents.archive.gather import Line, MeetingArchive
from governance_desk.documents.content.stamped import REHEARSAL
from governance_desk.documents.content.wording import day_words
from governance_desk.meeting.state import Outcome, Stage
from governance_desk.version import VERSION

INDEX, RECORD, ENTRIES = "目录.html", "会议记录.html", "会议记录.jsonl"

_STYLE = """
body { font: 16px/1.6 "Noto Serif SC", "Source Han Serif SC", FangSong, serif; margin: 2em auto; max-width: 62em; }
h1 { font-size: 1.5em; } h2 { font-size: 1.15em; margin-top: 1.6em; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid #999; padding: .3em .5em; text-align: left; vertical-align: top; }
td.hash { font: 12px/1.4 monospace; word-break: break-all; width: 17em; }
p.note { color: #555; }
"""


def index_page(archive: MeetingArchive) -> str:
    """Number, title, day, state and SHA-256 of every file, each a link; how to check them."""
    meeting = archive.meeting
    facts = [
        ("日期", f"{day_words(meeting.day)}{meeting.starts}"),
        ("地点", meeting.place),
        ("情况", _outcome(archive)),
        ("主持人", meeting.chair),
        ("记录人", meeting.recorder),
    ]
    parts = [
        f"<h1>{escape(archive.association)}　{escape(meeting.title)}　会议档案</h1>",
        _table((), [(escape(name), escape(value)) for name, value in facts if value]),
        f"<h2>文件（{len(archive.documents)}）</h2>",
        _files(archive.documents, "状态") if archive.documents else "<p>没有印发的文件。</p>",
        f"<h2>附件（{len(archive.attached)}）</h2>",
        _files(archive.attached, "归属") if archive.attached else "<p>没有附件。</p>",
        "<h2>会议记录</h2>",
        f'<p><a href="{quote(RECORD)}">{RECORD}</a>：记录{len(archive.record)}条；'
        f'<a href="{quote(ENTRIES)}">{ENTRIES}</a>：同一记录的原始条目，每行一条，供核对校验值。</p>',
        f'<p class="note">整理时日志至第{archive.head_number}条，校验值{escape(archive.head)}。'
        f"程序版本{VERSION}。核对文件：计算其SHA-256，应与本页所列一致。</p>",
    ]
    return _page(f"{archive.association}{meeting.title}会议档案", archive, parts)


def record_page(archive: MeetingArchive) -> str:
    """Every entry of the journal that names the meeting or one of its documents, with its hash."""
    rows = [
        (str(each.number), escape(each.at), escape(each.who), escape(each.sentence), escape(each.hash))
        for each in archive.record
    ]
    title = f"{archive.association}{archive.meeting.title}会议记录"
    parts = [
        f"<h1>{escape(title)}</h1>",
        '<p class="note">时间为北京时间。每条记录的校验值包含前一条的校验值。</p>',
        _table(("序号", "时间", "操作人", "内容", "校验值"), rows),
    ]
    return _page(title, archive, parts)


def _outcome(archive: MeetingArchive) -> str:
    meeting = archive.meeting
    if meeting.outcome is Outcome.CANCELLED:
        return "已取消"
    if meeting.outcome is Outcome.INQUORATE:
        return "因未达法定人数延期"
    return "已闭会" if meeting.stage is Stage.CLOSED else "尚未闭会"


def _files(lines: Iterable[Line], about: str) -> str:
    return _table(("文号", "文件", "日期", about, "大小", "SHA-256"), [_cells(each) for each in lines])


def _cells(line: Line) -> tuple[str, ...]:
    title = escape(line.title)
    if line.path:
        title = f'<a href="{quote(line.path)}">{title}</a>'
    size = size_words(line.holding.size) if line.erased is None else f"内容已于{line.erased.isoformat()}删除"
    return (escape(line.number), title, line.day.isoformat(), escape(line.about), size, line.holding.content)


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    head = f"<tr>{''.join(f'<th>{each}</th>' for each in heads)}</tr>" if heads else ""
    body = "".join(f"<tr>{''.join(_cell(each) for each in row)}</tr>" for row in rows)
    return f"<table>{head}{body}</table>"


def _cell(content: str) -> str:
    return f'<td class="hash">{content}</td>' if len(content) == 64 and content.isalnum() else f"<td>{content}</td>"


def _page(title: str, archive: MeetingArchive, parts: Iterable[str]) -> str:
    mark = f"<p><strong>{REHEARSAL}</strong></p>" if archive.rehearsal else ""
    return (
        f'<!DOCTYPE html>\n<html lang="zh-CN"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f"<style>{_STYLE}</style></head><body>\n{mark}{chr(10).join(parts)}\n</body></html>\n"
    )
