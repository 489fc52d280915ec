"""SHA-256 without OpenSSL for short files: `hashlib` loads it first, which takes as long as reading a short draft."""

_LONG = 1_000_000  # from here on OpenSSL's speed pays for loading it


def sha256_hex(data: bytes) -> str:
    """The digest in hexadecimal."""
    if len(data) < _LONG:
        try:
            from _sha2 import sha256  # Python 3.12 and later
        except ImportError:
            try:
                from _sha256 import sha256  # Python 3.11
            except ImportError:
                from hashlib import sha256
    else:
        from hashlib import sha256
    digest: str = sha256(data).hexdigest()
    return digest
