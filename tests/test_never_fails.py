"""Drafts thrown together from tricky pieces: no rule may raise, and every place must exist."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from draftcheck.core.example import parse
from draftcheck.core.settings import Settings
from draftcheck.engine import findings_of
from draftcheck.outline.recognise import recognise

PIECES = [
    "一、", "（一）", "1.", "1、", "（1）", "①", "1）", "1.1", "第一条　", "第三章　", "二、", "四、", "（三）", "8.6个", "3.2026年", "十一、",
    "２．", "（）", "（", "）", "“", "”", "‘", "’", "《", "》", "〔2026〕", "[26]", "12号", "第", "号", "'", '"', "(", ")",
    "附件：", "附件", "附件1", "附件：1.名单", "2.回执", "抄送：", "印发", "签发人：张三", "特急", "机密★5年", "000001", "海政发〔2026〕5号",
    "关于", "的通知", "的报告", "的请示", "的函", "令", "第3号", "会议纪要", "目录", "摘要：", "关键词：", "各科室：", "同志们：",
    "2026年7月1日", "2026年07月01日", "二〇二六年七月一日", "2026.7.1", "2026年　月　日", "26年", "20××年", "____", "【待补：日期】",
    "（此处填写）", "□□", "TODO", "特此通知。", "妥否，请批示。", "请予批准", "此致", "敬礼", "海晏市水利局", "工作", "，", "。", ",", ":", ";",
    "?", "；", "：", "……", "5%", "156×225", "http://a.cn/b,c", "a__b.docx", "😀", "\u3000\u3000", "\t", " ", "⏎", "甲", "𠮷",
]  # fmt: skip
HEADS = ["", "[标题] ", "[主送] ", "[发文字号] ", "[红头] ", "[署名] ", "[日期] ", "[附件] ", "[版记] ", "[居中] ", "[表格0,0] ", "[文本框] ",
         "[编号 一、] ", "[编号 （二）] ", "[编号 甲] ", "[宋体 小四] ", "[无字体] ", "[分页] ", "[密级] ", "[签发人] ", "[附注] "]  # fmt: skip
LINES = st.builds(
    lambda head, pieces: head + "".join(pieces), st.sampled_from(HEADS), st.lists(st.sampled_from(PIECES), max_size=6)
)
DRAFTS = st.lists(LINES, min_size=1, max_size=25).map("\n".join)


def examine(text: str) -> None:
    draft = recognise(parse(text).document)
    texts = {e.paragraph.index: e.paragraph.text for e in draft.elements}
    for finding in findings_of(draft, Settings(thorough=True)):
        assert finding.rule != "internal.rule-failed", finding.message
        for place in (finding.place, *finding.related):
            assert 0 <= place.start <= place.end <= len(texts[place.paragraph])
        assert finding.text == texts[finding.place.paragraph][finding.place.start : finding.place.end]
        assert finding.message and finding.source


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DRAFTS)
def test_no_rule_raises(text: str) -> None:
    examine(text)


@pytest.mark.nightly
@settings(max_examples=6000, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DRAFTS)
def test_no_rule_raises_on_thousands(text: str) -> None:
    examine(text)
