"""Whether two names that look alike are two offices, or one and its short form."""

from __future__ import annotations

from collections.abc import Callable

# Words that name a field of work or a body: offices that differ in one of them are two.
_WORDS = (
    "财政 民政 邮政 市政 行政 司法 执法 农业 林业 渔业 牧业 工业 商业 企业 物业 产业 就业 创业 矿业 林草 畜牧 水产 公路 铁路 道路 水路 航道 航务 港口 海事 教育 体育 培育 保育 文化 "
    "文物 文联 文旅 旅游 国土 水土 水利 水务 水文 电力 审计 统计 会计 设计 城乡 乡村 农村 农民 市民 村民 居民 移民 河道 街道 气象 地震 信访 科技 科学 科研 统战 宣传 组织 编制 人事 "
    "人才 干部 党员 党史 党校 市委 县委 区委 省委 政府 政协 人大 监察 检察 纪检 巡察 法院 考试 招生 招商 质量 安全 计量 标准 食品 药品 医药 医疗 医保 卫生 健康 疾控 妇幼 妇女 儿童 "
    "青年 少年 工人 职工 残疾 老年 老龄 养老 社会 社保 社区 救助 救灾 救援 消防 森林 草原 湿地 海洋 渔政 土地 房产 房地 住房 公积 物资 粮食 储备 能源 资源 节能 环境 生态 环保 环卫 "
    "园林 绿化 规划 建设 建筑 工程 交通 运输 客运 货运 公交 地铁 轨道 机场 口岸 海关 边防 边检 治安 刑侦 交警 特警 网络 网信 信息 数据 通信 电信 广播 电视 新闻 出版 档案 图书 博物 "
    "民族 宗教 外事 外汇 侨务 台湾 港澳 对外 经济 经贸 贸易 商务 市场 价格 物价 税务 国税 地税 金融 银行 证券 保险 投资 融资 国资 资产 采购 招标 交易 拍卖 典当 知识 专利 版权 战勤 "
    "特勤 水上 高速 培训 训练 研究 开发 勘察 勘测 测绘 检测 检验 检疫 监测 监控 预警 预报 防汛 防治 预防 控制 应急 值班 指挥 调度 抢险 抗旱 灌溉 灌区 水库 堤防 泵站 排水 供水 供电 "
    "供热 供气 燃气 热力 殡葬 婚姻 社团 慈善 福利 彩票 军事 国防 人防 民兵 双拥 退役 优抚 动物 植物 种子 种业 农机 农技 蚕桑 烟草 盐业 食盐 茶叶 果树 蔬菜 渔港 志愿 公证 仲裁 律师 "
    "法律 调解 矫正 戒毒 强制 看守 拘留 督查 督察 督导 考核 评估 政策 法规 综合 专项 建档 会务 后勤 接待 机关 事业 单位 学生 学术 师资 教师 初等 高等 中等 职业 成人 继续 学前 特殊 "
    "电化 基础 国际 国内 对口 合作 协作 援疆 援藏 支援 结对 扶贫 帮扶 振兴 党建 工会 共青 团委 侨联 科协 作协 残联 红十 供销 信用 诚信 担保 小微 民营 个体 私营 外资 外国 内资 台资 合资 "
    "东部 西部 南部 北部 中部 东区 西区 南区 北区 党务 事务 政务 公务 财务 参股 控股 独资 全资 出资 上市 国有 集体"
)
_FIELDS = frozenset(_WORDS.split())
_NUMBERED = "零一二三四五六七八九十百0123456789０１２３４５６７８９甲乙丙丁"
_SIDED = "东西南北中上下左右内外前后大小正副新老总分省市县区州国乡镇村部厅局"  # and levels
_LEVELS = "省市县区州乡镇村部厅局"
_LINKING = "的其或者在向被对并由按会同报商以受通过经据将应请该各及"
_JOINING = "和与及、"
_KIND = ("集团", "股份", "有限", "控股", "责任")
_PLAIN = ("监督", "管理", "综合", "服务", "事务", "行政", "保护", "保障")
_MAY_LACK = ("工作",)
_REGULAR = (
    ("应急管理", "应急"), ("人力资源和社会保障", "人社"), ("人力资源社会保障", "人社"), ("住房和城乡建设", "住建"), ("卫生健康", "卫健"), ("发展和改革", "发改"),
    ("发展和改革", "发展改革"), ("市场监督管理", "市场监管"), ("文化和旅游", "文旅"), ("退役军人事务", "退役军人"), ("医疗保障", "医保"), ("城市管理", "城管"),
    ("国有资产监督管理", "国资"), ("交通运输", "交通"), ("工业和信息化", "工信"), ("科学技术", "科技"), ("机关事务管理", "机关事务"), ("教育体育", "教体"),
    ("经济和信息化", "经信"), ("城市管理综合执法", "城管执法"), ("地方金融监督管理", "地方金融监管"), ("人力资源和社会保障", "人力社保"), ("公安交通管理", "交管"),
)  # fmt: skip


def are_two_bodies(first: str, second: str, is_common: Callable[[str], bool]) -> bool:
    """Whether what differs tells two offices apart: a number, a side, a level, or the word of a field of work."""
    from rapidfuzz.distance import Levenshtein

    if any(c in first + second for c in "的其或在") or sorted(first) == sorted(second):
        return sorted(first) != sorted(second)
    steps = [step for step in Levenshtein.opcodes(first, second) if step.tag != "equal"]
    return any(
        _tell_apart(first, second, step.src_start, step.src_end, step.dest_start, step.dest_end, is_common)
        for step in steps
    )


def _tell_apart(
    first: str, second: str, start: int, end: int, from_: int, to: int, is_common: Callable[[str], bool]
) -> bool:
    """The same of one stretch in which they differ."""
    mine, theirs = first[start:end], second[from_:to]
    if all(c in _JOINING for c in mine + theirs):
        return False
    if any(c in _LINKING or c in _NUMBERED for c in mine + theirs) or any(kind in (mine, theirs) for kind in _KIND):
        return True
    if not mine or not theirs:
        word = mine or theirs
        return (
            (word in _SIDED and word not in "部厅局")
            or word == "级"
            or (len(word) > 1 and word not in (*_PLAIN, *_MAY_LACK))
        )
    if {mine, theirs} <= {"部", "厅", "局", "委"} or "级" in (mine, theirs):
        return True
    if all(c in _SIDED for c in (mine, theirs)) and (start <= 1 or mine not in _LEVELS or first[start - 1] in _LEVELS):
        return True
    if len(mine) == len(theirs) == 1:
        windows = [(first[at : at + 2], second[at - start + from_ :][:2]) for at in (start - 1, start) if at >= 0]
        return any(a in _FIELDS and b in _FIELDS for a, b in windows)
    return (mine in _FIELDS or is_common(mine)) and (theirs in _FIELDS or is_common(theirs))


def is_short_form(rare: str, common: str) -> bool:
    """Whether one name is the usual short form of the other: 住房城乡建设局, 应急局."""
    bare = ["".join(c for c in name if c not in _JOINING) for name in (rare, common)]
    if len(rare) != len(common) and bare[0] == bare[1]:
        return True
    if any(common.replace(word, "") == rare.replace(word, "") for word in _MAY_LACK):
        return True
    return any(common.replace(full, short) == rare or rare.replace(full, short) == common for full, short in _REGULAR)


def is_shorter(short: str, long: str) -> bool:
    """Whether one name is the other without some of its words, none of them a number or a level."""
    if len(short) >= len(long):
        return False
    at = 0
    left_out = ""
    for character in long:
        if at < len(short) and character == short[at]:
            at += 1
        else:
            left_out += character
    return at == len(short) and not any(c in _NUMBERED or c in _SIDED for c in left_out)
