"""Home addresses down to the house (个人信息保护法)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Gather, Rule, Strength
from .context import TableHeads

_NUMBER = r"(?:[0-9０-９]{1,5}|[一二三四五六七八九十百]{1,4})"
_DOOR = rf"{_NUMBER}(?:号楼|栋|幢|座|单元|室|号院|门牌|号|组|户)"
_HOME = Pattern(
    r"(?:(?:家庭|户籍|现居|居家|本人)(?:住址|地址|所在地|住所)|现住址|经常居住地|居住地址|家住|户籍地|(?<=[，、；])现?住(?:在|于)?(?!所|院|房|建|宿|户|址|校))"
    rf"[：:为是在]{{0,2}}(?P<place>[^，。；：、（）()\s]{{2,30}}?{_DOOR}[0-9０-９一二三四五六七八九十号楼栋幢座单元室组户\-]{{0,16}})",
    ("住", "户籍"),
)
_CELL = Pattern(rf"[\u4e00-\u9fff0-9]{{2,30}}?(?P<door>{_DOOR})", ("号", "栋", "幢", "座", "室", "组", "户"))
_HEADS = ("家庭住址", "家庭地址", "现住址", "户籍地址", "居住地址", "家庭住所", "户籍所在地")


def home_address(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """Somebody's home down to the house; 住所地 and 地址 of organisations are not."""
    message = "含家庭住址：请删去门牌号，或者只写到县、乡镇"
    for p, match in reference.reading.find(_HOME, everywhere=True):
        yield Hit(p.at(*match.span("place")), message)
    if reference.reading.holds(*_HEADS):
        heads = TableHeads(draft)
        for p, match in reference.reading.find(_CELL, everywhere=True):
            if p.place.kind == "table" and any(head in heads.of_column(p) for head in _HEADS):
                yield Hit(p.at(match.start(), match.end("door")), message)


_TITLE = "[标题] 海晏市民政局关于发放补贴的通知"

RULES = (
    Rule(
        id="secrecy.home-address",
        title="含家庭住址",
        source="个人信息保护法",
        strength=Strength.USUAL,
        severity=Severity.INFO,
        why="个人的家庭住址不应写到门牌号。单位地址、住所地不报。",
        check=home_address,
        gather=Gather.DOCUMENT,
        fix=Safety.SHOW,
        bad={
            f"{_TITLE}\n周一鸣，家庭住址：«海晏市东湖区和平路12号3单元501室»。": None,
            f"{_TITLE}\n周一鸣，男，住«海晏市清水镇大河村3组12号»，家庭困难。": None,
            f"{_TITLE}\n[表格0,0] 家庭住址\n[表格1,0] «和平路12号»": None,
        },
        good=(
            f"{_TITLE}\n请将材料报送海晏市东湖区和平路12号市民政局501室。",
            f"{_TITLE}\n填写姓名、家庭住址、联系方式。家庭住址：____",
            f"{_TITLE}\n企业住所地：海晏市和平路12号。办公地址：和平路12号。",
            f"{_TITLE}\n周一鸣，男，住海晏市清水镇，家庭困难。",
            f"{_TITLE}\n新建宿舍，住房120套，住院12床，住宿安排在和平路12号宾馆。",
        ),
    ),
)
