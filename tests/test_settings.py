"""draftcheck.toml: where it is looked for, and what is said of a wrong one."""

from pathlib import Path

import pytest

from draftcheck.checks import RULES
from draftcheck.core.draft import Profile
from draftcheck.core.errors import UsageError
from draftcheck.core.finding import Severity
from draftcheck.core.settings import Settings
from draftcheck.data.settings import settings_for


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The user's own settings stand in a folder of the test."""
    folder = tmp_path / "家"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(folder))
    monkeypatch.setenv("APPDATA", str(folder))
    return folder


def read(folder: Path, text: str) -> Settings:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "draftcheck.toml").write_text(text, encoding="utf-8")
    return settings_for(folder, RULES)


def test_without_a_file_there_are_defaults(tmp_path: Path) -> None:
    assert settings_for(tmp_path, RULES) == Settings()


def test_every_key_is_read(tmp_path: Path) -> None:
    settings = read(
        tmp_path / "处室",
        """
root = true
select = ["fonts", "page.margin"]
ignore = ["fonts.title"]
fail-on = "warning"
profile = "material"
level = "thorough"

[severity]
"page.margin" = "建议"

[options."page.margin"]
tolerance-mm = 2

[[files]]
match = "讲话稿/*.docx"
ignore = ["page"]
profile = "draft"
""",
    )
    assert settings.select == ("fonts", "page.margin")
    assert settings.ignore == ("fonts.title",)
    assert (settings.fail_on, settings.profile, settings.thorough) == (Severity.WARNING, Profile.MATERIAL, True)
    assert settings.severity == {"page.margin": Severity.INFO}
    assert settings.options == {"page.margin": {"tolerance-mm": 2.0}}
    assert (settings.files[0].match, settings.files[0].ignore, settings.files[0].profile) == (
        "讲话稿/*.docx",
        ("page",),
        Profile.DRAFT,
    )


def test_the_nearest_file_wins_and_the_others_fill_in(tmp_path: Path, home: Path) -> None:
    read(home / "draftcheck", 'ignore = ["punctuation"]\nfail-on = "never"\n')
    read(tmp_path / "局", 'ignore = ["fonts"]\nprofile = "draft"\n')
    settings = read(tmp_path / "局" / "科", 'profile = "material"\n')
    assert (settings.ignore, settings.profile, settings.fail_on) == (("fonts",), Profile.MATERIAL, None)


def test_root_stops_the_search(tmp_path: Path, home: Path) -> None:
    read(home / "draftcheck", 'ignore = ["punctuation"]\n')
    read(tmp_path / "局", 'ignore = ["fonts"]\n')
    assert read(tmp_path / "局" / "科", "root = true\n").ignore == ()


@pytest.mark.parametrize(
    ("text", "message", "hint"),
    [
        ("ignored = []", "不认识的设置项“ignored”", "是不是想写“ignore”"),
        ('select = "fonts"', "应当是规则名的列表", ""),
        ('select = ["font"]', "规则“font”不存在", "是不是想写“fonts”"),
        ('profile = "redhead"', "没有“redhead”这个格式", "是不是想写“red-head”"),
        ('fail-on = "warn"', "不能是“warn”", "是不是想写“warning”"),
        ('level = "all"', "不能是“all”", ""),
        ('[severity]\n"page.margins" = "info"', "规则“page.margins”不存在", "是不是想写“page.margin”"),
        ('[severity]\n"page.margin" = "severe"', "不能是“severe”", ""),
        ('[options."page.margin"]\ntolerance = 2', "没有选项“tolerance”", "是不是想写“tolerance-mm”"),
        ('[options."page.margin"]\ntolerance-mm = 99', "应在 0 到 5 之间", ""),
        ('[options."page.margin"]\ntolerance-mm = true', "应在 0 到 5 之间", ""),
        ('[[files]]\nignore = ["page"]', "缺少 match", ""),
        ("[files]\nmatch = 1", "应当写成 [[files]]", ""),
        ("ignore = [", "写法有误", "docs/settings.md"),
        ('root = "x"', "“root”应当是 true 或 false", ""),
        ("profile = 3", "应当是格式的名称", ""),
        ("profiles = 3", "“profiles”应当是一张表", ""),
        ('profile = "x"\n[profiles]\nx = 3', "“profiles”里的“x”应当是一张表", ""),
        ("[profiles.draft.values]", "与内置格式重名", ""),
        (
            '[[files]]\nmatch = "*.docx"\nprofile = "示例单位"',
            "“profile”不能是“示例单位”",
            "只能写内置格式：red-head、draft",
        ),
    ],
)
def test_a_wrong_file_is_told_with_the_right_word(tmp_path: Path, text: str, message: str, hint: str) -> None:
    with pytest.raises(UsageError) as error:
        read(tmp_path / "处室", text)
    assert message in error.value.message
    assert "draftcheck.toml" in error.value.message
    assert hint in error.value.hint


def test_a_file_in_another_encoding_is_told(tmp_path: Path) -> None:
    (tmp_path / "draftcheck.toml").write_bytes('# 设置\nignore = ["fonts"]\n'.encode("gb18030"))
    with pytest.raises(UsageError, match="UTF-8"):
        settings_for(tmp_path, RULES)


def test_a_mark_at_the_start_is_no_error(tmp_path: Path) -> None:
    (tmp_path / "draftcheck.toml").write_bytes(b'\xef\xbb\xbfignore = ["fonts"]\n')
    assert settings_for(tmp_path, RULES).ignore == ("fonts",)


def test_a_profile_file_with_a_built_in_name_is_told(tmp_path: Path) -> None:
    (tmp_path / "profiles").mkdir()
    (tmp_path / "profiles" / "draft.toml").write_text("[values]\n", encoding="utf-8")
    with pytest.raises(UsageError, match="重名"):
        read(tmp_path, 'profile = "draft"\n')
