"""GB/T 9704-2012 in numbers, each with its clause.

Python values and not TOML: they are read at every start, and parsing them would cost as much as checking a page.
"""

from ..core.reference import Faces, Standard, normal_face


def _faces(name: str, usual: str, *others: str) -> Faces:
    return Faces(name, usual, frozenset(normal_face(face) for face in (usual, *others)))


FANGSONG = _faces(
    "仿宋", "仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", "华文仿宋", "STFangsong", "方正仿宋_GBK", "方正仿宋简体", "方正仿宋_GB2312",
)  # fmt: skip
KAITI = _faces(
    "楷体", "楷体_GB2312", "楷体", "KaiTi", "KaiTi_GB2312", "华文楷体", "STKaiti", "方正楷体_GBK", "方正楷体简体", "方正楷体_GB2312",
)  # fmt: skip
HEITI = _faces("黑体", "黑体", "SimHei", "华文黑体", "STHeiti", "方正黑体_GBK", "方正黑体简体")
SONGTI = _faces("宋体", "宋体", "SimSun", "NSimSun", "新宋体", "华文宋体", "STSong", "方正书宋_GBK")
SMALL_TITLE_SONG = _faces(
    "小标宋", "方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXiaoBiaoSong-B05S", "方正小标宋_GB2312", "文星标宋",
    "FZXBSJW--GB1-0", "FZXBSK--GBK1-0", "文星简小标宋",
)  # fmt: skip
SONG_SUBSTITUTES = _faces(
    "宋体类", "华文中宋", "STZhongsong", "宋体", "SimSun", "NSimSun", "新宋体", "华文宋体", "STSong", "方正书宋_GBK",
)  # fmt: skip

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
