"""On a terminal: asks for what is missing, one field after the other, and says at once what is wrong with an answer."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import Any

import click

from ..core.errors import DraftcheckError
from ..core.skeleton import Field, Skeleton
from ..data.values.plain import is_blank
from .new_values import value_of

_BY_LINES = ("列表", "附件", "多行", "正文", "表格")
_YES = ("y", "yes", "是", "要")


def can_ask() -> bool:
    """Whether somebody sits there to answer."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def asked(skeleton: Skeleton, raw: Mapping[str, Any], today: date, organs: Sequence[str]) -> dict[str, Any]:
    """The values with the answers for the fields that are not given: required ones, the others if wanted."""
    from ..data.values.complete import default_of, is_needed, parse_among, question
    from ..data.values.defaults import fields_named

    with suppress(ImportError):
        import readline  # noqa: F401  (without it a terminal takes back half a Chinese character)

    found = dict(raw)
    known = dict(raw)

    def ask(field: Field) -> None:
        def judge(words: str) -> str:
            value = parse_among(skeleton, field, words, found, today=today, organs=organs)
            known[field.name] = value
            return question(field, value, organs)

        answer = _answer(field, default_of(field, found, today=today), judge)
        if answer:
            found[field.name] = answer

    blank = [field for field in skeleton.fields if is_blank(raw.get(field.name))]
    click.echo(f"{skeleton.name}：方括号里是默认值，直接回车就用它；Ctrl-C 放弃", err=True)
    required = [field for field in blank if field.required]
    open_names = {field.name for field in required}
    for field in sorted(required, key=lambda field: bool(open_names.intersection(fields_named(field.default)))):
        ask(field)
    others = [field for field in blank if not field.required]
    if others and _line(f"还有{len(others)}项可以不填（{_few(others)}），要填吗？[y/N]：").lower() in _YES:
        for field in others:
            ask(field)
    for field in others:
        if is_needed(field, known) and is_blank(found.get(field.name)) and not field.default:
            ask(field._replace(required=True))
    return found


def _answer(field: Field, default: str, judge: Callable[[str], str]) -> str:
    """What was answered, judged; empty where the default is to be used or nothing is to stand there."""
    kind = "是 或 否" if field.type == "是否" else ""
    about = "；".join(filter(None, [field.hint, kind, "、".join(field.choices), "｜".join(field.columns)]))
    prompt = field.name + (f"（{about}）" if about else "") + (f" [{default}]" if default else "")
    if field.type in _BY_LINES:
        click.echo(f"{prompt}　一行一项，空行结束；也可以写 @文件.txt", err=True)
        return _lines(field.required and not default, judge)
    while True:
        words = _read(f"{prompt}：")
        if words is None:
            continue
        if is_blank(words):
            if default or not field.required:
                return ""
            _complain("这一项必须填")
        elif _judged(words, judge):
            return words


def _lines(required: bool, judge: Callable[[str], str]) -> str:
    """Several lines, each judged with those before it, so that only a wrong line is to be written again."""
    lines: list[str] = []
    while True:
        words = _read("　　")
        if words is None:
            continue
        if not is_blank(words):
            lines += [words] if _judged("\n".join([*lines, words]), judge) else []
        elif lines or not required:
            return "\n".join(lines)
        else:
            _complain("这一项必须填")


def _read(prompt: str) -> str | None:
    """One answer; None where it names a file that cannot be read, which has been said."""
    try:
        return value_of(_line(prompt))
    except DraftcheckError as error:
        _complain(f"{error.message}，{error.hint}")
        return None


def _judged(words: str, judge: Callable[[str], str]) -> bool:
    """Whether an answer will do; what is wrong with it is said, and a question on it asked."""
    try:
        doubt = judge(words)
    except DraftcheckError as error:
        _complain(f"{error.message}（{error.hint}）" if error.hint else error.message)
        return False
    return not doubt or _line(f"　　{doubt} 照写的用，直接回车；要改，写 n：").lower() not in ("n", "no", "改")


def _line(prompt: str) -> str:
    """A line from the terminal. Raises click.Abort where it is closed."""
    if sys.stdout is None or not sys.stdout.isatty():
        click.echo(prompt, nl=False, err=True)  # what goes into a file is the result only
        prompt = ""
    try:
        return input(prompt).strip()
    except EOFError:
        raise click.Abort from None
    except UnicodeDecodeError:
        _complain("这一行的编码不认识")
        return _line(prompt)


def _few(fields: Sequence[Field]) -> str:
    names = [field.name for field in fields]
    return "、".join(names[:4]) + ("等" if len(names) > 4 else "")


def _complain(words: str) -> None:
    click.echo(f"　　{words}，请再写一次", err=True)
