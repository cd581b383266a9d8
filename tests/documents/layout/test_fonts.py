from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from governance_desk.documents.layout import fonts, installed
from governance_desk.documents.layout.fonts import FontSet, Role, bundled_face, substitutions
from governance_desk.documents.layout.truetype import to_unicode
from governance_desk.paths import resource
from tests.documents.layout.test_characters import a_font

RARE = "喆玥䶮㛃堃𬱖"


@pytest.fixture
def font_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine on which only the fonts of this folder are installed."""
    monkeypatch.setattr(installed, "folders", lambda: [tmp_path])
    installed._files.cache_clear()
    fonts._installed_face.cache_clear()
    return tmp_path


@pytest.fixture(autouse=True)
def _forget_the_machine() -> object:
    yield
    installed._files.cache_clear()
    fonts._installed_face.cache_clear()


def test_the_bundled_faces_have_the_rare_characters() -> None:
    for name in (fonts.SERIF, fonts.SANS):
        assert set(RARE) <= bundled_face(name).characters


def test_where_nothing_is_installed_every_face_is_substituted(font_folder: Path) -> None:
    assert list(font_folder.iterdir()) == []
    assert substitutions() == [
        ("仿宋", "Noto Serif SC"),
        ("小标宋", "Noto Serif SC Bold"),
        ("黑体", "Noto Sans SC Bold"),
        ("楷体", "Noto Serif SC Bold"),
    ]


def test_the_user_s_own_face_is_used_whatever_the_case_of_its_name(font_folder: Path) -> None:
    shutil.copy(resource("fonts", "NotoSansSC_400Regular.ttf"), font_folder / "SIMFANG.ttf")
    assert "仿宋" not in dict(substitutions())
    assert "仿宋" in dict(substitutions(bundled_only=True))
    assert FontSet().advances(Role.BODY).primary.name == "Installed-BODY"
    assert FontSet(bundled_only=True).advances(Role.BODY).primary.name == fonts.SERIF


@pytest.mark.parametrize(
    ("role", "file"),
    [
        (Role.BODY, "simfang.ttf"),
        (Role.BODY, "STFANGSO.TTF"),
        (Role.TITLE, "FZXBSJW.TTF"),
        (Role.TITLE, "方正小标宋_GBK.ttf"),
        (Role.HEADING, "simhei.ttf"),
        (Role.SUBHEADING, "simkai.ttf"),
        (Role.SUBHEADING, "楷体_GB2312.ttf"),
    ],
)
def test_each_face_of_the_standard_is_the_user_s_own_where_it_is_installed(
    font_folder: Path, role: Role, file: str
) -> None:
    shutil.copy(resource("fonts", "NotoSansSC_400Regular.ttf"), font_folder / file)
    assert role.value not in dict(substitutions())
    assert len(substitutions()) == 3
    assert FontSet().advances(role).primary.name == f"Installed-{role.name}"


def test_a_font_of_that_name_without_chinese_is_passed_over(font_folder: Path) -> None:
    a_font("A").save(font_folder / "simfang.ttf")
    assert dict(substitutions())["仿宋"] == "Noto Serif SC"
    assert FontSet().advances(Role.BODY).primary.name == fonts.SERIF


def test_a_damaged_font_is_passed_over(font_folder: Path) -> None:
    (font_folder / "simfang.ttf").write_bytes(b"no font at all")
    assert dict(substitutions())["仿宋"] == "Noto Serif SC"
    assert FontSet().advances(Role.BODY).primary.name == fonts.SERIF


def test_a_character_that_the_face_lacks_comes_from_another() -> None:
    advances = FontSet(bundled_only=True).advances(Role.BODY)
    lacking = next(iter(bundled_face(fonts.SANS).characters - advances.primary.characters))
    assert advances[lacking] > 0
    face = bundled_face(fonts.SANS)
    assert list(advances.runs(f"甲{lacking}乙")) == [
        (advances.primary, "甲"),
        (face, lacking),
        (advances.primary, "乙"),
    ]


def test_a_character_that_no_face_has_stands_alone() -> None:
    advances = FontSet(bundled_only=True).advances(Role.BODY)
    assert advances["🙂"] == 1.0
    assert list(advances.runs("🙂🙂甲")) == [(None, "🙂"), (None, "🙂"), (advances.primary, "甲")]


def test_to_unicode_has_surrogates_and_blocks_of_at_most_a_hundred() -> None:
    table = to_unicode("AAAAAA+X", [0, *range(0x4E00, 0x4E00 + 149), ord("𬱖")])
    assert "<96> <D873DC56>" in table
    assert "100 beginbfchar" in table
    assert "50 beginbfchar" in table
