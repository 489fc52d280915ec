"""Names of persons: a surname of one or two characters and a given name of one or two."""

from __future__ import annotations

from ..core.pattern import Pattern

_SURNAMES = (
    "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺"
    "赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢骆岳齐梅莫庄辛管祝左涂谷祁舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
    "肖闫付阚"
)
_TITLES = r"(?:同志|女士|先生|老师|教授|主任|局长|科长|处长|委员|代表|律师)?(?:（女）|\(女\))?"
_NAME = Pattern(rf"(?:[{_SURNAMES}]|欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容)[\u4e00-\u9fff]{{1,2}}?{_TITLES}")
_AT_END = Pattern(rf"(?:[{_SURNAMES}]|欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容)[\u4e00-\u9fff]{{1,2}}?{_TITLES}$")
_NO_NAMES_WORDS = (
    "高校 高中 高层 高管 高工 石油 石化 文化 文物 文明 文体 安全 安保 安置 安装 金融 金属 林业 林草 林场 水利 江河 江苏 江西 华北 华东 华南 华中 华为 向阳 成人 成果 成员 "
    "管理 管委 关爱 关工委 项目 包装 车辆 车站 车间 房屋 房产 边防 边境 单位 武装 武警 方案 方面 方法 万人 万元 田间 任务 任免 施工 康复 常委 常务 党员 程序 程控 白酒 牛羊 "
    "马路 龙头 谷物 舒适 盛会 游客 强化 景区 景点 解决 柴油 宁夏 查处 查询 史志 黄金 黄河 青年"
)
_NO_NAMES = frozenset(_NO_NAMES_WORDS.split())


def is_name(text: str) -> bool:
    """Whether a text looks like one person's name, 同志 and the like behind it included."""
    text = "".join(text.split())
    return _NAME.fullmatch(text) is not None and text not in _NO_NAMES


def names_end(text: str) -> bool:
    """Whether a text ends with what looks like a person's name: 免去张建国."""
    found = _AT_END.search(text[-10:])
    return found is not None and found[0] not in _NO_NAMES
