"""Names of places: the level a name ends with, and the cities of the country (place names of GB/T 2260, written down from memory)."""

from __future__ import annotations

from ..core.pattern import Pattern
from ..core.value import Value

_PROVINCES = "北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南 陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆"
PROVINCES = frozenset(_PROVINCES.split())
"""Provinces, regions and municipalities, without 省 and 市."""
_PREFECTURES = (
    "石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 "
    "沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 四平 辽源 通化 白山 松原 白城 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 "
    "绥化 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 "
    "滁州 阜阳 宿州 六安 亳州 池州 宣城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 "
    "泰安 威海 日照 临沂 德州 聊城 滨州 菏泽 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 武汉 黄石 十堰 宜昌 襄阳 鄂州 荆门 孝感 荆州 "
    "黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 "
    "揭阳 云浮 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 "
    "达州 雅安 巴中 资阳 贵阳 六盘水 遵义 安顺 毕节 铜仁 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 拉萨 日喀则 昌都 林芝 山南 那曲 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 "
    "兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 西宁 海东 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密"
)
PREFECTURES = frozenset(_PREFECTURES.split())
"""Cities with counties or districts below them, without 市."""
_COUNTY_CITIES = (
    "万宁 万源 三河 东台 东港 东阳 丰城 丰镇 临夏 临江 临海 临清 临湘 丹江口 丹阳 义乌 义马 乌兰浩特 乌苏 乐平 乐昌 乐清 乐陵 乳山 二连浩特 五大连池 五家渠 五指山 井冈山 京山 什邡 仙桃 "
    "伊宁 余姚 侯马 信宜 兰溪 兴义 兴化 兴城 兴宁 兴平 冷水江 凌海 凌源 凤城 凭祥 凯里 利川 化州 北安 北流 北票 华蓥 华阴 南安 南宫 南雄 博乐 双辽 吉首 同江 启东 吴川 和田 和龙 喀什 "
    "四会 图们 塔城 大冶 大安 大石桥 天门 太仓 奎屯 如皋 孝义 孟州 宁国 宁安 安丘 安国 安宁 安达 安陆 定州 宜兴 宜城 宜都 宣威 密山 富锦 峨眉山 崇州 嵊州 巢湖 巩义 常宁 常熟 平度 "
    "平湖 广水 广汉 庄河 库尔勒 应城 廉江 延吉 建德 建瓯 开原 开平 开远 张家港 当阳 彭州 德令哈 德兴 德惠 恩平 恩施 慈溪 扎兰屯 扬中 敦化 敦煌 文昌 新乐 新密 新民 新沂 新泰 新郑 昆山 "
    "昌吉 昌邑 晋州 晋江 普宁 景洪 曲阜 林州 枝江 枣阳 栖霞 根河 格尔木 桂平 桐乡 桐城 桦甸 梅河口 楚雄 榆树 樟树 武冈 武夷山 武安 武穴 永城 永安 永康 永济 汉川 汝州 江山 江油 江阴 "
    "汨罗 汾阳 沁阳 沅江 沙河 河津 河间 泰兴 洪江 洪湖 洮南 济源 浏阳 海伦 海城 海宁 海林 海阳 涟源 涿州 深州 温岭 湘乡 溧阳 滕州 满洲里 漳平 潜江 灯塔 灵宝 灵武 牙克石 玉门 珲春 "
    "琼海 瑞丽 瑞安 瑞昌 瑞金 瓦房店 登封 盖州 石河子 石狮 石首 磐石 福安 福泉 福清 福鼎 禹城 禹州 绥芬河 绵竹 罗定 老河口 耒阳 肇东 肥城 胶州 舒兰 英德 荥阳 莱州 莱西 莱阳 虎林 蛟河 "
    "西昌 讷河 诸城 诸暨 调兵山 贵溪 赤壁 赤水 辉县 辛集 迁安 连州 遵化 邓州 邛崃 邳州 邵武 邹城 都匀 都江堰 醴陵 锡林浩特 长葛 阆中 阜康 阳春 阿克苏 阿勒泰 阿图什 阿尔山 阿拉尔 陆丰 "
    "雷州 霍州 霸州 青州 青铜峡 靖江 韩城 韶山 额尔古纳 高安 高州 高平 高碑店 高邮 鹤山 麻城 黄骅 龙口 龙泉 龙港 邹平 荔浦 靖西 弥勒 腾冲 香格里拉 水富 澄江 禄丰 马尔康 会理 射洪 隆昌 "
    "句容 仪征 东兴 合山 南康 盘州 清镇 仁怀 黔西 兴仁 彬州 神木 子长 华亭 茫崖 玉树 同仁 霍林郭勒 滦州 平泉 怀仁 介休 古交 原平 穆棱 东宁 抚远 漠河 嫩江 公主岭 集安 扶余 龙井 "
    "祁阳 邵东 宁乡 龙海 建阳 钟祥 松滋 广德 潜山 无为 明光 天长 界首"
)
COUNTY_CITIES = frozenset(_COUNTY_CITIES.split())
"""Cities without counties below them: a city with counties may be their superior."""
REGIONS = ("自治区", "广西", "内蒙古", "宁夏", "新疆", "西藏")
"""Where 全区 and 我区 can be those of a province."""
LEVELS = {"省": 1, "自治区": 1, "市": 2, "自治州": 2, "州": 2, "盟": 2, "县": 3, "自治县": 3, "区": 3, "旗": 3} | {
    "镇": 4, "乡": 4, "街道": 4
}  # fmt: skip
"""How a place name ends → 1 for a province, 2 for what stands below it, 3 for a county, 4 for a town."""
_NO_PLACES = (
    "城市 都市 县市 区市 省市 州市 股市 超市 集市 门市 夜市 早市 上市 入市 菜市 房市 楼市 全市 我市 本市 各市 该市 外市 他市 两市 贵市 你市 某市 跨市 省县 市县 区县 各县 全县 我县 "
    "本县 该县 贫困县 某县 贵县 你县 跨县 整县 大县 强县 小县 郡县 社区 园区 地区 辖区 山区 校区 库区 灾区 市区 郊区 景区 牧区 林区 片区 小区 街区 城区 县区 矿区 厂区 港区 营区 战区 "
    "军区 疫区 湖区 海区 雨区 分区 盲区 误区 雷区 禁区 专区 住区 新区 老区 边区 特区 旗区 全区 我区 本区 各区 该区 某区 两区 示范区 保护区 功能区 试验区 经开区 高新区 综保区 灌区 "
    "开发区 保税区 自贸区 居民区 生活区 工业区 规划区 管控区 国旗 党旗 军旗 锦旗 红旗 队旗 彩旗 义旗 各旗 全旗 我旗 全州 我州 各州 本州 九州 神州 联盟 同盟 加盟 结盟 全盟 我盟 全省 "
    "我省 本省 各省 外省 该省 邻省 跨省 节省 反省 城镇 各镇 全镇 我镇 本镇 村镇 集镇 乡镇 小镇 老镇 重镇 建制镇 各乡 全乡 我乡 本乡 家乡 故乡 老乡 下乡 返乡 城乡 入乡 水乡 离乡 回乡 "
    "各街道 镇街道 本街道 该街道"
)
NO_PLACES = tuple(_NO_PLACES.split())
"""Words that end like a place and name none."""
_STEP = Pattern(r"[\u4e00-\u9fff]{1,7}?(?:自治区|自治州|自治县|街道|省|市|县|区|旗|盟|州(?![市区])|镇|乡)")
_NAMED = Pattern(r"[\u4e00-\u9fff]{2}(?P<level>[市县区州旗镇乡])")


class Place(Value):
    """海晏市: `name` is all of it, `short` what stands before the level, `level` how it ends."""

    name: str
    short: str
    level: str

    @property
    def rank(self) -> int:
        """1 for a province to 4 for a town."""
        return LEVELS[self.level]


def place_of(name: str) -> Place | None:
    """The Place of 海晏市 or 海晏; None where the ending is no level, or the word no place."""
    for level in ("自治区", "自治州", "自治县", "街道", *"省市县区旗盟州镇乡"):
        if name.endswith(level) and len(name) > len(level):
            return None if name.endswith(NO_PLACES) else Place(name, name[: -len(level)], level)
    return None


def leading_places(name: str) -> list[Place]:
    """The places an office's name begins with, from the outermost: 江北省 and 海晏市 of 江北省海晏市水利局."""
    found: list[Place] = []
    at = 0
    while step := _STEP.match(name, at):
        place = place_of(step[0])
        if place is None:
            break
        found.append(place)
        at = step.end()
    return found


def speaks_of_a_part(head: str, level: str, own: str) -> bool:
    """Whether the words before name a place of this level (临湖县) other than the own one."""
    for match in _NAMED.finditer(head):
        name = match[0]
        if match["level"] == level and not name.endswith(NO_PLACES) and not own.endswith(name):
            return True
    return False
