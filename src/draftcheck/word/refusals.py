"""Why a file is not read: every reason with its short name, what happened and what to do, in Chinese."""

from __future__ import annotations

from ..core.errors import UnreadableFile

_SAVE_AS = "用 Word 或 WPS 打开，另存为 .docx 后再检查"
_FETCH_AGAIN = "请向发送人重新要一份，或从备份、邮件、网盘的历史版本中取回"

REFUSALS: dict[str, tuple[str, str, str]] = {
    # reason: (code in the JSON report, message, hint)
    "missing": ("missing", "找不到这个文件", "请核对路径和文件名；文件在网络盘或 U 盘上的，先确认已经连上"),
    "folder": ("folder", "这是文件夹，不是文件", "请指定文件夹里的某个 .docx 文件"),
    "device": ("not-a-file", "这是设备或管道，不是普通文件", "先把内容存成 .docx 文件再检查"),
    "locked": (
        "locked",
        "文件打不开，可能正被别的程序占用，也可能没有读取权限",
        "关闭正在打开它的 Word、WPS 或同步程序后重试；仍然不行，复制一份再检查",
    ),
    "disk": ("locked", "读取文件时系统报错，没有读完", "确认磁盘、网络盘或 U 盘连接正常，把文件复制到本机后再检查"),
    "empty-file": ("empty-file", "文件是空的，一个字节也没有", _FETCH_AGAIN),
    "zeros": ("damaged", "文件里全是空字节，内容已经丢失（常见于保存时断电）", _FETCH_AGAIN),
    "damaged": (
        "damaged",
        "文件已损坏或没有下载完整，里面的内容解不开",
        "先用 Word 的“打开并修复”试试，能打开就另存一份；打不开的，请重新下载或重新要一份",
    ),
    "no-main": ("damaged", "文件里缺少正文部分", "先用 Word 的“打开并修复”试试；打不开的，请重新要一份"),
    "not-text": ("damaged", "正文部分里装的不是 Word 正文", _SAVE_AS),
    "compression": ("compression", "文件用了 Word 不用的压缩方式，解不开", _SAVE_AS),
    "broken-xml": (
        "broken-xml",
        "正文部分的 XML 有错误（第 {line} 行第 {column} 列附近），读不下去",
        "先用 Word 的“打开并修复”试试，能打开就另存一份；这个文件若是程序生成的，请生成它的人检查",
    ),
    "dtd": ("dtd", "文件的 XML 里带有 DTD 或实体定义，正常的 Word 文件没有，为安全起见不读", "来源可靠的，" + _SAVE_AS),
    "deep": (
        "too-deep",
        "文件的 XML 嵌套层数太多，正常的 Word 文件不会这样，为安全起见不读",
        "来源可靠的，" + _SAVE_AS,
    ),
    "huge-file": ("too-large", "文件超过 {limit} MB，太大了，没有读", "压缩或删去图片后再检查，或拆成几个文件"),
    "huge-text": (
        "too-large",
        "文件解压后文字部分超过 {limit} MB，可能是压缩炸弹，没有解压",
        "来源不明的请勿打开；来源可靠的，拆成几个文件再检查",
    ),
    "bomb": (
        "too-large",
        "文件里有压缩比高得不正常的内容，可能是压缩炸弹，没有解压",
        "来源不明的请勿打开；来源可靠的，" + _SAVE_AS,
    ),
    "crowd": (
        "too-large",
        "文件里的部件超过 {limit} 个，正常的 Word 文件不会这么多，没有读",
        "来源不明的请勿打开；来源可靠的，" + _SAVE_AS,
    ),
    "elements": ("too-large", "正文里的格式标记多得不正常，读它会耗尽内存，没有读", "拆成几个文件再检查"),
    "encrypted": ("encrypted", "文件设了打开密码或权限限制", "用 Word 或 WPS 输入密码打开，取消密码后另存一份再检查"),
    "zip-encrypted": ("encrypted", "文件里的内容被压缩软件加了密码", "用压缩软件输入密码解开，取出里面的 .docx 再检查"),
    "company-encrypted": (
        "company-encrypted",
        "文件被单位的加密软件（防泄密系统）加了密",
        "在装有加密软件的电脑上申请解密，或另存为明文后再检查；也可请管理员把 draftcheck 加入受信任的程序",
    ),
    "old-doc": ("old-doc", "这是旧版 Word 文件（.doc），不是 .docx", _SAVE_AS),
    "wps": ("wps", "这是 WPS 文字自有格式（.wps），不是 .docx", "用 WPS 打开，另存为 .docx 后再检查"),
    "ole": ("unknown", "这是旧式复合文档，但里面没有 Word 文字", "请确认文件是否选错"),
    "spreadsheet": (
        "spreadsheet",
        "这是电子表格（Excel、WPS 表格），不是文字文件",
        "请确认文件是否选错；要检查的文字请放进 .docx",
    ),
    "presentation": (
        "presentation",
        "这是演示文稿（PowerPoint、WPS 演示），不是文字文件",
        "请确认文件是否选错；要检查的文字请放进 .docx",
    ),
    "zip-of-drafts": ("other-zip", "这是装着 Word 文件的压缩包", "先解压，再检查里面的 .docx 文件"),
    "other-zip": ("other-zip", "这是压缩包，里面没有 Word 正文", "请确认文件是否选错"),
    "archive": ("other-zip", "这是 RAR、7z 一类的压缩包", "先解压，再检查里面的 .docx 文件"),
    "rtf": ("rtf", "这是 RTF 文件，不是 .docx", _SAVE_AS),
    "odt": ("odt", "这是 OpenDocument 文字文件（.odt），不是 .docx", _SAVE_AS),
    "uof": ("uof", "这是标文通文件（.uof），不是 .docx", _SAVE_AS),
    "pdf": ("pdf", "这是 PDF 版式文件，不是 Word 文件", "请找生成这个 PDF 的 Word 原稿来检查"),
    "ofd": ("ofd", "这是 OFD 版式文件，不是 Word 文件", "请找生成这个 OFD 的 Word 原稿来检查"),
    "html": ("html", "这是网页文件（HTML），不是 .docx", _SAVE_AS),
    "mht": ("mht", "这是单个文件网页（MHT），不是 .docx", _SAVE_AS),
    "flat-xml": ("flat-xml", "这是存成单个 XML 文件的 Word 文件（Word 2003 XML 或平面 OPC）", _SAVE_AS),
    "other-xml": ("other-xml", "这是普通的 XML 文件，不是 Word 文件", "请确认文件是否选错"),
    "plain-text": (
        "plain-text",
        "这是纯文本，不是 .docx",
        "用 Word 或 WPS 新建文件，把文字粘贴进去，存为 .docx 后再检查",
    ),
    "picture": ("picture", "这是图片，不是 Word 文件", "图片里的文字读不了，请找 Word 原稿来检查"),
    "lock-file": (
        "lock-file",
        "这是 Word 或 WPS 打开文件时生成的占用标记，不是文件本身",
        "请检查同一文件夹里去掉开头“~$”“.~”的那个文件",
    ),
    "mac-file": (
        "mac-file",
        "这是苹果电脑复制文件时附带的小文件，不是文件本身",
        "请检查同一文件夹里去掉开头“._”的那个文件",
    ),
    "unknown": (
        "unknown",
        "认不出这是什么文件，不是 Word 的 .docx",
        "能用 Word 或 WPS 打开的，另存为 .docx 后再检查；只能在单位电脑上打开的，可能被加密软件加了密，请先解密",
    ),
}

_UNREAD = (
    # how the part's name starts, what the user loses
    ("styles", "样式表损坏，字体字号可能判断不了"),
    ("numbering", "编号定义损坏，自动编号没有读"),
    ("theme", "主题损坏，来自主题的字体判断不了"),
    ("settings", "文档设置损坏，奇偶页不同等设置没有读"),
    ("header", "页眉损坏，没有读"),
    ("footer", "页脚损坏，页码等没有读"),
    ("footnotes", "脚注损坏，没有读"),
    ("endnotes", "尾注损坏，没有读"),
    ("comments", "批注损坏，没有读"),
    ("document.xml.rels", "部件关系表损坏，样式、编号、页眉页脚和脚注没有读"),
    ("app.xml", "文件属性损坏，看不出由什么软件生成"),
)


def refusal(reason: str, **details: object) -> UnreadableFile:
    """The error for one of `REFUSALS`; `details` fill the gaps in its message."""
    code, message, hint = REFUSALS[reason]
    return UnreadableFile(code, message.format(**details), hint)


def unread_part(name: str) -> str:
    """What is lost when the optional part `name` cannot be read, in words for the user."""
    base = name.rpartition("/")[2].lower()
    known = next((words for start, words in _UNREAD if base.startswith(start)), "损坏，没有读")
    return f"{known}（{name}）"
