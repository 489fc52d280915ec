"""The address of a server: what of it may be shown, and what must never be."""

from __future__ import annotations

import re
from typing import NoReturn
from urllib.parse import unquote

from ...core.errors import UsageError

FORM = "postgresql://用户名@服务器:5432/库名"
HINT = (
    f"请写成 {FORM}；用户名、密码、库名里有 @ : / ? # % 或空格的，要写成 %40 %3A %2F %3F %23 %25 %20。"
    "密码最好不写在地址里，写进 ~/.pgpass 文件（Windows：%APPDATA%\\postgresql\\pgpass.conf）"
)
_WHOLE = re.compile(r"(?P<kind>postgres(?:ql)?://)(?P<place>[^/?#]*)(?P<base>/[^/?#@]*)?(?:\?(?P<more>[^#@]*))?\Z")
_HOSTS = re.compile(r"(?:(?:\[[0-9A-Fa-f:.%]+\]|[^:\[\],]*)(?::\d*)?(?:,|\Z))*")
_SECRET = re.compile(r"(?i)(?:\A|&)(?:password|sslpassword|passfile|sslkey|oauth_client_secret)=[^&]*")


class ServerAddress:
    """A `postgresql://` address. Raises UsageError, without quoting it, where it is not written as one."""

    def __init__(self, text: str) -> None:
        found = _WHOLE.match(text)
        if found is None or found["place"].count("@") > 1 or re.search(r"[\s\0]|%(?![0-9A-Fa-f]{2})", text):
            refuse()
        self.text = text
        login, at, host = found["place"].rpartition("@")
        if not _HOSTS.fullmatch(host):
            refuse()
        user, _, password = login.partition(":")
        more = _SECRET.sub("", found["more"] or "").lstrip("&")
        secrets = [password, *re.findall(r"(?i)password=([^&]*)", found["more"] or "")]
        self.shown = f"{found['kind']}{user}{at}{host}{found['base'] or ''}{'?' + more if more else ''}"
        self._secrets = tuple({form for secret in secrets if secret for form in (secret, unquote(secret))})

    def hidden(self, said: str) -> str:
        """What a server or the driver said, without the password if it should stand in it."""
        for secret in sorted(self._secrets, key=len, reverse=True):
            said = said.replace(secret, "……")
        return said

    def __repr__(self) -> str:
        return f"ServerAddress({self.shown!r})"


def refuse() -> NoReturn:
    """The sentence for an address that is not one. It never quotes the address: there may be a password in it."""
    raise UsageError("文稿库服务器的地址写法不对", HINT)
