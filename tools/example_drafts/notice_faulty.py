"""A 通知 with twenty planted faults."""

from __future__ import annotations

from .letterhead import imprint, red_head
from .looks import HEITI, LOOKS, SONGTI, Look
from .paper import Paper

PASTED = Look(SONGTI, 12, squeeze=False)


def faulty_notice() -> Paper:
    """Red-headed 通知 with a fault of every kind that one 通知 can hold."""
    paper = Paper(margins=(25.4, 35, 28, 26))
    paper.fault("page.margin", "error")
    paper.fault("fonts.body")
    red_head(paper, "东海市市场监督管理局文件", "东市监发«elements.docnum-bracket|[2026]»«elements.docnum-form|第»36号")
    paper.title(
        "«fonts.title|东海市市场监督管理局关于开展电动自行车质量安全专项检查的通知»",
        look=LOOKS["公文标题"]._replace(face=HEITI),
    )
    paper.to("各县（区）市场监督管理局，«placeholders.open-field-in-element|【待补：主送机关】»：")
    paper.text(
        "近年来，电动自行车保有量持续增长«punctuation.halfwidth+3|,»由产品质量问题引发的安全事故时有发生。"
        "为守护人民群众生命财产安全，市局决定于2026年7月至10月在全市开展电动自行车质量安全专项检查。"
        "现将有关事项通知如下："
    )
    paper.head("一、检查范围")
    paper.text("检查对象包括以下三类:全市电动自行车及其蓄电池、充电器的生产企业、销售门店和维修网点。")
    paper.head("二、检查内容")
    paper.sub(
        "（一）生产环节。",
        "检查企业是否持有有效的强制性产品认证证书;出厂检验记录是否完整«punctuation.unclosed|（»重点核对电池容量、车速限值、阻燃性能等指标。",
    )
    paper.sub(
        "«headings.number-mark|（二）、»销售环节。",
        "检查门店是否落实进货查验制度，是否存在«punctuation.unclosed|“»拼装车、改装车等违法销售行为。",
    )
    paper.sub(
        "«headings.out-of-sequence|（二）»维修环节。",
        "检查网点是否擅自拆除限速装置、更换大容量电池，是否具备必要的消防安全条件。",
    )
    paper.head("«headings.number-mark|三.»工作步骤")
    paper.write(
        "公文正文",
        "动员部署阶段（7月1日至7月15日）。各县（区）市场监督管理局要制定检查计划,组织执法人员学习有关标准和"
        "«punctuation.unclosed|《»电动自行车安全技术规范，摸清辖区内企业和门店底数，建立“一户一档”工作台账，做到底数清、情况明、责任实。",
    )
    paper.write(
        "公文正文",
        "集中检查阶段（7月16日至9月15日）。按照不低于«placeholders.open-field|____»的比例开展监督抽查，对检查中"
        "发现的问题建立清单，逐项督促整改，对涉嫌违法的依法立案查处，对涉嫌犯罪的及时移送公安机关处理。",
        look=PASTED,
    )
    paper.write(
        "公文正文",
        "总结评估阶段（9月16日至10月31日）。各地要认真总结有效做法，分析突出问题，提出对策建议。"
        "市局将对工作成效明显的地区予以通报表扬，对工作推进不力的地区进行约谈。",
        look=PASTED,
    )
    paper.head("«headings.out-of-sequence|五、»工作要求")
    paper.write("公文正文", "1.加强组织领导。各单位要压实责任，明确专人负责，确保检查工作有序开展。")
    paper.write(
        "公文正文", "«headings.number-mark|2、»坚持依法行政。严格落实行政执法公示、全过程记录、法制审核三项制度。"
    )
    paper.write(
        "公文正文", "3.注重宣传引导。通过«placeholders.open-field|（此处填写媒体名称）»等渠道公开曝光典型案例。"
    )
    paper.text("«genre.closing-of-other-kind|特此报告»。")
    paper.attachments("电动自行车质量安全专项检查汇总表")
    paper.sign(
        "东海市市场监督管理局",
        "«signature.date-form|2026年06月29日»",
        "（联系人：江望川，电话：«placeholders.open-field-in-element|______»）",
    )
    paper.attachment("附件", "电动自行车质量安全专项检查汇总表")
    paper.table(
        [16, 50, 30, 30, 30],
        [
            ["序号", "县（区）", "检查数", "问题数", "整改数"],
            ["1", "平湾区", "", "", ""],
            ["2", "松岭县", "", "", ""],
            ["3", "望潮县", "", "", ""],
        ],
        centred=(0, 1, 2, 3, 4),
    )
    imprint(paper, "省市场监督管理局，市政府办公室。", "东海市市场监督管理局办公室", "2026年6月29日")
    return paper
