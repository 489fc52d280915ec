"""What PostgreSQL says → a sentence with what to do."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from ...core.errors import DraftcheckError, UnreadableFile, UsageError
from .address import ServerAddress

if TYPE_CHECKING:
    import psycopg

_RIGHTS = "请单位的数据库管理员按 docs/archive-postgres.md 给这个用户名授权"
_ADMIN = "请把这句话告诉单位的数据库管理员"

# SQLSTATE, or its class → (exit code 2?, short name, message, hint). The longest one that fits is taken.
_STATES: dict[str, tuple[bool, str, str, str]] = {
    "25006": (True, "", "文稿库服务器 {at} 现在只能查询，不能加入或删除", "请用主库的地址；备机只能查询"),
    "42501": (True, "", "用户名在文稿库服务器 {at} 上没有这样做的权限", _RIGHTS),
    "42P01": (True, "", "文稿库服务器 {at} 上的文稿库不完整，有的表没有了", _ADMIN + "，从备份恢复"),
    "3F000": (True, "", "文稿库服务器 {at} 上没有文稿库", "请先用 draftcheck archive add 加入文稿，第一次会自动建库"),
    "42": (True, "", "文稿库服务器 {at} 上的文稿库与这一版程序不合：{said}", _ADMIN),
    "53100": (False, "disk-full", "文稿库服务器 {at} 的硬盘满了", "请单位的数据库管理员清理后再试；已经加入的都在"),
    "53": (False, "server", "文稿库服务器 {at} 忙不过来：{said}", "请过一会儿再试；常有这样的情况，" + _ADMIN),
    "55P03": (False, "locked", "等了两分钟，文稿库服务器 {at} 还被别人占着", "请过一会儿再试；已经加入的都在"),
    "57014": (False, "server", "文稿库服务器 {at} 中断了这次操作：{said}", "请再运行一次；已经加入的都在"),
    "57": (False, "server", "文稿库服务器 {at} 正在停止或启动", "请过一会儿再试；已经加入的都在"),
    "58": (False, "server", "文稿库服务器 {at} 的硬盘或系统出了错：{said}", _ADMIN),
    "XX": (False, "damaged-store", "文稿库服务器 {at} 里的数据坏了：{said}", _ADMIN + "，从备份恢复"),
    "": (False, "server", "文稿库服务器 {at} 出了错：{said}", _ADMIN),
}

_SERVER_SAYS = "请检查地址里的服务器名和端口、网线或专网是否连通；都对的，请数据库管理员看看服务器是否在运行"

# The words of a refused connection (servers answer in their own language) → the same. The first that fits is taken.
_REFUSALS: tuple[tuple[str, tuple[bool, str, str, str]], ...] = (
    (
        r"no password supplied|password authentication failed|认证失败|認證失敗|SCRAM",
        (
            True,
            "",
            "用户名或密码不对，文稿库服务器 {at} 不让进入",
            "请核对用户名和密码；密码写在 ~/.pgpass 里的，核对那一行",
        ),
    ),
    (
        r"pg_hba\.conf",
        (
            True,
            "",
            "文稿库服务器 {at} 不许这台电脑用这个用户名进入",
            "请数据库管理员在 pg_hba.conf 里加上这台电脑；" + _ADMIN,
        ),
    ),
    (
        r"database .* does not exist|数据库.*不存在|資料庫.*不存在",
        (
            True,
            "",
            "文稿库服务器上没有这个数据库：{at}",
            "请核对地址最后的库名；还没有建的，请数据库管理员建（docs/archive-postgres.md）",
        ),
    ),
    (
        r"role .* does not exist|角色.*不存在|is not permitted to log in|不允许.*登[录陆]",
        (True, "", "文稿库服务器 {at} 上没有这个用户名，或者它不能登录", "请核对用户名；还没有建的，请数据库管理员建"),
    ),
    (
        r"permission denied for database|对数据库.*权限不够|没有.*CONNECT",
        (True, "", "这个用户名没有进入这个数据库的权限：{at}", _RIGHTS),
    ),
    (
        r"too many (?:clients|connections)|connection slots|连接.*(?:过多|太多)|连接槽",
        (False, "server", "文稿库服务器 {at} 的连接已经用完", "请过一会儿再试；常有这样的情况，" + _ADMIN),
    ),
    (
        r"(?:starting up|shutting down|recovery mode|not (?:yet )?accepting connections|正在(?:启动|关闭)|恢复模式)",
        (False, "server", "文稿库服务器 {at} 正在启动或停止", "请过一会儿再试"),
    ),
    (
        r"certificate|SSL|证书",
        (True, "", "与文稿库服务器 {at} 的加密连接没有建成：{said}", "请数据库管理员核对证书和地址里的 sslmode"),
    ),
    (
        r"could not translate host name|failed to resolve host|Name or service not known|No such host|不能解析|无法.*主机",
        (False, "server", "找不到文稿库服务器 {at}：这个服务器名查不到", _SERVER_SAYS),
    ),
    ("timeout|timed out|超时", (False, "server", "文稿库服务器 {at} 很久没有回答", _SERVER_SAYS)),
    (
        r"refused|No such file|unreachable|is the server running|拒绝|没有那个文件|不可达",
        (False, "server", "连不上文稿库服务器 {at}", _SERVER_SAYS),
    ),
)


def refusal_of(error: psycopg.Error, address: ServerAddress) -> DraftcheckError:
    """The sentence for a connection that was not made."""
    said = str(error)
    for pattern, told in _REFUSALS:
        if re.search(pattern, said, re.IGNORECASE | re.DOTALL):
            return _sentence(told, address, said)
    return _sentence((False, "server", "连不上文稿库服务器 {at}：{said}", _SERVER_SAYS), address, said)


def fault_of(error: psycopg.Error, address: ServerAddress) -> DraftcheckError:
    """The sentence for work that failed on a connection."""
    state = error.sqlstate or ""
    if not state and type(error).__name__ == "OperationalError":
        told = (False, "server", "与文稿库服务器 {at} 的连接断了", "请检查网络后再运行一次；已经加入的都在，不会加重")
        return _sentence(told, address, "")
    longest = next(state[:length] for length in (5, 2, 0) if state[:length] in _STATES)
    return _sentence(_STATES[longest], address, error.diag.message_primary or str(error))


def _sentence(told: tuple[bool, str, str, str], address: ServerAddress, said: str) -> DraftcheckError:
    usage, code, message, hint = told
    brief = address.hidden(" ".join(said.split()))[:300]
    text = message.format(at=address.shown, said=brief)
    return UsageError(text, hint) if usage else UnreadableFile(code, text, hint)
