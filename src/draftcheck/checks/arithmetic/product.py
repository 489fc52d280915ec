"""Products and averages that do not agree (arithmetic.md section 7)."""

from collections.abc import Iterator

from ...core.draft import Draft
from ...core.finding import Hit, Safety, Severity
from ...core.reference import Reference
from ...core.rule import Rule, Strength
from .product_sums import doubts
from .shapes import shapes_with

_CUES = ("每", "各", "均", "单价", "分别")


def product(draft: Draft, reference: Reference) -> Iterator[Hit]:
    """举办培训3期，每期50人，共培训200人."""
    for p, shape in shapes_with(reference.reading, _CUES, 3):
        for doubt in doubts(shape):
            place = p.at(doubt.figure.start, doubt.figure.end)
            related = tuple(p.at(q.start, q.end) for q in doubt.others)
            yield Hit(place, doubt.message, related=related, certain=doubt.certain)


_HEAD = "[标题] 海晏市人力资源和社会保障局关于培训工作情况的报告"

RULES = (
    Rule(
        id="arithmetic.product",
        title="乘积或平均数不合",
        source="算术",
        strength=Strength.LOGIC,
        severity=Severity.ERROR,
        why=(
            "每期多少人、共几期、合计多少人，三个数都在一句里时，相乘应当得总数；平均每个多少、人均多少，总数除以个数应当得这个数（四舍五入之内）。"
            "缺一个数的、有约数的、按人次算的、同一单位另有别的数的，不报。"
        ),
        check=product,
        fix=Safety.SHOW,
        bad={
            f"{_HEAD}\n举办技能培训4期，每期60人，共培训«260人»。": None,
            f"{_HEAD}\n为15个服务站各配发3台终端，共配发«48台»。": None,
            f"{_HEAD}\n8个科室共有干部56人，平均每个科室«9人»。": None,
            f"{_HEAD}\n组建25支志愿小分队，每队招募12人，共招募«320人»。": None,
            f"{_HEAD}\n设置9处救助站，每站储备棉被50床，共储备«480床»。": None,
            f"{_HEAD}\n每班40人共5个班，计«220人»。": None,
            f"{_HEAD}\n伙食费每人每天90元，共30人4天，合计«11800元»。": None,
            f"{_HEAD}\n购置电脑25台，单价4800元，合计«13万元»。": None,
            f"{_HEAD}\n20名讲师共授课300课时，人均«18课时»。": None,
            f"{_HEAD}\n按照每人600元的标准，向150名学员发放补贴«8万元»。": None,
            f"{_HEAD}\n新购终端50台，每台1.2万元，共需60万元；维修终端24台，每台0.3万元，共需«8.4万元»。": None,
            f"{_HEAD}\n向15个社区各赠送药箱8个，共赠送«112个»。": None,
            f"{_HEAD}\n每个指导组4人，16个组共«68人»。": None,
            f"{_HEAD}\n按每村3名的标准，为60个村配备讲解员«190名»。": None,
            f"{_HEAD}\n就业援助对象75人，每人每月补贴1200元，每月共需«8万元»。": None,
            f"{_HEAD}\n举办讲座36场，每场听众80人，累计参与«2680人»。": None,
            f"{_HEAD}\n培训12期960人次，平均每期«90人次»。": None,
            f"{_HEAD}\n走访120户，每户1500元，发放慰问金«16万元»。": None,
            f"{_HEAD}\n12个县区均选派2名，共选派«25名»。": None,
        },
        good=(
            f"{_HEAD}\n举办技能培训4期，每期60人，共培训240人，其中女学员100人。",
            f"{_HEAD}\n举办技能培训4期，共培训260人次。",
            f"{_HEAD}\n举办技能培训4期，每期约60人，共培训260人。",
            f"{_HEAD}\n组建25支志愿小分队，每队招募12人，群众自发参加20人，共招募320人。",
            f"{_HEAD}\n每期5天，每期60人，共4期240人。",
            f"{_HEAD}\n为15个服务站各配发3台终端，机关配发2台，共配发47台。",
            f"{_HEAD}\n8个科室共有干部57人，平均每个科室7人。",
            f"{_HEAD}\n每个街道2名联络员，18个社区共25名。",
            f"{_HEAD}\n每年安排培训资金500万元，连续安排3年，目前已累计拨付1000万元。",
            f"{_HEAD}\n14个乡镇，每个乡镇至少建设2个培训点，共建设33个培训点。",
            f"{_HEAD}\n每场讲师2名，共36场，听众共计2680人。",
            f"{_HEAD}\n每场考试监考员5名，共设考试12场，共聘请监考员20名。",
            f"{_HEAD}\n每班40人，每个年级5个班，3个年级共600人。",
            f"{_HEAD}\n人均公园绿地面积13平方米，新增绿地120公顷。",
            f"{_HEAD}\n每年培训2期，全年共培训320人。",
            f"{_HEAD}\n抽检60批次，检出不合格项目25项，其中3批次各有2项。",
            f"{_HEAD}\n共有干部120名，其中4个科室各有8名，其余88名在乡镇。",
            f"{_HEAD}\n各类培训班15个，培训300人，共投入26万元。",
        ),
    ),
)
