"""Forms that dictionaries know but do not recommend: 异形词, habits of writing, 做出 for 作出."""

from ...core.finding import Safety, Severity
from ...core.rule import Rule, Strength
from .rows import of_class

RULES = (
    Rule(
        id="wrong_words.variant",
        title="异形词非推荐形",
        source="GF 1001-2001",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="同一个词有几种写法的，公文用整理表推荐的一种。表在 lexicons/wrong_words.csv 里，类别写“异形词”。",
        check=of_class(
            "异形词",
            "异形词（二）",
            say=lambda wrong, right: f"异形词“{wrong}”推荐写作“{right}”",
            safety=Safety.ASK,
        ),
        fix=Safety.ASK,
        bad={
            "财务部门要核对«台帐»和凭证。": "财务部门要核对台账和凭证。",
            "水的主要«成份»是氢和氧。": "水的主要成分是氢和氧。",
        },
        good=(
            "财务部门要核对台账和凭证。",
            "由甲方完成份额转让手续。",
            "《台帐管理办法》已经废止。",
        ),
    ),
    Rule(
        id="wrong_words.usage",
        title="用字习惯不一",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="两种写法词典都收，公文里通行一种。表在 lexicons/wrong_words.csv 里，类别写“用字”。",
        check=of_class("用字", say=lambda wrong, right: f"“{wrong}”通行的写法是“{right}”", safety=Safety.ASK),
        fix=Safety.ASK,
        bad={
            "双方«签定»了供水合同。": "双方签订了供水合同。",
            "会议还研究了«其它»事项。": "会议还研究了其他事项。",
        },
        good=(
            "双方签订了供水合同。",
            "会议还研究了其他事项。",
            "《其它》这首歌很好听。",
        ),
    ),
    Rule(
        id="wrong_words.zuochu",
        title="做出与作出",
        source="语文规范",
        strength=Strength.LANGUAGE,
        severity=Severity.INFO,
        why="带抽象动作的（决定、部署、贡献）多写“作出”，具体的东西多写“做出”。两种写法都常见，所以平时不报。",
        check=of_class("作出", say=lambda wrong, right: f"“{wrong}”公文里多写“{right}”", safety=Safety.ASK),
        fix=Safety.ASK,
        default=False,
        bad={"会议对防汛工作«做出»了部署。": "会议对防汛工作作出了部署。"},
        good=(
            "会议对防汛工作作出了部署。",
            "老师傅用竹子做出了一条小船。",
        ),
    ),
)
