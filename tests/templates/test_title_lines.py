"""Where long titles are broken: no line too long, no sense cut in two, nothing lost."""

from hypothesis import given
from hypothesis import strategies as st

from draftcheck.language.title_lines import ROOM, title_lines

WELL_BROKEN = (
    ("关于做好汛期安全生产工作的通知",),
    ("东海市水利局关于召开", "全市冬春水利建设工作会议的通知"),
    ("东海市民政局关于印发", "《东海市社区助餐服务管理办法》的通知"),
    ("东海市人民政府批转市发展改革委", "关于深化公共资源交易平台整合的意见的通知"),
    ("东海市应急管理局　东海市公安局", "关于做好今冬明春安全生产工作的通知"),
    ("望潮县水利局关于召开全县防汛抗旱", "暨山洪灾害防御工作会议的通知"),
    ("望潮县人民政府办公室", "关于2026年国庆节、中秋节放假安排的通知"),
    ("望潮县人民政府批转县发展和改革局", "《关于深化公共资源", "交易平台整合的意见》的通知"),
    ("中国共产党东海市第八届委员会", "第八次全体会议公报"),
    ("【待补：发文机关】", "关于【待补：事由】的通知"),
)  # fmt: skip


def test_broken_where_the_sense_allows() -> None:
    for lines in WELL_BROKEN:
        assert tuple(title_lines("".join(lines))) == lines


def test_an_issuer_is_not_cut() -> None:
    issuers = ("东海市应急管理局", "东海市公安局", "东海市消防救援支队")
    lines = title_lines("　".join(issuers) + "关于新建望潮消防站的请示")
    assert all(any(issuer in line for line in lines) for issuer in issuers)


@given(st.text(st.sampled_from("关于做好全市安全生产工作的通知《》（）、，abc12　"), max_size=90))
def test_nothing_is_lost(title: str) -> None:
    lines = title_lines(title)
    assert "".join(lines).replace("　", "") == title.replace("　", "")
    assert len(lines) == 1 or all(sum(0.5 if c.isascii() else 1 for c in line) <= ROOM for line in lines)


def test_a_word_longer_than_a_line_stays_whole() -> None:
    assert title_lines("A" * 130) == ["A" * 130]


def test_what_is_far_too_long_for_a_title_is_left_alone() -> None:
    long = "关于做好防汛抗旱工作的通知" * 2000
    assert title_lines(long) == [long]
