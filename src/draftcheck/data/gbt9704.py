"""GB/T 9704-2012 in numbers, each with its clause.

Python values and not TOML: they are read at every start, and parsing them would cost as much as checking a page.
"""

from ..core.reference import Faces, Standard, normal_face


def _faces(name: str, usual: str, accepted: str, words: str, but: str = "") -> Faces:
    names = frozenset(normal_face(face) for face in (usual, *accepted.split("、")) if face)
    return Faces(name, usual, names, tuple(words.split()), tuple(but.split()))


# A font counts as its class by a word in its name; Latin names are those in the font files of 方正, 汉仪, 华文, CESI
# and Microsoft (FZFSK--GBK1-0 is 方正仿宋_GBK). Weights and fancy cuts are other faces.
_WEIGHTS = "light thin heavy black extra 特粗 超粗"
FANGSONG = _faces("仿宋", "仿宋_GB2312", "仿宋", "仿宋 fangsong fzfs cesi_fs", _WEIGHTS)
KAITI = _faces(
    "楷体", "楷体_GB2312", "楷体", "楷体 kaiti fzkt fzkai stkai hykai cesi_kt", f"{_WEIGHTS} 行楷 隶楷 秀楷 硬笔 粗楷",
)  # fmt: skip
HEITI = _faces(
    "黑体", "黑体", "SimHei", "黑体 heiti simhei fzht fzhei cesi_ht",
    f"{_WEIGHTS} 雅黑 粗黑 大黑 细黑 圆黑 美黑 超黑 特黑",
)  # fmt: skip
SONGTI = _faces(
    "宋体", "宋体", "STSong、华文宋体", "宋体 书宋 simsun songti fzss cesi_ss",
    f"{_WEIGHTS} 仿宋 fangsong 标宋 粗宋 大宋",
)  # fmt: skip
SMALL_TITLE_SONG = _faces("小标宋", "方正小标宋简体", "文星标宋", "小标宋 xiaobiaosong fzxbs hyxbs cesi_xbs", _WEIGHTS)
SONG_SUBSTITUTES = SONGTI._replace(name="宋体类", accepted=SONGTI.accepted | {"华文中宋", "stzhongsong"})

GBT9704 = Standard(
    name="GB/T 9704-2012",
    width_mm=210.0,  # 5.1 A4
    height_mm=297.0,  # 5.1
    top_mm=37.0,  # 5.2.1 天头
    bottom_mm=35.0,  # 297 − 37 − 225
    left_mm=28.0,  # 5.2.1 订口
    right_mm=26.0,  # 210 − 28 − 156
    margin_tolerance_mm=1.0,  # 5.2.1 ±1 mm
    lines_on_page=22.0,  # 5.2.3
    characters_on_line=28.0,  # 5.2.3
    body=FANGSONG,  # 7.3.3
    body_size_pt=16.0,  # 7.3.3 三号
    title=SMALL_TITLE_SONG,  # 7.3.1
    title_substitutes=SONG_SUBSTITUTES,  # format.md font-title: told as a substitute
    title_size_pt=22.0,  # 7.3.1 二号
    headings=(HEITI, KAITI, FANGSONG, FANGSONG),  # 7.3.3
    black=HEITI,  # 7.2.2, 7.2.3, 7.3.7, 10.3
    signer=KAITI,  # 7.2.6
    imprint_size_pt=14.0,  # 7.4.2 四号
    page_number=SONGTI,  # 7.5
    page_number_size_pt=14.0,  # 7.5 四号
    page_number_below_mm=7.0,  # 7.5
)
