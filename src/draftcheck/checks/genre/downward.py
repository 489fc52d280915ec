"""Who may write to whom: departments and governments below, inner units and the outside (条例第十六条、第十七条)."""

from collections.abc import Iterator

from ...core.draft import Draft, Role
from ...core.finding import Hit, Safety, Severity
from ...core.pattern import Pattern
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .parts import addressee_text, addressees, body_of, is_kind, issuers

_DEPARTMENT = Pattern(
    r"[\u4e00-\u9fa5]+(?:局|厅|(?:改革|健康|建设|经济|信息化|教育|科技|民族|交通|监督管理)委(?:员会)?)",
    ("局", "厅", "委"),
)
_NOT_DEPARTMENT = ("人民政府", "办公厅", "中共", "党委", "常委会", "指挥部", "领导小组")
LOWER_GOVERNMENTS = Pattern(r"各[省市州盟县区旗乡镇街道自治直辖（）()、]{1,20}(?:人民)?政府", "政府")
AUTHORISED = Pattern(
    r"(?:经|报|受|据|按照|按|贯彻|落实|转发)[^。；]{0,30}(?:政府|国务院|党委|省委|市委|县委|州委|区委)[^。；]{0,20}(?:同意|批准|授权|委托|审定|审议|决定|要求|部署|安排|精神|通知|意见)",
    ("政府", "国务院", "委"),
)
_MEETING = ("会议", "座谈", "培训", "讲座", "活动")


def orders_government(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """A department's 通知 to governments below that does not say the government agreed."""
    if not is_kind(draft, "通知"):
        return
    names = issuers(draft)
    if not names or not all(is_department(name) for name in names):
        return
    if any(AUTHORISED.search(p.text) for p in body_of(draft)) or AUTHORISED.search(draft.title):
        return
    for p, start, end in addressees(draft):
        match = LOWER_GOVERNMENTS.search(p.text[start:end])
        if match:
            message = f"部门不得向下级政府发布指令性公文，{names[0]}主送“{match[0]}”；经本级政府同意的，要在文中注明"
            # 同时主送政府各部门的，多半是以政府名义印发，署名可能另有说明。
            mild = any(word in draft.title for word in _MEETING) or "政府各部门" in addressee_text(draft)
            yield Hit(p.at(start + match.start(), start + match.end()), message, certain=not mild)
            return


def is_department(name: str) -> bool:
    """Whether a name is that of a department of a government."""
    return _DEPARTMENT.fullmatch(name) is not None and not any(word in name for word in _NOT_DEPARTMENT)


_INNER_UNIT = Pattern(
    r"(?P<organ>[\u4e00-\u9fa5]{2,}(?:局|厅|委员会|委|部))(?P<unit>[\u4e00-\u9fa5]{2,8}(?:处|科|股))",
    ("处", "科", "股"),
)
_NOT_INNER = ("办事处", "管理处", "代表处", "派出", "办公")
_OUTSIDE = Pattern(
    r"(?:人民政府|[省市县区州]政府|[省市县区州]委|公司|大学|学院|医院|银行)|各[县市区（）()、]{1,8}[^，、：]{0,10}局|[市省]直各(?:单位|部门)"
)
_BETWEEN = Pattern(r"[，,、；;](?![^（(）)]{0,60}[）)])")
_OWN = ("科室", "处室", "所属", "属各", "直属", "机关各", "分局")


def inner_unit_outward(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """An inner unit (处、科、股) of an office that writes to offices outside."""
    if draft.genre is None or not draft.genre.statutory:
        return
    target = addressee_text(draft)
    for name in issuers(draft):
        match = _INNER_UNIT.fullmatch(name)
        if match is None or any(word in match["unit"] for word in _NOT_INNER) or match["organ"] in target:
            continue
        for p, start, end in addressees(draft):
            named = _BETWEEN.compiled.split(p.text[start:end])
            if any(_OUTSIDE.search(unit) and not any(word in unit for word in _OWN) for unit in named):
                message = f"除办公厅（室）外，内设机构不得对外正式行文，“{name}”向“{p.text[start:end]}”行文，应当用{match['organ']}的名义"
                signed = [q for q in draft.of(Role.SIGNATURE, unit=0) if name in q.text]
                yield Hit(p.at(start, end), message, related=tuple(q.whole() for q in signed))
                return


RULES = (
    Rule(
        id="genre.orders-government",
        title="部门向政府下命令",
        source="条例第十六条（二）",
        strength=Strength.MUST,
        severity=Severity.WARNING,
        why="部门不得向下级党委、政府发布指令性公文；需经政府审批的具体事项，经政府同意后可以由部门行文，文中须注明已经政府同意。",
        check=orders_government,
        fix=Safety.SHOW,
        bad={
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] «各县（区）人民政府»：\n请各地落实责任，按时报送情况。\n[署名] 海晏市水利局\n[日期] 2026年7月1日": None,
            "[标题] 江北省卫生健康委员会关于加强疫苗管理的通知\n[主送] «各市、县（区）人民政府»，委直属各单位：\n请抓好落实。\n[署名] 江北省卫生健康委员会\n[日期] 2026年7月1日": None,
        },
        good=(
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县（区）人民政府：\n经市政府同意，现就有关事项通知如下。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市人民政府办公室关于做好防汛工作的通知\n[主送] 各县（区）人民政府：\n请抓好落实。\n[署名] 海晏市人民政府办公室\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县（区）水利局：\n请配合当地人民政府做好工作。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局关于征求意见的函\n[主送] 各县（区）人民政府：\n请予支持。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局　海晏市人民政府办公室关于做好防汛工作的通知\n[主送] 各县（区）人民政府：\n请抓好落实。\n[署名] 海晏市水利局　　海晏市人民政府办公室\n[日期] 2026年7月1日",
            "[标题] 海晏市水利局关于做好防汛工作的通知\n[主送] 各县（区）人民政府：\n按照市委、市政府部署，请抓好落实。\n[署名] 海晏市水利局\n[日期] 2026年7月1日",
        ),
    ),
    Rule(
        id="genre.inner-unit-outward",
        title="内设机构对外行文",
        source="条例第十七条",
        strength=Strength.MUST,
        severity=Severity.INFO,
        why="部门内设机构除办公厅（室）外不得对外正式行文。对本机关内部的通知不受此限。",
        check=inner_unit_outward,
        fix=Safety.SHOW,
        bad={
            "[标题] 关于报送水费台账的通知\n[主送] «各县（区）水利局»：\n请按时报送。\n[署名] 海晏市水利局财务科\n[日期] 2026年7月1日": None,
            "[标题] 关于报送水费台账的通知\n[主送] «各县（区）水利局，局机关各科室»：\n请按时报送。\n[署名] 海晏市水利局财务科\n[日期] 2026年7月1日": None,
            "[标题] 关于核对账目的函\n[主送] «海晏市供水有限公司»：\n请予核对。\n[署名] 海晏市水利局计划财务处\n[日期] 2026年7月1日": None,
        },
        good=(
            "[标题] 关于报送水费台账的通知\n[主送] 各科室、局属各单位：\n请按时报送。\n[署名] 海晏市水利局财务科\n[日期] 2026年7月1日",
            "[标题] 关于报送水费台账的通知\n[主送] 各县（区）分局，局属各公司：\n请按时报送。\n[署名] 海晏市水利局财务科\n[日期] 2026年7月1日",
            "[标题] 关于报送水费台账的通知\n[主送] 各县（区）水利局：\n请按时报送。\n[署名] 海晏市水利局办公室\n[日期] 2026年7月1日",
            "[标题] 关于停水的函\n[主送] 海晏市供水有限公司：\n请予配合。\n[署名] 海晏市城西街道办事处\n[日期] 2026年7月1日",
            "[标题] 关于期末考试的通知\n[主送] 各学院、附属医院：\n请做好准备。\n[署名] 海晏大学教务处\n[日期] 2026年7月1日",
            "[标题] 关于河道清淤的函\n[主送] 海晏市供水有限公司：\n请予配合。\n[署名] 海晏市水利局河道管理处\n[日期] 2026年7月1日",
            "[标题] 关于购置设备的请示\n[主送] 海晏市水利局：\n妥否，请批示。\n[署名] 海晏市水利局财务科\n[日期] 2026年7月1日",
        ),
    ),
)
