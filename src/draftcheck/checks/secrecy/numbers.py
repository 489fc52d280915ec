"""Numbers of people: identity cards and bank cards (个人信息保护法第二十八条)."""

from collections.abc import Iterator
from datetime import date

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .context import TableHeads, of_a_thing

_IDENTITY = Pattern(r"(?<![0-9A-Za-z*.])[1-9][0-9]{5}(?:19|20)[0-9]{9}[0-9Xx](?![0-9A-Za-z*])", ("19", "20"))
_CARD = Pattern(
    r"(?<![0-9A-Za-z*.-])(?:[3-9][0-9]{15,18}|[3-9][0-9]{3}(?: [0-9]{4}){3}(?: ?[0-9]{1,3})?|[3-9][0-9]{3}(?:-[0-9]{4}){3})(?![0-9A-Za-z*.-])",
    ("3", "4", "5", "6", "9"),
)
_WEIGHTS = (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
_PROVINCES = frozenset(
    (
        11, 12, 13, 14, 15, 21, 22, 23, 31, 32, 33, 34, 35, 36, 37, 41, 42, 43, 44, 45, 46, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65, 71,
        81, 82, 83,
    )
)  # fmt: skip
_BANK = ("卡", "账号", "帐号", "账户", "帐户", "开户", "银行", "支付")


def id_number(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Eighteen digits whose check digit, date and province are right; credit codes and numbers of things are not."""
    for p, match in reference.reading.find(_IDENTITY, everywhere=True):
        found = match[0]
        if is_identity_number(found) and not of_a_thing(p.text, match.start()):
            masked = f"{found[:6]}********{found[-4:]}"
            yield Hit(p.at(*match.span()), f"含身份证号码：请删去，或者用*遮盖中间几位，如{masked}")


def is_identity_number(text: str) -> bool:
    """GB 11643: province, a date of birth that is past, and the check digit of ISO 7064."""
    if int(text[:2]) not in _PROVINCES:
        return False
    try:
        born = date(int(text[6:10]), int(text[10:12]), int(text[12:14]))
    except ValueError:
        return False
    remainder = sum(int(digit) * weight for digit, weight in zip(text, _WEIGHTS, strict=False)) % 11
    return born <= date.today() and text[-1].upper() == "10X98765432"[remainder]


def bank_card(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Sixteen to nineteen digits of an issuer's range with the right check digit; other ranges beside 卡 or 账号 only."""
    heads = TableHeads(draft)
    for p, match in reference.reading.find(_CARD, everywhere=True):
        digits = match[0].replace(" ", "").replace("-", "")
        if not 16 <= len(digits) <= 19 or not passes_luhn(digits) or of_a_thing(p.text, match.start()):
            continue
        if len(digits) == 18 and is_identity_number(digits):
            continue
        named = any(word in p.text or word in heads.of_column(p) for word in _BANK)
        if digits.startswith("62") or (named and _is_issued(digits)):
            masked = f"{digits[:4]}********{digits[-4:]}"
            yield Hit(p.at(*match.span()), f"含银行卡号：请删去，或者用*遮盖中间几位，如{masked}")


def passes_luhn(digits: str) -> bool:
    """The check digit of ISO/IEC 7812, in a number that is not one digit over and over."""
    doubled = [int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(digits))]
    return sum(number // 10 + number % 10 for number in doubled) % 10 == 0 and len(set(digits)) > 2


def _is_issued(digits: str) -> bool:
    """Issuers of cards: UnionPay's old range, and sixteen digits of Visa, Mastercard and JCB."""
    if digits.startswith("9558"):
        return len(digits) == 19
    return len(digits) == 16 and (
        digits[0] == "4"
        or "51" <= digits[:2] <= "55"
        or "2221" <= digits[:4] <= "2720"
        or "3528" <= digits[:4] <= "3589"
    )


_TITLE = "[标题] 海晏市民政局关于发放补贴的通知"

RULES = (
    Rule(
        id="secrecy.id-number",
        title="含身份证号码",
        source="个人信息保护法第二十八条",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="身份证号码属于敏感个人信息，公开的文件里不应出现完整的号码。只报校验码、出生日期、地区都对得上的18位号码。",
        check=id_number,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            f"{_TITLE}\n周一鸣，身份证号«11010519491231002X»，补贴300元。": None,
            f"{_TITLE}\n[表格0,0] 证件号码\n[表格1,0] «440308199901010012»": None,
        },
        good=(
            f"{_TITLE}\n周一鸣，身份证号110105********002X，补贴300元。",
            f"{_TITLE}\n校验码不对的110105194912310021不是身份证号。",
            f"{_TITLE}\n统一社会信用代码11010519491231002X，订单编号440308199901010012。",
            f"{_TITLE}\n统一社会信用代码91110105MA01ABCD2X。",
            f"{_TITLE}\n旧号码110105491231002，出生日期不对的110105194913310020。",
        ),
    ),
    Rule(
        id="secrecy.bank-card",
        title="含银行卡号",
        source="个人信息保护法第二十八条",
        strength=Strength.USUAL,
        severity=Severity.WARNING,
        why="银行卡号属于敏感个人信息。只报发卡机构号段和校验码都对得上的16至19位号码；单位账号、订单号不报。",
        check=bank_card,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            f"{_TITLE}\n补贴打入周一鸣的账户«6222021234567890128»。": None,
            f"{_TITLE}\n卡号：«6228 4812 3456 7890 12»。": None,
        },
        good=(
            f"{_TITLE}\n补贴打入尾号0123的账户。",
            f"{_TITLE}\n卡号6222********0128。",
            f"{_TITLE}\n订单号6222021234567890128，运单6222021234567890128。",
            f"{_TITLE}\n单位账号6222021234567890129，流水4111111111111111。",
        ),
    ),
)
