"""What the templates say around their fields, and when: sentences that read well whatever is given."""

from __future__ import annotations

from typing import Any

import pytest
from shipped import TODAY, graver, lines, product, samples, squeezed, template

from draftcheck.data.values.complete import complete

SAID: tuple[tuple[str, dict[str, Any], tuple[str, ...], tuple[str, ...]], ...] = (
    ("批转通知", {"发文机关": "望潮县人民政府", "来文机关": "县水利局"}, ("经研究，同意县水利局《关于",), ("市人民政府同意",)),
    ("转发通知", {}, ("现将省农业农村厅《关于", "》（江农发〔2026〕26号）转发给你们，并结合实际"), ("我市",)),
    ("转发通知", {"正文": "", "来文字号": ""}, ("》转发给你们，请结合实际认真贯彻落实。",), ("（）",)),
    (
        "转发通知",
        {"来文标题": "省农业农村厅关于印发《生产方案》的通知"},
        ("东海市农业农村局转发《省农业农村厅关于印发〈生产方案〉的通知》的通知", "现将《省农业农村厅关于"),
        ("省农业农村厅《省农业农村厅",),
    ),
    ("印发通知", {"审定情况": ""}, ("现将《东海市社区助餐服务管理办法》印发给你们，请",), ("》现印发",)),
    ("印发通知", {}, ("《东海市社区助餐服务管理办法》已经", "，现印发给你们，请"), ("现将《",)),
    ("批复", {"来文称谓": "你镇", "来文字号": ""}, ("你镇《关于新建望潮消防站的请示》收悉。经研究，现批复如下：",), ("（）",)),
    ("批复", {"正文": ["同意建设。", "此复。"]}, (), ("此复。此复。",)),
    ("复函", {"来文称谓": "贵镇", "来文字号": ""}, ("贵镇《关于", "》收悉。经研究，现函复如下：", "特此函复。"), ("（）",)),
    ("函", {"目的": "请批"}, ("现将有关情况函告如下：", "以上事项，请予审批。"), ("函请批准如下",)),
    ("函", {"目的": "询问"}, ("现就有关问题函询如下：", "请予函复。"), ("函商",)),
    ("督办通知", {}, ("根据2026年10月9日", "现对老旧小区", "并将办理结果书面报送"), ("现就",)),
    ("督办通知", {"督办依据": "根据市长批示"}, ("根据市长批示，现对",), ("根据根据",)),
    ("会议通知", {}, ("9:00。", "决定召开全市冬春水利建设工作会议。"), ("会期",)),
    ("会议通知", {"缘由": "为部署工作，经研究，决定召开全市水利会议"}, ("决定召开全市水利会议。现将",), ("召开全市水利会议，",)),
    ("通知", {"缘由": "为做好工作，现将有关事项通知如下："}, ("为做好工作，现将有关事项通知如下：",), ("如下，现将",)),
    ("报告", {"缘由": "按照部署，现将情况报告如下："}, ("现将情况报告如下：",), ("现将有关情况",)),
    ("通知", {"联系人": "", "联系电话": "88001122"}, ("（联系电话：88001122）",), ("联系人",)),
    ("议案", {"审议事项": "《东海市河道条例（草案）》"}, ("关于提请审议《东海市河道条例（草案）》的议案",), ("《《",)),
    ("决定", {"主送机关": ""}, (), ("各直属机构：",)),
    ("放假值班通知", {}, ("2027年1月1日（星期五）至1月3日（星期日）放假，共3天。",), ()),
    (
        "放假值班通知",
        {"放假开始": "2026-12-31", "放假结束": "2027-1-3"},
        ("2026年12月31日（星期四）至2027年1月3日（星期日）放假，共4天。",),
        (),
    ),
    ("放假值班通知", {"放假结束": "2027-1-1"}, ("2027年1月1日（星期五）放假1天。",), ("至", "共1天")),
    (
        "任免通知",
        {},
        ("关于江望川等同志职务任免的通知", "任命叶闻笛同志为东海市司法局副局长。", "免去秦牧野同志的东海市水利局副局长职务。"),
        (),
    ),
    ("任免通知", {"人员": "江望川|水利局局长。|"}, ("关于江望川同志任职的通知", "为水利局局长。"), ("等同志", "。。", "免去")),
    ("任免通知", {"人员": "江望川||水利局局长\n秦牧野||民政局局长"}, ("关于江望川等同志免职的通知",), ("任命",)),
    ("任免通知", {"标题": "东海市人民政府关于人事任免的通知"}, ("东海市人民政府关于人事任免的通知",), ("等同志",)),
    ("纪要", {"议定事项": "关于管网|会议原则同意《方案》。|市财政局\n关于资金|由市财政局拨付。|"}, ("会议原则同意《方案》。（", "会议议定，由市财政局拨付。"), ("会议议定，会议", "。。")),
    ("纪要", {"会议内容": "会议听取了汇报"}, ("主持召开会议。会议听取了汇报。",), ()),
    ("命令", {"规章名称": "", "规章正文": ""}, (), ("第一条",)),
)  # fmt: skip


@pytest.mark.parametrize(("name", "given", "there", "absent"), SAID)
def test_sentences(name: str, given: dict[str, Any], there: tuple[str, ...], absent: tuple[str, ...]) -> None:
    made = product(name, {key: value for key, value in (samples(name) | given).items() if value != ""})
    said = squeezed("".join(lines(made.data)))
    assert [words for words in there if words not in said] == []
    assert [words for words in absent if words in said] == []
    assert graver(made.report) == []


@pytest.mark.parametrize(
    ("name", "given", "field"),
    [
        ("任免通知", {"人员": ""}, "人员"),
        ("命令", {"规章正文": ""}, "规章正文"),
        ("命令", {"规章名称": ""}, "规章名称"),
    ],
)
def test_what_must_be_given(name: str, given: dict[str, Any], field: str) -> None:
    raw = {key: value for key, value in (samples(name) | given).items() if value != ""}
    assert [missing.name for missing in complete(template(name), raw, today=TODAY).missing] == [field]


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("放假值班通知", {"天数": "5"}),
        ("放假值班通知", {"放假结束": "2026-12-30"}),
        ("会议通知", {"报名截止": "2026-12-20"}),
        ("督办通知", {"完成时限": "2026-10-1"}),
        ("通知", {"印发日期": "2026-11-1"}),
    ],
)
def test_days_that_cannot_be(name: str, given: dict[str, Any]) -> None:
    found = complete(template(name), samples(name) | given, today=TODAY)
    assert [problem.field for problem in found.problems] == list(given)


def test_a_person_without_an_office_is_not_lost() -> None:
    made = product("任免通知", samples("任免通知") | {"人员": "江望川|水利局局长|\n秦牧野||"})
    assert "秦牧野同志【待补：任职或者免职】。" in lines(made.data)
    assert graver(made.report)
