"""draftcheck archive as people and scripts use it."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import docx
import pytest

from draftcheck.cli import group, main

TEXTS = (
    "2024年全县完成固定资产投资35.6亿元，同比增长8.2%，新开工亿元以上项目17个，其中先进制造业项目11个，占比超过六成。",
    "为切实做好秋冬季森林草原防火工作，各乡镇要逐村逐户签订责任书，对重点林区、坟场、景区周边实行网格化管理和定点值守。",
    "县水利局对辖区内43座小型水库逐一开展安全鉴定，对查出的渗漏、白蚁等隐患建立台账，明确专人限期整改销号。",
)


@pytest.fixture(autouse=True)
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder, where the user's own files stand too."""
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(tmp_path / "家"))
    work = tmp_path / "处室"
    work.mkdir()
    monkeypatch.chdir(work)
    return work


def draft(path: Path, *texts: str, mark: str = "") -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    made = docx.Document()
    for text in (*([mark] if mark else []), f"关于{path.stem}的报告", *texts, "2025年3月1日"):
        made.add_paragraph(text)
    made.save(str(path))
    return path


def archive(capsys: pytest.CaptureFixture[str], *arguments: str, code: int = 0) -> tuple[str, str]:
    """stdout and stderr of a command that ends with this exit code."""
    with pytest.MonkeyPatch.context() as patch, pytest.raises(SystemExit) as left:
        patch.setattr(sys, "argv", ["draftcheck", "archive", *arguments])
        main()
    out, err = capsys.readouterr()
    assert left.value.code == code, err
    assert "Traceback" not in err and "程序出错" not in err
    return out, err


def test_what_was_copied_is_shown_with_both_places(place: Path, capsys: Any) -> None:
    old = draft(place / "旧" / "工作总结.docx", *TEXTS)
    out, _ = archive(capsys, "add", "旧")
    assert out.startswith("新入库1份。文稿库：") and str(place.parent / "家") in out
    edited = TEXTS[0].replace("亿元以上", "重点").replace("2024年", "2025年")
    new = draft(
        place / "今年.docx", "这一段是今年新写的，讲的是与往年都不相同的另外一件事情，没有抄谁。", edited, TEXTS[1]
    )
    out, _ = archive(capsys, "search", new.name, code=1)
    assert "2处与以前的文稿" in out and str(old) in out
    assert "文字相同" in out and "改动" in out and "%相同" in out
    assert "35.6亿元" in out and "没有改的数字" in out
    out, _ = archive(capsys, "search", "--format", "json", new.name, code=1)
    file = json.loads(out)["files"][0]
    assert [item["there"]["file"] for item in file["repeats"]] == [str(old)] * 2
    for item in file["repeats"]:
        assert item["here"]["excerpt"] and item["there"]["excerpt"] and 0.6 <= item["score"] <= 1
    exact = file["repeats"][1]
    assert exact["here"]["excerpt"] == exact["there"]["excerpt"] == TEXTS[1]
    assert (exact["score"], exact["edits"]) == (1.0, 0)


def test_a_draft_with_nothing_copied(place: Path, capsys: Any) -> None:
    draft(place / "旧.docx", *TEXTS[:1])
    archive(capsys, "add", "旧.docx")
    draft(place / "新.docx", TEXTS[2])
    assert "没有发现" in archive(capsys, "search", "新.docx")[0]
    assert archive(capsys, "search", "-q", "新.docx")[0] == ""


def test_the_archived_draft_itself_is_no_copy(place: Path, capsys: Any) -> None:
    draft(place / "旧.docx", *TEXTS)
    archive(capsys, "add", "旧.docx")
    archive(capsys, "search", "旧.docx")
    draft(place / "旧.docx", *TEXTS, "又加了一段话。")
    archive(capsys, "search", "旧.docx")


def test_adding_again_moving_and_changing(place: Path, capsys: Any) -> None:
    first = draft(place / "库" / "甲.docx", TEXTS[0])
    draft(place / "库" / "乙.docx", TEXTS[1])
    archive(capsys, "add", "库")
    assert archive(capsys, "add", "库")[0].startswith("没有变化2份")
    first.rename(place / "库" / "丙.docx")
    draft(place / "库" / "乙.docx", TEXTS[2])
    out, _ = archive(capsys, "add", "库")
    assert out.startswith("改动后重新入库1份，换了位置1份")
    held = json.loads(archive(capsys, "stats", "--format", "json")[0])
    assert (held["documents"], held["paths"], held["passages"]) == (2, 2, 2)
    shutil.copy(place / "库" / "丙.docx", place / "库" / "丁.docx")
    archive(capsys, "add", "库")
    assert archive(capsys, "add", "库")[0].startswith("没有变化3份")


@pytest.mark.parametrize("mark", ["机密★5年", "秘密", "绝密★长期", "密级：秘密"])
def test_classified_drafts_stay_out(mark: str, place: Path, capsys: Any) -> None:
    draft(place / "密.docx", TEXTS[0], mark=mark)
    draft(place / "明.docx", TEXTS[1])
    out, err = archive(capsys, "add", ".")
    assert "新入库1份，带密级没有入库1份" in out and "密.docx：带有密级" in err
    (place / "draftcheck.toml").write_text("[archive]\nclassified = true\n", encoding="utf-8")
    assert archive(capsys, "add", ".")[0].startswith("新入库1份，没有变化1份")


def test_a_draft_that_only_speaks_of_secrets_goes_in(place: Path, capsys: Any) -> None:
    draft(
        place / "保密.docx",
        "各单位要加强涉密载体管理，机密级以上文件一律由专人保管，严禁通过普通邮政渠道寄递和违规复制。",
    )
    assert archive(capsys, "add", ".")[0].startswith("新入库1份")


def test_a_register_with_a_column_of_secrecy_goes_in(place: Path, capsys: Any) -> None:
    for name, cells in (("台账", ["文件", "密级", "某通知", "秘密"]), ("红头", ["机密★3年", "", "", ""])):
        made = docx.Document(str(draft(place / f"{name}.docx", TEXTS[0], name)))
        table = made.add_table(2, 2)
        for number, words in enumerate(cells):
            table.cell(number // 2, number % 2).text = words
        made.save(str(place / f"{name}.docx"))
    assert archive(capsys, "add", ".")[0].startswith("新入库1份，带密级没有入库1份")


def test_unreadable_drafts_are_told_and_the_others_go_in(place: Path, capsys: Any) -> None:
    draft(place / "好.docx", TEXTS[0])
    (place / "坏.docx").write_bytes(b"no zip")
    out, err = archive(capsys, "add", ".", "没有.docx", code=3)
    assert out.startswith("新入库1份，读不了2份") or "读不了1份" in out
    assert "坏.docx" in err and "没有.docx" in err
    archive(capsys, "search", ".", code=3)


def test_without_its_file_a_copy_is_estimated_or_shown_from_the_kept_text(place: Path, capsys: Any) -> None:
    draft(place / "旧.docx", *TEXTS)
    archive(capsys, "add", "旧.docx")
    draft(place / "新.docx", TEXTS[1], "又加了一段话，说的是别的事情，跟去年没有关系。")
    (place / "旧.docx").rename(place / "收起来的.bak")
    assert "按指纹估计" in archive(capsys, "search", "新.docx", code=1)[0]
    (place / "收起来的.bak").rename(place / "旧.docx")
    archive(capsys, "add", "--keep-text", "旧.docx")
    (place / "旧.docx").unlink()
    assert "文字相同" in archive(capsys, "search", "新.docx", code=1)[0]


def test_the_store_is_chosen_by_option_then_settings_then_the_users_own(place: Path, capsys: Any) -> None:
    draft(place / "甲.docx", TEXTS[0])
    (place / "draftcheck.toml").write_text('[archive]\nstore = "本处.db"\nkeep-text = true\n', encoding="utf-8")
    archive(capsys, "add", "甲.docx")
    assert (place / "本处.db").is_file() and not (place.parent / "家").exists()
    held = json.loads(archive(capsys, "stats", "--format", "json")[0])
    assert (held["address"], held["texts"]) == (str(place / "本处.db"), 1)
    archive(capsys, "add", "甲.docx", "--archive", "另外.db")
    assert (place / "另外.db").is_file()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ('[archive]\nstore = ""\n', "store"),
        # Drafts from a stranger must not make this machine call a server.
        ('[archive]\nstore = "postgresql://a@b/c"\n', "只能写在自己的设置文件"),
        ("[archive]\nclassified = 1\n", "classified"),
        ('[archive]\nkeep_text = "是"\n', "keep-text"),
        ("archive = 3\n", "archive"),
    ],
)
def test_wrong_settings_are_told(text: str, words: str, place: Path, capsys: Any) -> None:
    (place / "draftcheck.toml").write_text(text, encoding="utf-8")
    _, err = archive(capsys, "stats", code=2)
    assert words in err


def test_folders_with_different_stores_are_not_mixed(place: Path, capsys: Any) -> None:
    for name in ("一处", "二处"):
        draft(place / name / "甲.docx", TEXTS[0])
        (place / name / "draftcheck.toml").write_text('[archive]\nstore = "库.db"\n', encoding="utf-8")
    assert "不是同一个" in archive(capsys, "add", "一处", "二处", code=2)[1]
    archive(capsys, "add", "一处", "二处", "--archive", "库.db")


def test_forgetting(place: Path, capsys: Any) -> None:
    draft(place / "库" / "甲.docx", TEXTS[0])
    draft(place / "库" / "乙.docx", TEXTS[1])
    archive(capsys, "add", "库")
    shutil.rmtree(place / "库")
    assert archive(capsys, "forget", "库/甲.docx")[0].startswith("去掉了1份")
    assert archive(capsys, "forget", "库")[0].startswith("去掉了1份")
    assert "没有" in archive(capsys, "forget", "库", code=2)[1]
    assert archive(capsys, "rebuild")[0].startswith("整理好了：文稿0份")


@pytest.mark.parametrize("verb", ["search", "forget", "stats", "rebuild"])
def test_without_a_store_all_but_add_say_so(verb: str, place: Path, capsys: Any) -> None:
    draft(place / "甲.docx", TEXTS[0])
    _, err = archive(capsys, verb, *(["甲.docx"] if verb in ("search", "forget") else []), code=2)
    assert "还没有文稿库" in err
    assert not (place.parent / "家").exists()


@pytest.mark.parametrize("verb", ["add", "search", "forget"])
def test_wrong_use(verb: str, place: Path, capsys: Any) -> None:
    archive(capsys, verb, code=2)
    archive(capsys, verb, "", code=2)
    archive(capsys, verb, "甲.docx", "--archive", "", code=2)
    archive(capsys, verb, "甲.docx", "--archive", ".", code=2)
    (place / "稿.docx").write_text("不是库", encoding="utf-8")
    assert "不是文稿库" in archive(capsys, verb, "甲.docx", "--archive", "稿.docx", code=2)[1]


def test_a_store_made_by_another_version_is_made_anew(
    place: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    from draftcheck.archive import sqlite

    draft(place / "甲.docx", *TEXTS)
    gone = draft(place / "乙.docx", TEXTS[0] + "乙。")
    monkeypatch.setattr(sqlite, "version_of_prints", lambda: 99)
    archive(capsys, "add", ".")
    monkeypatch.undo()
    for name in ("XDG_DATA_HOME", "LOCALAPPDATA", "XDG_CONFIG_HOME", "APPDATA"):
        monkeypatch.setenv(name, str(place.parent / "家"))
    monkeypatch.chdir(place)
    assert "旧版指纹" in archive(capsys, "stats")[0]
    gone.unlink()
    out, err = archive(capsys, "rebuild", code=3)
    assert "重做了1份" in out and "乙.docx" in err
    draft(place / "新.docx", TEXTS[2])
    assert "文字相同" in archive(capsys, "search", "新.docx", code=1)[0]


def test_many_drafts_are_read_by_several_processes(place: Path, capsys: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    from draftcheck.cli import archive_reading

    monkeypatch.setattr(archive_reading, "_WORTH_PROCESSES", 4)
    for number in range(6):
        draft(place / f"{number}.docx", f"第{number}份：{TEXTS[number % 3]}", mark="机密★5年" if number == 2 else "")
    (place / "4.docx").write_bytes(b"")
    out, err = archive(capsys, "add", ".", code=3)
    assert out.startswith("新入库4份，带密级没有入库1份，读不了1份")
    assert "2.docx" in err and "4.docx" in err


@pytest.mark.parametrize("arguments", [["archive", "--help"], ["--help"], ["check", "examples/通知.docx"]])
def test_nothing_heavy_is_loaded(arguments: list[str], root: Path) -> None:
    program = (
        "import sys, atexit\n"
        "atexit.register(lambda: print('\\n'.join(sys.modules), file=sys.stderr))\n"
        "sys.argv = ['draftcheck', *sys.argv[1:]]\n"
        "from draftcheck.__main__ import main\nmain()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments], capture_output=True, text=True, cwd=root, check=False
    )
    assert done.returncode in (0, 1)
    assert not {"sqlite3", "_sqlite3", "psycopg"} & set(done.stderr.splitlines())


def test_the_help_names_every_verb() -> None:
    from click.testing import CliRunner

    said = CliRunner().invoke(group, ["archive", "--help"]).output
    assert all(verb in said for verb in ("add", "search", "stats", "forget", "rebuild"))
