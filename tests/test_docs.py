"""Generated pages are fresh, and the README tells the truth."""

import re
import subprocess
import sys
from pathlib import Path


def test_generated_pages_are_fresh(root: Path) -> None:
    done = subprocess.run(
        [sys.executable, "tools/build_docs.py", "--check"], capture_output=True, text=True, cwd=root, check=False
    )
    assert done.returncode == 0, f"run `make docs`: {done.stdout}{done.stderr}"


def test_links_in_the_documents_lead_somewhere(root: Path) -> None:
    pages = [root / "README.md", root / "CONTRIBUTING.md", *sorted((root / "docs").rglob("*.md"))]
    for page in pages:
        for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"


def test_ci_calls_the_test_command_of_the_readme(root: Path) -> None:
    commands = re.findall(r"```bash\n(.*?)```", (root / "README.md").read_text(encoding="utf-8"), re.DOTALL)
    tests = next(block.strip() for block in commands if "pytest" in block)
    assert tests in (root / ".ci" / "run").read_text(encoding="utf-8")
