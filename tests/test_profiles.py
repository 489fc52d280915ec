"""House profiles: values changed with a reason, shown as deviations, never posing as the standard."""

import json
from pathlib import Path
from typing import Any

import pytest

from draftcheck.checks import RULES
from draftcheck.cli import group
from draftcheck.core.errors import UsageError
from draftcheck.core.example import parse
from draftcheck.core.reference import Faces, Office
from draftcheck.core.settings import Settings
from draftcheck.data.gbt9704 import FANGSONG, HEITI, KAITI, SMALL_TITLE_SONG, SONGTI
from draftcheck.data.profiles import _NUMBERS, house_named, house_of, read_house
from draftcheck.data.settings import settings_for
from draftcheck.engine import findings_of
from draftcheck.outline.recognise import recognise

WIDE = {"name": "某局规定", "values": {"left-mm": {"value": 30, "reason": "装订需要"}}}
DRAFT = "[页面 上37 左30]\n[标题] 关于做好防汛工作的通知\n各科室："


def margins(text: str, settings: Settings) -> list[Any]:
    return findings_of(recognise(parse(text).document), settings._replace(select=("page.margin",)))


def test_a_house_value_replaces_the_standard() -> None:
    house = house_of(WIDE, "某局", "试")
    assert margins(DRAFT, Settings())
    assert not margins(DRAFT, Settings(house=house))


def test_a_house_value_never_poses_as_the_standard() -> None:
    house = house_of(WIDE, "某局", "试")
    found = margins("[页面 上37 左28]\n[标题] 关于做好防汛工作的通知\n各科室：", Settings(house=house))
    assert found[0].source.startswith("某局规定（GB/T 9704-2012 5.2.1")
    assert "28" in found[0].source


def test_the_shipped_example_lists_its_deviations(capsys: pytest.CaptureFixture[str]) -> None:
    assert group.main(["rules", "--profile", "示例单位"], standalone_mode=False) == 0
    said = capsys.readouterr().out
    assert "标题字体：华文中宋（国标小标宋）" in said and "理由" in said
    group.main(["rules", "--profile", "示例单位", "--format", "json"], standalone_mode=False)
    plain = json.loads(capsys.readouterr().out)
    assert {"field", "label", "value", "usual", "reason", "rules"} == set(plain["deviations"][0])
    assert any("fonts.title" in row["rules"] for row in plain["deviations"])


def test_a_rule_is_shown_with_its_own_deviations_only(capsys: pytest.CaptureFixture[str]) -> None:
    assert group.main(["rules", "fonts.title", "--profile", "示例单位"], standalone_mode=False) == 0
    said = capsys.readouterr().out
    assert "标题字体：华文中宋" in said and "fonts.body" not in said and "page." not in said
    group.main(["rules", "genre.no-request", "--profile", "示例单位"], standalone_mode=False)
    assert "没有改动“genre.no-request”所用的数值" in capsys.readouterr().out
    group.main(["rules", "page.margin", "--profile", "material", "--format", "json"], standalone_mode=False)
    assert {row["rule"] for row in json.loads(capsys.readouterr().out)["severities"]} <= {"page.margin"}
    with pytest.raises(UsageError, match="没有规则"):
        group.main(["rules", "page.margins", "--profile", "示例单位"], standalone_mode=False)


def test_a_file_with_the_name_of_a_built_in_profile_is_told(
    tmp_path: Path, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "draft.toml").write_text("[values]\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    draft = str(next((root / "tests" / "kinds" / "clean").glob("*.docx")))
    for command in (["rules", "--profile", "draft"], ["check", draft, "--profile", "draft"]):
        with pytest.raises(UsageError, match="重名"):
            group.main(command, standalone_mode=False)
    with pytest.raises(UsageError) as error:
        house_named("没有的", [tmp_path])
    assert error.value.hint.count("draft") == 1


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"left": {"value": 30, "reason": "装订"}}, "不认识的项“left”"),
        ({"left-mm": 30}, "要写明理由"),
        ({"left-mm": {"value": 30}}, "要写明理由"),
        ({"left-mm": {"value": 30, "reason": " "}}, "要写明理由"),
        ({"left-mm": {"value": 30, "reason": "装订", "why": "装订"}}, "不认识“why”"),
        ({"left-mm": {"value": "三十", "reason": "装订"}}, "5 到 100 之间的数"),
        ({"body-face": {"value": 3, "reason": "装订"}}, "应当是字体名"),
    ],
)
def test_a_wrong_profile_is_told(values: dict[str, Any], said: str) -> None:
    with pytest.raises(UsageError) as error:
        house_of({"values": values}, "某局", "某局.toml")
    assert said in error.value.message and "某局.toml" in error.value.message


def test_a_value_equal_to_the_standard_is_no_deviation() -> None:
    values = {"left-mm": {"value": 28, "reason": "同国标"}, "body-face": {"value": "仿宋", "reason": "同国标"}}
    house = house_of({"values": values}, "某局", "试")
    assert house.deviations == ()


def test_heading_faces_are_changed_by_level() -> None:
    house = house_of({"values": {"heading-2-face": {"value": "黑体", "reason": "醒目"}}}, "某局", "试")
    assert [faces.name for faces in house.standard.headings] == ["黑体", "黑体", "仿宋", "仿宋"]
    assert house.deviations[0].label == "二级标题字体"


def test_profiles_are_found_beside_the_settings_and_inside_them(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "家"))
    monkeypatch.setenv("APPDATA", str(tmp_path / "家"))
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "某局.toml").write_text(
        '[values]\nleft-mm = { value = 30, reason = "装订" }\n', encoding="utf-8"
    )
    (tmp_path / "draftcheck.toml").write_text('profile = "某局"\n', encoding="utf-8")
    house = settings_for(tmp_path, RULES).house
    assert house is not None and house.standard.left_mm == 30
    inside = tmp_path / "内"
    inside.mkdir()
    text = 'root = true\nprofile = "乙"\n[profiles."乙".values]\nleft-mm = { value = 31, reason = "装订" }\n'
    (inside / "draftcheck.toml").write_text(text, encoding="utf-8")
    house = settings_for(inside, RULES).house
    assert house is not None and house.standard.left_mm == 31


def test_an_unknown_profile_names_those_there_are(tmp_path: Path) -> None:
    with pytest.raises(UsageError) as error:
        house_named("没有", [tmp_path])
    assert "示例单位" in error.value.hint


def test_the_shipped_example_is_sound(root: Path) -> None:
    house = read_house(root / "profiles" / "示例单位.toml")
    assert len(house.deviations) == 4


def test_an_office_names_its_superiors_in_lists(tmp_path: Path) -> None:
    path = tmp_path / "某局.toml"
    path.write_text('[office]\nsuperiors = ["某市人民政府"]\n', encoding="utf-8")
    assert read_house(path).office == Office(("某市人民政府",), ())
    for wrong in ('superiors = "某市人民政府"', 'upper = ["某市人民政府"]', "beyond = [1]"):
        path.write_text(f"[office]\n{wrong}\n", encoding="utf-8")
        with pytest.raises(UsageError):
            read_house(path)


def found(text: str, rule: str, values: dict[str, float]) -> list[Any]:
    given = {key: {"value": value, "reason": "本单位习惯"} for key, value in values.items()}
    settings = Settings(house=house_of({"name": "某局规定", "values": given}, "某局", "试"), select=(rule,))
    return findings_of(recognise(parse(text).document), settings)


TIGHT = "[标题] 关于做好防汛工作的通知\n[行距20 小四] 各科室要制定防汛方案，抓好组织实施。"


@pytest.mark.parametrize("rule", ["page.lines", "page.characters"])
def test_who_changes_the_page_is_not_held_to_the_lines_and_characters_of_the_standard(rule: str) -> None:
    assert found(TIGHT, rule, {})
    assert not found(TIGHT, rule, {"body-size-pt": 12})
    assert not found(TIGHT, rule, {"bottom-mm": 30, "right-mm": 20})
    stated = found(TIGHT, rule, {"bottom-mm": 30, "right-mm": 20, "lines-on-page": 24, "characters-on-line": 30})
    assert stated[0].source in (
        "某局规定（GB/T 9704-2012 5.2.3为每页行数22）",
        "某局规定（GB/T 9704-2012 5.2.3为每行字数28）",
    )


def test_a_house_that_keeps_its_own_lines_is_held_to_them() -> None:
    assert found(TIGHT, "page.lines", {"bottom-mm": 30, "lines-on-page": 22})
    assert not found(TIGHT, "page.lines", {"lines-on-page": 32})


def test_paper_of_its_own_is_told_as_the_offices() -> None:
    draft = "[页面 宽210 高297]\n[标题] 关于做好防汛工作的通知\n各科室："
    told = found(draft, "page.size", {"width-mm": 184, "height-mm": 260})
    assert "应为本单位规定的16开（184×260毫米）" in told[0].message
    told = found(draft, "page.size", {"width-mm": 200, "height-mm": 280})
    assert "应为本单位规定的200×280毫米" in told[0].message


@pytest.mark.parametrize("key", [key for key in _NUMBERS if key != "margin-tolerance-mm"])
@pytest.mark.parametrize("value", [0, -1, 1000, float("nan"), float("inf"), True])
def test_a_number_out_of_bounds_is_refused(key: str, value: float) -> None:
    with pytest.raises(UsageError, match=r"应当是 .* 之间的数"):
        house_of({"values": {key: {"value": value, "reason": "习惯"}}}, "某局", "某局.toml")


def test_margins_must_leave_room_for_the_text() -> None:
    values = {key: {"value": 100, "reason": "习惯"} for key in ("left-mm", "right-mm")}
    with pytest.raises(UsageError, match="版心"):
        house_of({"values": values}, "某局", "某局.toml")


def test_a_profile_that_is_no_table_is_told() -> None:
    with pytest.raises(UsageError, match="应当是一张表"):
        house_of(3, "某局", "某局.toml")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("faces", "name"),
    [
        (FANGSONG, "方正仿宋_GB18030、CESI仿宋-GB13000、方正公文仿宋、汉仪仿宋简、FZFSK--GBK1-0、华文仿宋、文星仿宋、@仿宋"),
        (KAITI, "方正楷体_GB18030、CESI楷体-GB2312、方正公文楷体、FZKTK--GBK1-0、FZKai-Z03S、STKaiti、文星楷体"),
        (HEITI, "方正黑体_GB18030、CESI黑体-GB2312、方正公文黑体、FZHTK--GBK1-0、FZHei-B01S、文星黑体"),
        (SMALL_TITLE_SONG, "方正小标宋_GB18030、CESI小标宋-GB2312、方正公文小标宋、汉仪小标宋简、FZXBSK--GBK1-0、FZXiaoBiaoSong-B05"),
        (SONGTI, "CESI宋体-GB2312、SimSun-ExtB、FZSSK--GBK1-0、方正书宋_GB18030"),
        (None, "微软雅黑、Microsoft YaHei、华文细黑、方正细黑体、华文行楷、方正大标宋简体、华文中宋、等线、幼圆、隶书"),
    ],
)  # fmt: skip
def test_a_font_counts_as_the_class_in_its_name(faces: Faces | None, name: str) -> None:
    for face in name.split("、"):
        classes = [known for known in (FANGSONG, KAITI, HEITI, SONGTI, SMALL_TITLE_SONG) if known.has(face)]
        assert classes == ([faces] if faces else []), face


def test_the_name_of_a_class_stands_for_the_class() -> None:
    house = house_of({"values": {"heading-2-face": {"value": "黑体", "reason": "醒目"}}}, "某局", "试")
    assert house.standard.headings[1].has("SimHei")
    exact = house_of({"values": {"title-face": {"value": "华文中宋", "reason": "没有字库"}}}, "某局", "试")
    assert exact.standard.title.has("华文中宋") and not exact.standard.title.has("宋体")
