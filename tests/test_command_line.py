"""The command as scripts rely on it: exit codes, forms of output, what is said of bad files."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from bad_input.build import BAD_FILES, CODES
from draftcheck.checks import RULES
from draftcheck.cli import group
from draftcheck.core.schema import report_schema

CLEAN, FAULTY = "examples/通知.docx", "examples/通知-有错.docx"


def run(*arguments: str, root: Path, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """The command in a process of its own, in the repository."""
    command = [sys.executable, "-m", "draftcheck", *arguments]
    return subprocess.run(command, capture_output=True, cwd=root, env=os.environ | environment, check=False)


def called(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str, str]:
    """The command in this process: exit code, stdout, stderr."""
    code = group.main(list(arguments), standalone_mode=False)
    out, err = capsys.readouterr()
    return code, out, err


def checked(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, dict[str, Any]]:
    code, out, _ = called(capsys, "check", "--format", "json", *arguments)
    report = json.loads(out)
    jsonschema.validate(report, report_schema())
    return code, report


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([CLEAN], 0),
        ([FAULTY], 1),
        ([FAULTY, "--fail-on", "never"], 0),
        (["examples/纪要.docx", "--fail-on", "info"], 0),
        ([FAULTY, "--select", "punctuation.halfwidth"], 0),
        ([FAULTY, "--select", "punctuation.halfwidth", "--fail-on", "warning"], 1),
        ([FAULTY, "--select", "punctuation", "--ignore", "punctuation.unclosed"], 0),
        (["examples"], 1),
        (["没有这个文件.docx", CLEAN], 3),
        (["没有这个文件.docx", FAULTY], 3),
    ],
)
def test_exit_codes(arguments: list[str], code: int, root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(root)
    assert called(capsys, "check", *arguments)[0] == code


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["check"], "缺少参数"),
        (["chek", CLEAN], "是不是想写“check”"),
        (["check", CLEAN, "--frmat", "json"], "是不是想写“--format”"),
        (["check", CLEAN, "--format", "pdf"], "可以用：text、json、jsonl"),
        (["check", CLEAN, "--select", "fonts.bdy"], "是不是想写“fonts.body”"),
        (["check", CLEAN, "--ignore", "没有"], "建议：全部规则用 draftcheck rules 查看"),
        (["check", CLEAN, "--select", "fonts.xyz"], "、“fonts.title”？全部规则用 draftcheck rules 查看"),
        (["check", CLEAN, "-o", "结果.pdf"], "结果不能写成 .pdf 文件"),
        (["check", CLEAN, "-o", "结果.html", "--format", "json"], "请去掉 --format"),
        (["accept", CLEAN, "没有", "--reason", "旧"], "建议：全部规则用 draftcheck rules 查看"),
        (["check", CLEAN, "--jobs", "0"], "1 到 256"),
        (["check", ""], "文件名是空的"),
        (["check", CLEAN, "-o", "没有这个文件夹/结果.json"], "写不了结果文件"),
        (["check", CLEAN, "-o", "examples"], "写不了结果文件"),
        (["check", CLEAN, "-o", "examples/结果.docx"], "结果不能写成 .docx 文件"),
        (["check", CLEAN, "-o", "examples/结果.docx", "--format", "html"], "盖掉文稿"),
        (["rules", "fonts.bdy"], "是不是想写“fonts.body”"),
    ],
)
def test_wrong_use_is_said_in_chinese(arguments: list[str], said: str, root: Path) -> None:
    result = run(*arguments, root=root)
    message = result.stderr.decode()
    assert (result.returncode, said in message) == (2, True), message
    assert "Traceback" not in message
    assert not result.stdout


def test_json_is_whole_valid_and_readable(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(root)
    code, report = checked(capsys, "examples")
    assert code == 1
    assert report["schema"] == 1
    assert [f["path"] for f in report["files"]] == sorted(
        f"examples/{p.name}" for p in (root / "examples").glob("*.docx")
    )
    assert report["totals"]["files"] == len(report["files"])
    for severity in ("error", "warning", "info"):
        found = [f for file in report["files"] for f in file["findings"] if f["severity"] == severity]
        assert report["totals"][severity] == len(found)


def test_text_is_what_stands_at_the_place(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(root)
    _, report = checked(capsys, FAULTY)
    findings = report["files"][0]["findings"]
    assert findings
    for finding in findings:
        place = finding["place"]
        assert len(finding["text"]) == place["end"] - place["start"]
        assert "".join(finding["text"].split()) in "".join(place["excerpt"].split()) or len(finding["text"]) > 60


def test_jsonl_gives_a_line_a_file(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(root)
    _, out, _ = called(capsys, "check", "--format", "jsonl", CLEAN, FAULTY)
    assert [json.loads(line)["path"] for line in out.splitlines()] == [CLEAN, FAULTY]


def test_json_is_utf8_and_not_escaped(root: Path) -> None:
    result = run("check", "--format", "json", FAULTY, root=root, PYTHONIOENCODING="gbk", LC_ALL="C")
    assert "发文字号" in result.stdout.decode("utf-8")
    assert b"\\u" not in result.stdout


@pytest.mark.parametrize("encoding", ["gbk", "cp437"])
def test_a_narrow_console_never_crashes(encoding: str, root: Path) -> None:
    result = run("check", FAULTY, root=root, PYTHONIOENCODING=encoding)
    assert result.returncode == 1
    assert result.stdout.decode(encoding)
    assert not result.stderr


def test_output_file_is_written_whole(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(root)
    target = tmp_path / "结果.json"
    target.write_text("旧内容", encoding="utf-8")
    code, out, _ = called(capsys, "check", "--format", "json", CLEAN, "-o", str(target))
    assert (code, out) == (0, "")
    assert json.loads(target.read_text(encoding="utf-8"))["totals"]["files"] == 1
    assert list(tmp_path.iterdir()) == [target]


def test_a_result_through_a_link_leaves_the_link(root: Path, tmp_path: Path, capsys: Any) -> None:
    target, link = tmp_path / "结果.txt", tmp_path / "链接.txt"
    target.write_text("旧", encoding="utf-8")
    try:
        link.symlink_to(target)
    except OSError:
        pytest.skip("this system has no symbolic links for us")
    called(capsys, "check", str(root / CLEAN), "-o", str(link))
    assert link.is_symlink()
    assert "没有发现问题" in target.read_text(encoding="utf-8")


def test_a_result_may_go_to_a_device(root: Path, capsys: Any) -> None:
    called(capsys, "check", str(root / CLEAN), "-o", os.devnull)
    assert not Path(os.devnull).is_file()


def test_a_failed_run_leaves_the_old_result(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "结果.json"
    target.write_text("旧", encoding="utf-8")

    def breaks(*arguments: Any, **named: Any) -> None:
        raise RuntimeError("中断")

    monkeypatch.setattr("draftcheck.batch.checked", breaks)
    with pytest.raises(RuntimeError):
        group.main(["check", str(root / CLEAN), "--format", "json", "-o", str(target)], standalone_mode=False)
    assert target.read_text(encoding="utf-8") == "旧"
    assert list(tmp_path.iterdir()) == [target]


def test_files_that_were_not_checked_are_told_beside_a_result(root: Path, tmp_path: Path, capsys: Any) -> None:
    target = tmp_path / "结果.html"
    code, out, err = called(capsys, "check", str(root / CLEAN), "没有.docx", "-o", str(target), "-q")
    assert (code, out) == (3, "")
    assert err == "draftcheck：没有.docx 没有检查：找不到这个文件\n"


@pytest.mark.parametrize("form", ["text", "html"])
def test_a_rule_that_failed_is_said_in_the_verdict(form: str, root: Path, monkeypatch: Any, capsys: Any) -> None:
    def breaks(*arguments: Any, **named: Any) -> None:
        raise RuntimeError("中断")

    rule = RULES["page.size"]
    monkeypatch.setattr("draftcheck.engine.active_rules", lambda *_: [rule._replace(check=breaks)])
    code, out, _ = called(capsys, "check", str(root / CLEAN), "--format", form)
    assert code == 3
    assert "结论：没有发现其他问题" in out
    assert out.count("有1条规则运行出错、没有检查完，结果不完整") == (1 if form == "text" else 2)
    _, out, _ = called(capsys, "check", str(root / CLEAN), str(root / FAULTY))
    assert "必改0处" in out.splitlines()[-2] and "有2条规则运行出错" in out.splitlines()[-1]


def test_closed_output_is_no_crash(root: Path) -> None:
    program = "import sys; sys.stdout = None; from draftcheck.cli import main; main()"
    done = subprocess.run([sys.executable, "-c", program, "check", CLEAN], cwd=root, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()


def test_the_text_report_marks_the_very_characters(root: Path, tmp_path: Path, capsys: Any) -> None:
    from docx import Document

    draft = Document()
    draft.add_paragraph("会议时间:7月8日上午9:00;地点:三楼会议室,请准时参加。")
    path = tmp_path / "稿.docx"
    draft.save(str(path))
    _, out, _ = called(capsys, "check", str(path), "--select", "punctuation.halfwidth")
    assert "9:00;地点«:»三楼" in out
    assert "9«:»00" not in out


def test_the_verdict_can_be_forwarded(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(root)
    _, out, _ = called(capsys, "check", FAULTY)
    last = out.strip().splitlines()[-1]
    assert last.strip().startswith("结论：必改11处，建议核对")
    _, out, _ = called(capsys, "check", CLEAN)
    assert "没有发现问题" in out


def test_folders_pass_over_lock_files_and_our_own_copies(root: Path, tmp_path: Path, capsys: Any) -> None:
    (tmp_path / "子").mkdir()
    for name in ("通知.docx", "通知.批注.docx", "~$通知.docx", "._通知.docx", "子/通知.docx", "子/说明.txt"):
        shutil.copy(root / CLEAN, tmp_path / name)
    (tmp_path / ".隐藏").mkdir()
    shutil.copy(root / CLEAN, tmp_path / ".隐藏" / "通知.docx")
    (tmp_path / "旧稿.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    code, report = checked(capsys, str(tmp_path))
    assert code == 3
    status = {Path(f["path"]).relative_to(tmp_path.as_posix()).as_posix(): f["status"] for f in report["files"]}
    assert status == {"子/通知.docx": "checked", "通知.docx": "checked", "旧稿.doc": "failed"}


# A folder is a right thing to give on the command line.
@pytest.mark.parametrize("name", [name for name in BAD_FILES if CODES[name] != "folder"])
def test_a_bad_file_is_told_and_the_rest_is_checked(name: str, root: Path, tmp_path: Path, capsys: Any) -> None:
    bad = BAD_FILES[name](tmp_path)
    before = bad.read_bytes() if bad.is_file() else None
    code, report = checked(capsys, str(bad), str(root / CLEAN))
    assert code == 3
    told, good = report["files"] if report["files"][0]["status"] == "failed" else report["files"][::-1]
    assert told["error"]["code"] == CODES[name]
    assert told["error"]["message"] and told["error"]["hint"]
    assert good["status"] == "checked"
    assert before is None or bad.read_bytes() == before


def test_every_reason_has_its_own_sentence(tmp_path: Path, capsys: Any) -> None:
    sentences: dict[str, set[str]] = {}
    for name, build in BAD_FILES.items():
        if CODES[name] == "folder":
            continue
        folder = tmp_path / name
        folder.mkdir()
        _, report = checked(capsys, str(build(folder)))
        sentences.setdefault(CODES[name], set()).add(report["files"][0]["error"]["message"])
    seen: dict[str, str] = {}
    for code, messages in sentences.items():
        for message in messages:
            assert seen.setdefault(message, code) == code, f"{message} is said for {code} and {seen[message]}"


def test_an_empty_folder_is_told(tmp_path: Path, capsys: Any) -> None:
    code, report = checked(capsys, str(tmp_path))
    assert (code, report["files"][0]["error"]["code"]) == (3, "empty-folder")


def test_several_processes_give_the_same_report(root: Path, monkeypatch: pytest.MonkeyPatch, capsys: Any) -> None:
    monkeypatch.chdir(root)
    _, alone = checked(capsys, "examples", "--jobs", "1")
    _, together = checked(capsys, "examples", "--jobs", "2")
    for report in (alone, together):
        for file in report["files"]:
            file["elapsed_ms"] = 0
    assert alone == together


def test_doctor_finds_nothing_missing(root: Path) -> None:
    result = run("doctor", root=root)
    assert result.returncode == 0, result.stdout.decode()
    assert "一切正常" in result.stdout.decode()


def test_rules_lists_all_and_explains_one(root: Path, capsys: Any) -> None:
    _, listed, _ = called(capsys, "rules")
    assert "page.margin" in listed
    _, one, _ = called(capsys, "rules", "page.margin")
    assert "GB/T 9704-2012 5.2.1" in one
    _, plain, _ = called(capsys, "rules", "--format", "json")
    assert {"id", "title", "source", "severity", "why", "bad", "good"} <= set(json.loads(plain)[0])
