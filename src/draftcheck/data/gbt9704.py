"""GB/T 9704-2012 in numbers, each with its clause.

Python values and not TOML: they are read at every start, and parsing them would cost as much as checking a page.
"""

from ..core.reference import Faces, Standard, normal_face


def _faces(name: str, usual: str, *others: str) -> Faces:
    return Faces(name, usual, frozenset(normal_face(face) for face in (usual, *others)))


FANGSONG = _faces(
    "仿宋", "仿宋_GB2312", "仿宋", "FangSong", "FangSong_GB2312", "华文仿宋", "STFangsong", "方正仿宋_GBK", "方正仿宋简体", "方正仿宋_GB2312",
)  # fmt: skip
SMALL_TITLE_SONG = _faces(
    "小标宋", "方正小标宋简体", "方正小标宋_GBK", "FZXiaoBiaoSong-B05", "FZXiaoBiaoSong-B05S", "方正小标宋_GB2312", "文星标宋",
    "FZXBSJW--GB1-0", "FZXBSK--GBK1-0", "文星简小标宋",
)  # fmt: skip
SONG_SUBSTITUTES = _faces(
    "宋体类", "华文中宋", "STZhongsong", "宋体", "SimSun", "NSimSun", "新宋体", "华文宋体", "STSong", "方正书宋_GBK",
)  # fmt: skip

GBT9704 = Standard(
    name="GB/T 9704-2012",
    top_mm=37.0,  # 5.2.1 天头
    left_mm=28.0,  # 5.2.1 订口
    margin_tolerance_mm=1.0,  # 5.2.1 ±1 mm
    body=FANGSONG,  # 7.3.3
    body_size_pt=16.0,  # 7.3.3 三号
    title=SMALL_TITLE_SONG,  # 7.3.1
    title_substitutes=SONG_SUBSTITUTES,  # format.md font-title: told as a substitute
    title_size_pt=22.0,  # 7.3.1 二号
)
