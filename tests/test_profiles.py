"""House profiles: values changed with a reason, shown as deviations, never posing as the standard."""

import json
from pathlib import Path
from typing import Any

import pytest

from draftcheck.checks import RULES
from draftcheck.cli import group
from draftcheck.core.errors import UsageError
from draftcheck.core.example import parse
from draftcheck.core.reference import Office
from draftcheck.core.settings import Settings
from draftcheck.data.profiles import house_named, house_of, read_house
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


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"left": {"value": 30, "reason": "装订"}}, "不认识的项“left”"),
        ({"left-mm": 30}, "要写明理由"),
        ({"left-mm": {"value": 30}}, "要写明理由"),
        ({"left-mm": {"value": "三十", "reason": "装订"}}, "0 到 1000 之间的数"),
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
