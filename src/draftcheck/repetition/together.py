"""The reports of one run held until all drafts are read, for what drafts have in common with each other."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ..core.errors import UnreadableFile
from ..core.finding import Finding
from ..engine import Checked, findings_beside
from .among import repeats_among

if TYPE_CHECKING:
    from ..batch import Job


class Together:
    """Takes the drafts of a run in their order."""

    def __init__(self, jobs: list[Job]) -> None:
        self._jobs = jobs
        self._kept: list[Checked] = []

    def keep(self, checked: Checked) -> None:
        """One more draft."""
        self._kept.append(checked)

    def additional(self) -> Iterator[tuple[Job, tuple[Finding, ...]]]:
        """What is to be said of a draft because of others, for those of which there is something to say."""
        drafts = [(job.shown, kept.passages) for job, kept in zip(self._jobs, self._kept, strict=True)]
        for job, sighted in zip(self._jobs, repeats_among(drafts), strict=True):
            if not sighted:
                continue
            try:
                findings = findings_beside(job.path, job.settings, sighted)
            except UnreadableFile:  # it went away, or changed, while the others were read
                continue
            if findings:
                yield job, findings

    def whole(self) -> Iterator[Checked]:
        """All drafts, each with what is to be said of it because of others behind its own findings."""
        more = {job.path: findings for job, findings in self.additional()}
        for job, kept in zip(self._jobs, self._kept, strict=True):
            report = kept.report
            if found := more.get(job.path):
                # Behind the others, whose numbers stay those that `accept` knows.
                report = report._replace(findings=(*report.findings, *found))
            yield kept._replace(report=report, passages=())
