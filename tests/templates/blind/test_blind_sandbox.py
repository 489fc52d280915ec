"""No template reaches into the program, and no value is run."""

from __future__ import annotations

from pathlib import Path

import pytest
from blind_house import template
from blind_reading import paragraphs
from blind_running import contents, new, refused, written

REACHING = (
    "{{ ''.__class__.__mro__ }}",
    "{{ ''.__class__.__mro__[1].__subclasses__() }}",
    "{{ 标题.__init__.__globals__ }}",
    "{{ self.__init__.__globals__ }}",
    "{{ cycler.__init__.__globals__.os.popen('id').read() }}",
    "{{ lipsum.__globals__['os'].system('id') }}",
    "{{ ''|attr('__class__') }}",
    "{{ ''['__class__'] }}",
    "{{ ''|attr('\\x5f\\x5fclass\\x5f\\x5f') }}",
    "{{ '{0.__class__}'.format(标题) }}",
    "{{ '{0.__class__.__mro__}'.format_map({'0': 标题}) }}",
    "{{ [].append.__self__.__class__ }}",
    "{{ namespace.__init__ }}",
    "{{ joiner.__init__.__globals__ }}",
    "{{ 标题.encode.__class__ }}",
    "{% include 'draftcheck.toml' %}",
    "{% import 'os' as os %}{{ os }}",
    "{% from 'os' import path %}",
    "{% extends 'other.docx' %}",
    "{{ request.application }}",
    "{{ range(999999999)|list }}",
)  # fmt: skip
INSIDES = ("class '", "<class", "module '", "function ", "uid=", "builtin", "bound method", "[templates]", "__main__")


@pytest.mark.parametrize("number", range(len(REACHING)))
def test_a_template_that_reaches_into_the_program(number: int, folder: Path) -> None:
    """A template from outside tries to reach Python: it is refused with a sentence, exit 2, and no document appears."""
    template(folder, "外来", ("{{标题}}", REACHING[number]))
    before = contents(folder)
    ran = new("外来", "--set", "标题=某某", "-o", "出.docx", folder=folder)
    refused(ran)
    assert not [word for word in INSIDES if word in ran.told], ran
    assert contents(folder) == before


def test_lint_tells_of_reaching(folder: Path) -> None:
    """Lint tells it before anybody fills the template."""
    path = template(folder, "外来", ("{{标题}}", "{{ ''.__class__.__mro__ }}"))
    ran = new("--lint", path, folder=folder)
    assert ran.code == 2
    assert "第2段" in ran.told.replace(" ", "")


def test_a_value_is_not_a_template(folder: Path) -> None:
    """Markers in a value are text: they stand in the document as written and are never run."""
    template(folder, "便函", ("甲{{说明}}乙",))
    for value in (
        "{{ 7*7 }}",
        "{% for 段 in 正文 %}",
        "{{ ''.__class__ }}",
        "}}{{",
        "{# 注 #}",
        "{%p if 真 %}",
        "{{说明}}",
    ):
        target = folder / f"出{abs(hash(value))}.docx"
        ran = new("便函", "--set", f"说明={value}", "-o", target, folder=folder)
        assert f"甲{value}乙" in paragraphs(written(ran, target))
