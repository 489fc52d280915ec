"""Hostile drafts: what is text of a paragraph and what is not.

In the expected texts a tab is \t, every w:br and w:cr \n, the no-break hyphen U+2011, the soft hyphen U+00AD and a
w:sym the character it names; the tests compare only that one character stands there (contract.md names none)."""

from __future__ import annotations

from hostile_package import hostile, p, package, r


@hostile(texts=["关于做好年度检查的通知", ""])
def words_split_over_runs() -> bytes:
    """One word lies in many runs, with spelling marks, page-break hints and bookmarks between; and a last empty w:p."""
    pieces = (
        '<w:proofErr w:type="spellStart"/>', r("关"), r(""), r("于做", "<w:b/>"),
        '<w:bookmarkStart w:id="1" w:name="a"/>', "<w:r><w:lastRenderedPageBreak/><w:t>好年</w:t><w:t>度</w:t></w:r>",
        '<w:bookmarkEnd w:id="1"/>', "<w:r/>", r("检"), '<w:proofErr w:type="spellEnd"/>', r("查的通知"),
    )  # fmt: skip
    return package(p(*pieces) + "<w:p/>")


@hostile(texts=["甲\t乙\n丙\n丁\n戊\n己‑庚\u00ad辛\uf0fc壬"])
def one_character_each() -> bytes:
    """Tab, line, page and column break, carriage return, both hyphens and a symbol are one character each."""
    run = (
        "<w:r><w:t>甲</w:t><w:tab/><w:t>乙</w:t><w:br/><w:t>丙</w:t>"
        '<w:br w:type="page"/><w:t>丁</w:t><w:br w:type="column"/><w:t>戊</w:t><w:cr/><w:t>己</w:t>'
        '<w:noBreakHyphen/><w:t>庚</w:t><w:softHyphen/><w:t>辛</w:t><w:sym w:font="Wingdings" w:char="F0FC"/>'
        "<w:t>壬</w:t></w:r>"
    )
    return package(p(run, ppr='<w:tabs><w:tab w:val="left" w:pos="420"/><w:tab w:val="left" w:pos="840"/></w:tabs>'))


@hostile(texts=["请见局网站首页下载专区及附表一所列。"])
def text_in_wrappers() -> bytes:
    """Hyperlink, smart tags inside each other, custom XML and w:dir, w:bdo hide runs from a shallow reader."""
    link = f'<w:hyperlink w:anchor="top">{r("局网站")}<w:smartTag w:element="x">{r("首页")}</w:smartTag></w:hyperlink>'
    nested = (
        '<w:smartTag w:uri="u" w:element="place"><w:smartTagPr><w:attr w:name="n" w:val="不算"/></w:smartTagPr>'
        f'<w:smartTag w:uri="u" w:element="x">{r("下载")}</w:smartTag>{r("专区")}</w:smartTag>'
    )
    other = f'<w:customXml w:element="y">{r("及附")}</w:customXml><w:dir w:val="ltr">{r("表一")}</w:dir>'
    return package(p("请见", link, nested, other, f'<w:bdo w:val="ltr">{r("所列")}</w:bdo>', "。"))


@hostile(texts=["联系人：王某某，电话请填写号码。"])
def inline_controls() -> bytes:
    """Content controls inside a paragraph, one in the other; a placeholder is text; sdtPr and sdtEndPr hold fonts."""
    inner = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('请填写号码')}</w:sdtContent></w:sdt>"
    outer = (
        '<w:sdt><w:sdtPr><w:rPr><w:b/><w:sz w:val="72"/></w:rPr><w:alias w:val="不算"/></w:sdtPr>'
        f"<w:sdtEndPr><w:rPr><w:b/></w:rPr></w:sdtEndPr><w:sdtContent>{r('王某某')}{r('，电话')}{inner}</w:sdtContent></w:sdt>"
    )
    return package(p("联系人：", outer, "。"))


@hostile(texts=["请于𠮷日到𪚥会𠀋。"], looks=[(0, {"east_asia": "仿宋"})])
def beyond_the_basic_plane() -> bytes:
    """Characters beyond U+FFFF are one code point, so offsets must not be counted in UTF-16 units."""
    fonts = '<w:rFonts w:eastAsia="仿宋"/>'
    return package(p(r("请于𠮷", fonts), r("日到𪚥", '<w:rFonts w:eastAsia="黑体"/>'), r("会𠀋。", fonts)))


@hostile(texts=["⼈⼤代表\u200b建议\ufeff办理\u00a0情况 \u3000 \ue5d2"])
def look_alike_characters() -> bytes:
    """Kangxi radicals, zero width space, BOM, no-break space, private use: text stays as stored, nothing normalised."""
    return package(p("⼈⼤代表\u200b建", "议\ufeff办理\u00a0情况 \u3000 \ue5d2"))


@hostile(texts=["　　甲  乙 ", " "])
def blanks_kept() -> bytes:
    """Leading, doubled and trailing blanks under xml:space=preserve are text; a paragraph may be one blank."""
    return package(p("　　甲 ", " 乙 ") + p(" "))


@hostile(texts=["甲乙 丙 　丁 戊"])
def blanks_not_kept() -> bytes:
    """Without xml:space=preserve Word drops blanks and line ends at both ends of a w:t (not the ideographic space)."""
    kept = '<w:r><w:t xml:space="preserve"> 丙 </w:t></w:r>'
    return package(
        p("<w:r><w:t> 甲 </w:t></w:r>", "<w:r><w:t> 乙\n  </w:t></w:r>", kept, "<w:r><w:t>　丁 戊</w:t></w:r>")
    )


@hostile(texts=["前面后面"])
def comment_inside_text() -> bytes:
    """An XML comment and a processing instruction inside w:t cut its text in two for a reader that takes .text."""
    return package(p("<w:r><w:t>前<!-- 不算 -->面<?x y?>后面</w:t></w:r>"))


@hostile(texts=["开会😀了"])
def emoji_stored_twice() -> bytes:
    """Word stores an emoji as symEx in Choice and as w:t in Fallback: one character, not none and not two."""
    emoji = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx w16se:font="Segoe UI Emoji"'
        ' w16se:char="1F600"/></mc:Choice><mc:Fallback><w:t>😀</w:t></mc:Fallback></mc:AlternateContent></w:r>'
    )
    return package(p("开会", emoji, "了"))


@hostile(texts=["请翟某某同志参会"])
def ruby_text() -> bytes:
    """Ruby: the base is text of the line, the phonetic guide over it is not (w:r inside w:r)."""
    guide = f"<w:rt>{r('zhái')}</w:rt><w:rubyBase>{r('翟')}</w:rubyBase>"
    return package(p("请", f"<w:r><w:ruby><w:rubyPr/>{guide}</w:ruby></w:r>", "某某同志参会"))


@hostile(texts=["对此句有批注。"], others=[])
def commented_text() -> bytes:
    """Comment anchors and the reference run are not text, the comment's own paragraphs are no part of the draft."""
    comment = p("<w:r><w:annotationRef/></w:r>", "批注文字")
    notes = f'<w:comment w:id="0" w:author="甲" w:initials="甲">{comment}</w:comment>'
    start, end = '<w:commentRangeStart w:id="0"/>', '<w:commentRangeEnd w:id="0"/>'
    reference = '<w:r><w:commentReference w:id="0"/></w:r>'
    return package(p("对", start, "此句", end, reference, "有批注。"), comments=notes)


@hostile(texts=["面积为平方米"])
def formula() -> bytes:
    """Office math has m:r and m:t of its own: not w:t, so not text of the paragraph."""
    return package(p("面积为", "<m:oMath><m:r><m:t>a+b</m:t></m:r></m:oMath>", "平方米"))
