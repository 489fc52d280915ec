"""What a finding is called from run to run, whichever paragraph it has moved to."""

from ..core.digest import sha256_hex
from ..core.finding import Finding
from ..core.location import excerpt_offset

_DIGITS = 32


def fingerprint(finding: Finding) -> str:
    """A hash of the rule and of the words with their neighbours, blanks left out; the same for equal words."""
    place = finding.place
    start = excerpt_offset(place)
    end = start + place.end - place.start
    words = (place.excerpt[:start], finding.text, place.excerpt[end:])
    named = "\n".join((finding.rule, *("".join(part.split()) for part in words)))
    return sha256_hex(named.encode("utf-8", "replace"))[:_DIGITS]
