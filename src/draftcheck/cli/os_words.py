"""What an operating system says of a file that cannot be written, in Chinese."""

from __future__ import annotations

import errno

_WORDS = {
    errno.EACCES: "没有权限",
    errno.EPERM: "没有权限",
    errno.ENOENT: "这里不能放文件",
    errno.ENOTDIR: "路径里有一段不是文件夹",
    errno.EISDIR: "这是一个文件夹",
    errno.EEXIST: "已经有同名的文件",
    errno.ENAMETOOLONG: "名字太长",
    errno.ENOSPC: "磁盘满了",
    errno.EROFS: "这个磁盘只能读",
    errno.EBUSY: "正被别的程序占用",
    errno.EFBIG: "文件太大",
    errno.EIO: "磁盘读写出错",
    errno.ELOOP: "链接绕成了圈",
    errno.EINVAL: "名字里有不能用的字符",
}


def why(error: OSError) -> str:
    """The reason of a failure in Chinese; the system's own words where it is a rare one."""
    return _WORDS.get(error.errno or 0) or error.strerror or str(error)
