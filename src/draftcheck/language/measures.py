"""Measure words (量词) and units behind a number."""

_PEOPLE = "名 位 人 人员"
_UNITS = (
    "人次 户次 车次 班次 辆次 架次 台次 件次 家次 场次 批次 例次 人份 人天 亿千瓦时 千瓦时 平方公里 平方千米 平方米 立方米 公里 千米 "
    "百分点 个百分点 个基点 个工作日 个自然日 个月 个小时 个学时 小时 分钟 秒 周岁 公顷 公斤 千克 毫米 厘米 千瓦 兆瓦 美元 欧元 港元 "
    "课时 学时 标准箱 吨标准煤 床位 车位 "
    "个 家 处 件 项 起 次 场 期 台 套 辆 艘 架 座 栋 幢 间 户 所 支 只 条 份 篇 本 册 卷 张 块 面 根 棵 株 头 匹 口 批 类 种 门 节 "
    "天 年 周 元 吨 克 米 亩 升 度 倍 岁 级 轮 遍 道 宗 例 组 对 队 片 颗 粒 桩 款 笔 单 票 席 枚 顶 把 床 箱 袋 瓶 桶 盒 盏 "
    "班 具 幅 首 部 集 款 孔 眼 尾 羽 双 层 方 刻 站 %"
)
_LATIN = "kWh kW MW GW km² km m² m³ hm² cm mm kg mg mL m L t g ㎡"
SAME = {"名": "人", "位": "人", "人员": "人", "公里": "千米", "km": "千米", "平方公里": "平方千米", "㎡": "平方米"} | {
    "m²": "平方米", "个百分点": "百分点", "个小时": "小时", "公斤": "千克", "kg": "千克", "t": "吨", "m": "米", "个学时": "学时"
}  # fmt: skip
"""Units that say the same, one name for all."""
# Behind a Chinese numeral only these are read as a unit: 十分, 一方, 三级, 万一 are words.
_AFTER_WORDS = frozenset(
    [
        "分",
        "方",
        "级",
        "度",
        "面",
        "道",
        "把",
        "对",
        "口",
        "头",
        "单",
        "升",
        "克",
        "层",
        "站",
        "刻",
        "首",
        "部",
        "眼",
        "根",
        "节",
        "片",
        "块",
        "门",
        "具",
        "班",
        "双",
        "%",
    ]
)

MEASURES = tuple(sorted({*_PEOPLE.split(), *_UNITS.split(), *_LATIN.split()}, key=lambda unit: (-len(unit), unit)))
"""Behind figures; longest first."""
AFTER_CHINESE = tuple(m for m in MEASURES if m not in _AFTER_WORDS and not m.isascii())
"""Behind a Chinese numeral; longest first."""
