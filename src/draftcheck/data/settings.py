"""draftcheck.toml → Settings: searched from the draft's folder upwards, then the user's own file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NoReturn

from ..core.draft import Profile
from ..core.errors import UsageError
from ..core.finding import Severity
from ..core.rule import Rule
from ..core.settings import ACCEPTED_FILE, ArchiveChoices, FileException, Settings
from .nearest import nearest, nearest_rules
from .toml_file import bytes_of, toml_of

NAME = "draftcheck.toml"
_CALLED = "设置文件"
_KEYS = (
    "root",
    "select",
    "ignore",
    "fail-on",
    "profile",
    "level",
    "severity",
    "options",
    "files",
    "profiles",
    "lexicons",
    "templates",
    "archive",
    "spelling",
)
_ARCHIVE_KEYS = ("store", "classified", "keep-text")
_TEMPLATE_KEYS = ("folder",)
_SPELLING_KEYS = ("model",)
_FILE_KEYS = ("match", "select", "ignore", "profile")
_SEVERITIES = {
    "error": "error",
    "错误": "error",
    "warning": "warning",
    "提醒": "warning",
    "info": "info",
    "建议": "info",
}


def settings_for(folder: Path, rules: Mapping[str, Rule]) -> Settings:
    """Settings for drafts in `folder`, with what was accepted there.

    Raises UsageError that names file, key and the nearest right word.
    """
    settings = _merged(tuple(_files(folder)), rules)
    beside = folder / ACCEPTED_FILE
    if not beside.exists():
        return settings
    from .accepted import accepted_in

    return settings._replace(accepted=accepted_in(beside))


def _files(folder: Path) -> Iterable[Path]:
    """Settings files that apply, the nearest first."""
    folder = folder.absolute()
    stopped = False
    for parent in (folder, *folder.parents):
        candidate = parent / NAME
        if candidate.is_file():
            yield candidate
            if _parsed(candidate).get("root") is True:
                stopped = True
                break
    own = own_settings()
    if not stopped and own.is_file():
        yield own


def own_store() -> Path:
    """The user's own store of earlier documents, whether it exists or not."""
    if sys.platform == "win32":
        base = Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    else:
        base = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    return base / "draftcheck" / "archive.db"


def own_settings() -> Path:
    """The user's own settings file, whether it exists or not."""
    if sys.platform == "win32":
        base = Path(os.environ.get("APPDATA") or Path.home() / "AppData" / "Roaming")
    else:
        base = Path(os.environ.get("XDG_CONFIG_HOME") or Path.home() / ".config")
    return base / "draftcheck" / NAME


@lru_cache(maxsize=64)
def _parsed(path: Path) -> dict[str, Any]:
    return toml_of(bytes_of(path, _CALLED), path, _CALLED, "请按 docs/settings.md 的样子改正")


def _merged(files: tuple[Path, ...], rules: Mapping[str, Rule]) -> Settings:
    if not files:
        return Settings()
    merged: dict[str, Any] = {}
    exceptions: list[FileException] = []
    for path in reversed(files):
        data = _parsed(path)
        reader = _Reader(path, rules)
        reader.keys(data, _KEYS)
        reader.root(data.get("root", False))
        own = reader.own_profiles(data.get("profiles", {}))
        for key in ("select", "ignore"):
            if key in data:
                merged[key] = reader.rule_names(key, data[key])
        if "fail-on" in data:
            value = data["fail-on"]
            known = (*_SEVERITIES, "never")
            merged["fail_on"] = None if value == "never" else reader.severity("fail-on", value, known)
        if "profile" in data:
            merged |= reader.profile_or_house(data["profile"], own)
        if "level" in data:
            merged["thorough"] = reader.choice("level", data["level"], ("default", "thorough")) == "thorough"
        named = reader.table("severity", data.get("severity", {}))
        merged["severity"] = merged.get("severity", {}) | {
            reader.rule_id("severity", name): reader.severity(name, value) for name, value in named.items()
        }
        merged["options"] = merged.get("options", {}) | reader.options(data.get("options", {}))
        exceptions += reader.exceptions(data.get("files", []))
        for table, files in reader.lexicons(data.get("lexicons", {})).items():
            merged.setdefault("tables", {})[table] = (*merged.get("tables", {}).get(table, ()), *files)
        if "templates" in data:
            merged["templates"] = reader.templates(data["templates"]) or merged.get("templates")
        if "spelling" in data:
            merged["own_words"] = reader.own_words(data["spelling"]) or merged.get("own_words")
        if "archive" in data:
            merged["archive"] = reader.archive(data["archive"], merged.get("archive", ArchiveChoices()))
    return Settings(**merged, files=tuple(exceptions), root=str(files[0].parent))


class _Reader:
    """Checks the values of one settings file and complains with its name."""

    def __init__(self, path: Path, rules: Mapping[str, Rule]) -> None:
        self.path = path
        self.rules = rules

    def _refuse(self, said: str, wrong: object = None, known: Iterable[str] = ()) -> NoReturn:
        raise UsageError(
            f"设置文件 {self.path}：{said}", nearest(str(wrong), known) if known else "请按 docs/settings.md 改正"
        )

    def _refuse_rule(self, said: str, wrong: str, known: Iterable[str]) -> NoReturn:
        raise UsageError(f"设置文件 {self.path}：{said}", nearest_rules(wrong, known))

    def keys(self, data: Mapping[str, Any], known: tuple[str, ...]) -> None:
        for key in data:
            if key not in known:
                self._refuse(f"不认识的设置项“{key}”", key, known)

    def rule_names(self, key: str, value: Any) -> tuple[str, ...]:
        if not isinstance(value, list) or not all(isinstance(name, str) for name in value):
            self._refuse(f'“{key}”应当是规则名的列表，如 {key} = ["page", "fonts.body"]')
        for name in value:
            if name not in names_of(self.rules):
                self._refuse_rule(f"“{key}”里的规则“{name}”不存在", name, names_of(self.rules))
        return tuple(value)

    def rule_id(self, key: str, name: str) -> str:
        if name not in self.rules:
            self._refuse_rule(f"[{key}] 里的规则“{name}”不存在", name, self.rules)
        return name

    def choice(self, key: str, value: Any, known: tuple[str, ...]) -> str:
        if value not in known:
            self._refuse(f"“{key}”不能是“{value}”", value, known)
        return str(value)

    def severity(self, key: str, value: Any, known: tuple[str, ...] = tuple(_SEVERITIES)) -> Severity:
        return Severity(_SEVERITIES[self.choice(key, value, known)])

    def root(self, value: Any) -> None:
        if not isinstance(value, bool):
            self._refuse("“root”应当是 true 或 false，不加引号")

    def profile_of_file(self, value: Any) -> Profile:
        """The built-in profile that [[files]] names; an office's own values hold for all files of a folder."""
        if value in tuple(Profile):
            return Profile(value)
        raise UsageError(
            f"设置文件 {self.path}：[[files]] 的“profile”不能是“{value}”",
            f"这里只能写内置格式：{'、'.join(Profile)}。本单位的格式对整个文件夹起作用，"
            "写在设置文件最上面，或者在那些文稿的文件夹里另放一份设置文件",
        )

    def own_profiles(self, value: Any) -> dict[str, Any]:
        """The house profiles in [profiles.NAME], by name; what is in them is read when one is chosen."""
        for name, given in self.table("profiles", value).items():
            if not isinstance(given, dict):
                self._refuse(f'“profiles”里的“{name}”应当是一张表，如 [profiles."{name}".values]')
            if name in tuple(Profile):
                self._refuse(f"“profiles”里的“{name}”与内置格式重名，请换一个名称")
        return dict(value)

    def profile_or_house(self, value: Any, own: Mapping[str, Any]) -> dict[str, Any]:
        """One of the built-in profiles, or the name of a house profile: in [profiles.NAME] or in profiles/NAME.toml."""
        from .profiles import house_named, house_of, refuse_shadowed

        if not isinstance(value, str):
            self._refuse('“profile”应当是格式的名称，如 profile = "draft"')
        if value in tuple(Profile):
            refuse_shadowed(value, [self.path.parent])
            return {"profile": Profile(value), "house": None}
        if value in own:
            return {"house": house_of(own[value], str(value), f"设置文件 {self.path} 的 [profiles.{value}]")}
        try:
            return {"house": house_named(str(value), [self.path.parent])}
        except UsageError as error:
            raise UsageError(f"设置文件 {self.path}：{error.message}", error.hint) from None

    def table(self, key: str, value: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            self._refuse(f"“{key}”应当是一张表，如 [{key}]")
        return value

    def options(self, value: Any) -> dict[str, dict[str, float]]:
        found: dict[str, dict[str, float]] = {}
        for rule_id, given in self.table("options", value).items():
            rule = self.rules[self.rule_id("options", rule_id)]
            declared = {option.name: option for option in rule.options}
            for name, number in self.table(f'options."{rule_id}"', given).items():
                if name not in declared:
                    self._refuse(f"规则 {rule_id} 没有选项“{name}”", name, declared or {"（这条规则没有选项）": None})
                option = declared[name]
                if (
                    isinstance(number, bool)
                    or not isinstance(number, int | float)
                    or not option.low <= number <= option.high
                ):
                    self._refuse(f"规则 {rule_id} 的选项“{name}”应在 {option.low:g} 到 {option.high:g} 之间")
                found.setdefault(rule_id, {})[name] = float(number)
        return found

    def lexicons(self, value: Any) -> dict[str, tuple[Path, ...]]:
        """Word table → the office's own files; their names are relative to the settings file."""
        from .terms import KEYS

        found: dict[str, tuple[Path, ...]] = {}
        for name, given in self.table("lexicons", value).items():
            table = self.choice("lexicons", name, tuple(KEYS))
            files = [given] if isinstance(given, str) else given
            if not isinstance(files, list) or not files or not all(isinstance(file, str) for file in files):
                self._refuse(f'[lexicons] 的“{name}”应当是文件名，或者文件名的列表，如 {name} = ["本单位用语.csv"]')
            found[table] = tuple(self.path.parent / file for file in files)
            for path in found[table]:
                if not path.is_file():
                    self._refuse(f"[lexicons] 的“{name}”：没有文件 {path}")
        return found

    def templates(self, value: Any) -> Path | None:
        """The folder of the office's templates, relative to the settings file; that it is there is no matter to checks."""
        given = self.table("templates", value)
        self.keys(given, _TEMPLATE_KEYS)
        if "folder" not in given:
            return None
        name = given["folder"]
        if not isinstance(name, str) or not name.strip():
            self._refuse('[templates] 的“folder”应当是文件夹的名称，如 folder = "模板"')
        return self.path.parent / name

    def own_words(self, value: Any) -> Path | None:
        """The file with what the office's documents write, relative to the settings file."""
        given = self.table("spelling", value)
        self.keys(given, _SPELLING_KEYS)
        if "model" not in given:
            return None
        name = given["model"]
        if not isinstance(name, str) or not name.strip():
            self._refuse('[spelling] 的“model”应当是文件名，如 model = "本单位用字.txt"')
        path = self.path.parent / name
        if not path.is_file():
            self._refuse(f"[spelling] 的“model”：没有文件 {path}")
        return path

    def archive(self, value: Any, before: ArchiveChoices) -> ArchiveChoices:
        """The store of earlier documents, its path relative to the settings file; keys not given stay as before."""
        given = self.table("archive", value)
        self.keys(given, _ARCHIVE_KEYS)
        if "store" in given:
            store = given["store"]
            if not isinstance(store, str) or not store.strip():
                self._refuse('[archive] 的“store”应当是文件名或服务器地址，如 store = "文稿库.db"')
            server = store.startswith(("postgresql://", "postgres://"))
            if server and self.path != own_settings():
                # A file that lies beside a stranger's drafts must not make the machine call a server.
                self._refuse(
                    f"[archive] 里的服务器地址只能写在自己的设置文件 {own_settings()} 里，或者用 --archive 给出"
                )
            before = before._replace(store=store if server else str(self.path.parent / Path(store).expanduser()))
        for key in ("classified", "keep-text"):
            if key in given:
                if not isinstance(given[key], bool):
                    self._refuse(f"[archive] 的“{key}”应当是 true 或 false，不加引号")
                before = before._replace(**{key.replace("-", "_"): given[key]})
        return before

    def exceptions(self, value: Any) -> list[FileException]:
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self._refuse("“files”应当写成 [[files]]，每段一个 match")
        found = []
        for item in value:
            self.keys(item, _FILE_KEYS)
            if not isinstance(item.get("match"), str):
                self._refuse('[[files]] 里缺少 match，如 match = "讲话稿/*.docx"')
            found.append(
                FileException(
                    item["match"],
                    self.rule_names("select", item["select"]) if "select" in item else None,
                    self.rule_names("ignore", item["ignore"]) if "ignore" in item else None,
                    self.profile_of_file(item["profile"]) if "profile" in item else None,
                )
            )
        return found


def names_of(rules: Mapping[str, Rule]) -> tuple[str, ...]:
    """All ids and all families: what select and ignore may name."""
    return tuple(dict.fromkeys([*(rule.family for rule in rules.values()), *rules]))
