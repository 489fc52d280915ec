"""What a draft says of a template's fields by itself, and whether values given besides agree with it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import Any

from ..core.draft import Draft, Role
from ..core.errors import UsageError
from ..core.pattern import Pattern
from ..outline.date_lines import ANY_DATE
from ..outline.lines import ORGAN_ENDS

_BY_HAND = ("命令（令）", "议案")  # signed by a person
_LEAD = Pattern(r"附\s*件\s*\d{0,2}\s*[:：]\s*")
_ITEM_NUMBER = Pattern(r"\d{1,2}\s*[.．、]\s*")
_MATTER = Pattern(r"(?P<issuer>.*?)关于(?P<matter>.+)的(?P<kind>[^的]{1,6})", "关于")
_LEADING_ZEROS = Pattern(r"(?<!\d)0+(?=\d)", "0")
_NUMBER = Pattern(r".*?号", "号")
_WHOLE_DATE = Pattern(r"\d{4}年\d{1,2}月\d{1,2}日", "年")
_BODY = (Role.BODY, Role.HEADING, Role.ABSTRACT, Role.KEYWORDS)
_HEAD = {Role.COPY_NUMBER: "份号", Role.SECRECY: "密级", Role.URGENCY: "紧急程度", Role.ISSUER_MARK: "发文机关标志"}


def own_values(draft: Draft) -> dict[str, str]:
    """Field → value for what the draft has: title, addressee, body, attachments, signature, date, head, imprint."""
    found = {
        "标题": draft.title,
        "主送机关": _joined(draft, Role.ADDRESSEE).rstrip("：:。"),
        "正文": "\n".join(p.labelled.strip() for p in draft.of(*_BODY, unit=0) if p.text.strip()),
        "附件": "\n".join(_attachments(draft)),
        "附注": "\n".join(p.text.strip().strip("（）()") for p in draft.of(Role.NOTE, unit=0)),
        "发文机关": "、".join(_signers(draft)),
        "成文日期": _date(draft),
    }
    matter = _MATTER.fullmatch(draft.title)
    if matter:
        found["事由"] = matter["matter"]
        if not found["发文机关"] and matter["issuer"].endswith(ORGAN_ENDS):
            found["发文机关"] = matter["issuer"]
    found |= {name: _joined(draft, role) for role, name in _HEAD.items()}
    found |= _numbers(draft) | _imprint(draft)
    return {name: value for name, value in found.items() if value}


def refuse_other_words(own: Mapping[str, str], given: Mapping[str, Any]) -> None:
    """Raises UsageError where a value says something else than the draft: dressing changes no words."""
    unlike = [
        f"“{name}”：草稿里是“{_short(own[name])}”，给的是“{_short(str(value))}”"
        for name, value in given.items()
        if name in own and not _is_blank(value) and _bare(own[name]) != _bare(_words(value))
    ]
    if unlike:
        raise UsageError(
            "\n　　".join(["套版不改草稿的文字，这些字段与草稿不一样，没有写文件", *unlike]),
            "请在草稿里改好，或者去掉这些 --set（数据文件里的也一样）",
        )


def _joined(draft: Draft, role: Role) -> str:
    return "".join("".join(p.text.split()) for p in draft.of(role, unit=0))


def _attachments(draft: Draft) -> Iterable[str]:
    for p in draft.of(Role.ATTACHMENT_NOTE, unit=0):
        text = p.text.strip()
        lead = _LEAD.match(text)
        text = text[lead.end() :] if lead else text
        number = _ITEM_NUMBER.match(text)
        name = text[number.end() :] if number else text
        if name:
            yield name


def _signers(draft: Draft) -> list[str]:
    if draft.genre is not None and draft.genre.name in _BY_HAND:
        return []
    names: list[str] = []
    for p in draft.of(Role.SIGNATURE, unit=0):
        several = p.text.split()
        names += several if all(name.endswith(ORGAN_ENDS) for name in several) else ["".join(several)]
    return names


def _date(draft: Draft) -> str:
    found = _WHOLE_DATE.search(unicodedata.normalize("NFKC", _joined(draft, Role.ISSUE_DATE)))
    return found[0] if found else ""


def _numbers(draft: Draft) -> dict[str, str]:
    """A number and a signer may stand on one line."""
    text = _joined(draft, Role.DOCUMENT_NUMBER)
    number = _NUMBER.match(text)
    signer = _joined(draft, Role.SIGNER) or text.partition("签发人")[2]
    return {
        "发文字号": number[0] if number else "",
        "签发人": signer.removeprefix("签发人").strip("：:"),
    }


def _imprint(draft: Draft) -> dict[str, str]:
    found: dict[str, str] = {}
    for p in draft.of(Role.IMPRINT):
        text = p.text.strip()
        if text.startswith("抄送"):
            found["抄送"] = text[3:].rstrip("。")
        elif text.endswith("印发") and (date := ANY_DATE.search(text)):
            found["印发机关"] = text[: date.start()].strip()
            found["印发日期"] = date[0]
    return found


def _is_blank(value: Any) -> bool:
    return value is None or not _words(value).strip()


def _words(value: Any) -> str:
    if isinstance(value, str):
        return value
    if isinstance(value, Mapping):
        return str(value)
    return "".join(map(_words, value)) if isinstance(value, Iterable) else str(value)


def _bare(text: str) -> str:
    """The text for comparing: letters and figures only, of one width, no leading zeros and no 第 before them."""
    folded = _LEADING_ZEROS.compiled.sub("", unicodedata.normalize("NFKC", text))
    return "".join(c for c in folded if c.isalnum() and c != "第")


def _short(text: str) -> str:
    words = " ".join(text.split())
    return words if len(words) <= 30 else words[:29] + "…"
