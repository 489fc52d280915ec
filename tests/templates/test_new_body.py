"""`draftcheck new --body`: a plain draft set in official layout, as the command says it."""

from pathlib import Path

import pytest
from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from draftcheck.cli import group
from draftcheck.core.errors import UnreadableFile, UsageError

WORDS = (
    "东海市水务局关于开展河道清淤工作的通知",
    "各县（区）水务局：",
    "为提升河道行洪能力，现就开展河道清淤工作通知如下：",
    "一、工作目标",
    "2027年5月底前，完成全市主要河道清淤任务。",
    "二、工作要求",
    "各县（区）水务局要明确专人负责，按月报送工作进展。",
    "东海市水务局",
    "2027年2月20日",
)


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A draft as people type it, in a folder that is the current one."""
    monkeypatch.chdir(tmp_path)
    document = Document()
    for number, text in enumerate(WORDS):
        paragraph = document.add_paragraph(text)
        if number == 0:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        elif number >= len(WORDS) - 2:
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    document.save("草稿.docx")
    return Path("草稿.docx")


def run(*arguments: str | Path) -> int:
    return int(group.main(["new", "通知", *map(str, arguments)], standalone_mode=False) or 0)


def words(path: Path) -> list[str]:
    return [paragraph.text for paragraph in Document(str(path)).paragraphs if paragraph.text.strip()]


def test_the_draft_says_what_nobody_is_asked_for(draft: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = draft.read_bytes()
    assert run("--body", draft) == 0
    assert draft.read_bytes() == before
    found = words(Path("草稿-套版.docx"))
    assert "".join("".join(found).split()) == "".join("".join(WORDS).split())
    assert capsys.readouterr().out.startswith("已写入 草稿-套版.docx；自检")


def test_the_head_comes_from_the_values(draft: Path) -> None:
    assert run("--body", draft, "--set", "发文字号=东水〔2027〕8号", "-o", "印发稿.docx") == 0
    assert any("东水〔2027〕8号" in text for text in words(Path("印发稿.docx")))


def test_the_draft_is_never_written_over(draft: Path) -> None:
    before = draft.read_bytes()
    with pytest.raises(UsageError, match="是要套版的草稿，不能覆盖"):
        run("--body", draft, "-o", draft, "--overwrite")
    assert draft.read_bytes() == before


def test_values_that_the_draft_does_not_say_are_refused(draft: Path) -> None:
    with pytest.raises(UsageError, match="与草稿不一样"):
        run("--body", draft, "--set", "主送机关=各科室")
    with pytest.raises(UsageError, match="--body 不和 --sample 一起用"):
        run("--body", draft, "--sample")
    assert [path.name for path in Path().iterdir()] == [draft.name]


def test_a_draft_that_cannot_be_read(draft: Path) -> None:
    with pytest.raises(UnreadableFile, match="没有草稿 没有"):
        run("--body", "没有.docx")
    Path("坏.docx").write_bytes(b"PK\3\4")
    with pytest.raises(UnreadableFile):
        run("--body", "坏.docx")
