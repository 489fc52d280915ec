"""Templates by name, their field files and their markers, the office's own folder in the settings."""

import zipfile
from pathlib import Path

import pytest

from draftcheck.checks import RULES
from draftcheck.core.errors import UnreadableFile, UsageError
from draftcheck.core.settings import Settings
from draftcheck.core.skeleton import Field
from draftcheck.data.folders import shipped
from draftcheck.data.organ_names import organ_names
from draftcheck.data.settings import settings_for
from draftcheck.data.skeletons import skeleton, skeleton_names, template_folders

FIELDS = """
about = "召开会议的通知"
[[fields]]
name = "会议时间"
type = "时间"
required = true
hint = "写到分"
sample = "2026-12-3 9:00"
[[fields]]
name = "标题"
type = "标题"
default = "关于{会议时间}开会的通知"
[[fields]]
name = "议定事项"
type = "表格"
columns = ["事项", "责任单位"]
sample = [{"事项" = "甲"}]
"""


def template(folder: Path, name: str, fields: str | None = None, paragraphs: tuple[str, ...] = ("{{标题}}",)) -> Path:
    """A template of these paragraphs, each in two runs."""
    folder.mkdir(parents=True, exist_ok=True)
    body = "".join(
        f"<w:p><w:r><w:t>{text[:2]}</w:t></w:r><w:r><w:t xml:space='preserve'>{text[2:]}</w:t></w:r></w:p>".replace(
            "'", '"'
        )
        for text in paragraphs
    )
    path = folder / f"{name}.docx"
    with zipfile.ZipFile(path, "w") as whole:
        whole.writestr("word/document.xml", f"<w:document><w:body>{body}</w:body></w:document>")
    if fields is not None:
        (folder / f"{name}.toml").write_text(fields, encoding="utf-8")
    return path


def test_a_template_is_found_with_its_fields(tmp_path: Path) -> None:
    path = template(tmp_path, "会议通知", FIELDS)
    template(tmp_path, "~$会议通知")
    assert skeleton_names([tmp_path, tmp_path / "没有"]) == ("会议通知",)
    found = skeleton("会议通知", [tmp_path])
    assert (found.name, found.about, found.path, found.house) == ("会议通知", "召开会议的通知", path, True)
    assert found.fields[0] == Field("会议时间", "时间", True, "", "2026-12-3 9:00", "写到分")
    assert found.fields[2].columns == ("事项", "责任单位")
    assert skeleton(str(path), []).fields == found.fields


def test_the_first_folder_wins(tmp_path: Path) -> None:
    own = template(tmp_path / "甲", "通知", FIELDS)
    template(tmp_path / "乙", "通知", FIELDS)
    template(tmp_path / "乙", "请示", FIELDS)
    folders = [tmp_path / "甲", tmp_path / "乙"]
    assert skeleton("通知", folders).path == own
    assert skeleton_names(folders) == ("通知", "请示")


def test_a_wrong_name_is_told_with_the_nearest(tmp_path: Path) -> None:
    template(tmp_path, "会议通知", FIELDS)
    with pytest.raises(UsageError, match="没有“会义通知”这个模板") as error:
        skeleton("会义通知", [tmp_path])
    assert "会议通知" in error.value.hint
    with pytest.raises(UsageError, match="没有模板文件"):
        skeleton("没有.docx", [tmp_path])


@pytest.mark.parametrize(
    ("fields", "told", "hint"),
    [
        ("[[fields]\n", "第1行", "照"), ('aboot = "甲"', "不认识的项“aboot”", "about"), ("about = 1", "“about”应当是引号里的文字", "照"), ("fields = 1", "[[fields]]", "照"),
        ('[[fields]]\ntype = "日期"', "第1个字段：缺少“name”", "照"), ('[[fields]]\nname = "甲"\nnote = 1', "第1个字段“甲”：不认识的项“note”", "可以写的有|hint|not_"),
        ('[[fields]]\nname = "甲"\ntype = "日其"', "“type”不能是“日其”", "日期|可以写的有"), ('[[fields]]\nname = "甲"\nrequired = "是"', "“required”应当是true 或 false", "照"),
        ('[[fields]]\nname = "甲 乙"', "“name”只能由", "会议时间"), ('[[fields]]\nname = "1甲"', "“name”只能由", "会议时间"), ('[[fields]]\nname = "if"', "“name”只能由", "会议时间"),
        ('[[fields]]\nname = "甲"\ntype = "选择"', "要写“choices”", "照"), ('[[fields]]\nname = "甲"\ntype = "表格"', "要写“columns”", "照"),
        ('[[fields]]\nname = "甲"\ncolumns = ["乙", "乙"]', "“columns”里有重复", "照"), ('[[fields]]\nname = "甲"\nchoices = "乙"', "“choices”应当是文字的列表", "照"),
        ('[[fields]]\nname = "甲"\n[[fields]]\nname = "甲"', "字段“甲”写了两次", "删去"), ('[[fields]]\nname = "甲"\ndefault = "{乙}"', "“乙”不是字段", "可以写的有"),
        ('[[fields]]\nname = "甲"\ndefault = "{乙}"\n[[fields]]\nname = "乙"\ndefault = "{丙}"\n[[fields]]\nname = "丙"\ndefault = "{乙}"', "又用到自己", "改掉"),
        ('[[fields]]\nname = "甲"\nsample = [{事项 = "乙"}]', "写法有误", "要加引号"),
    ],
)  # fmt: skip
def test_a_fault_of_a_field_file_is_told_with_field_and_key(tmp_path: Path, fields: str, told: str, hint: str) -> None:
    template(tmp_path, "通知", fields)
    with pytest.raises(UsageError) as error:
        skeleton("通知", [tmp_path])
    assert told in error.value.message
    assert str(tmp_path / "通知.toml") in error.value.message
    assert any(word in error.value.hint for word in hint.split("|"))


def test_without_a_field_file_the_markers_are_the_fields(tmp_path: Path) -> None:
    template(
        tmp_path,
        "通知",
        None,
        (
            "{{ 标题 }}", "{{主送}}：", "{%p for 段 in 正文 %}", "{{ 段 }}", "{%p endfor %}", "{%p if 附注 %}", "（{{r 附注 }}）", "{%p endif %}",
            "{%p if 盖章 %}", "（印章）", "{%p endif %}", "{{成文日期}}（{{成文日期.星期}}）", "{%tr for 行 in 分工 %}", "{{ 行.事项 }}{{ 行.单位 }}", "{%tr endfor %}",
            "再说一遍{{标题}}",
        ),
    )  # fmt: skip
    assert skeleton("通知", [tmp_path]).fields == (
        Field("标题", required=True),
        Field("主送", required=True),
        Field("正文", "列表", required=True),
        Field("附注"),
        Field("盖章", "是否"),
        Field("成文日期", "日期", required=True),
        Field("分工", "表格", required=True, columns=("事项", "单位")),
    )


def test_broken_markers_still_give_their_names(tmp_path: Path) -> None:
    template(tmp_path, "通知", None, ("{{ 标题 }}", "{%p if 附注 %}", "{{主送 }"))
    assert [field.name for field in skeleton("通知", [tmp_path]).fields] == ["标题", "主送"]


def test_what_is_no_template_is_told(tmp_path: Path) -> None:
    (tmp_path / "通知.docx").write_bytes(b"PK")
    with pytest.raises(UnreadableFile, match=r"打不开模板 .*通知\.docx"):
        skeleton("通知", [tmp_path])


def settings_of(folder: Path, text: str) -> Settings:
    (folder / "draftcheck.toml").write_text("root = true\n" + text, encoding="utf-8")
    return settings_for(folder, RULES)


def test_the_settings_name_a_folder_beside_them(tmp_path: Path) -> None:
    settings = settings_of(tmp_path, '[templates]\nfolder = "模板"\n')
    assert settings.templates == tmp_path / "模板"
    with pytest.raises(UsageError, match="没有模板文件夹"):
        template_folders(settings)
    template(tmp_path / "模板", "本局通知", FIELDS)
    assert template_folders(settings) == (tmp_path / "模板", shipped("templates"))
    assert template_folders(Settings()) == (shipped("templates"),)


@pytest.mark.parametrize(
    ("text", "told", "hint"),
    [
        ('[templates]\nfolders = "模板"', "不认识的设置项“folders”", "是不是想写“folder”"),
        ("[templates]\nfolder = 1", "“folder”应当是文件夹的名称", "docs/settings.md"),
        ('templates = "模板"', "“templates”应当是一张表", "docs/settings.md"),
        ('[template]\nfolder = "模板"', "不认识的设置项“template”", "是不是想写“templates”"),
    ],
)
def test_wrong_settings_are_told(tmp_path: Path, text: str, told: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        settings_of(tmp_path, text)
    assert told in error.value.message
    assert hint in error.value.hint


def test_the_names_of_organs_are_those_of_the_office(tmp_path: Path) -> None:
    (tmp_path / "名称.csv").write_text("名称,简称\n东海市应急管理局,市应急局|应急局\n东海市财政局,\n", encoding="utf-8")
    settings = settings_of(tmp_path, '[lexicons]\nnames = "名称.csv"\n')
    assert organ_names(settings) == ("东海市应急管理局", "市应急局", "应急局", "东海市财政局")
    assert organ_names(Settings()) == ()
