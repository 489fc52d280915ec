"""Run by the system's Python, which has UNO: LibreOffice's own view of marked drafts.

`python3 uno_changes.py LIST.json OUT.json`: LIST holds [path, what] pairs, what being accept or reject. OUT gets, for each
pair, the text after accepting or rejecting all changes. Not for drafts with comments: the build of LibreOffice without
a screen ends when it opens one this way (it converts them without trouble, which the other test uses).
"""

import json
import os
import subprocess
import sys
import tempfile
import time
import uuid
from pathlib import Path

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connected(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(150):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice does not answer")


def looked_at(desktop, dispatcher, path, what, folder):
    document = desktop.loadComponentFromURL(Path(path).as_uri(), "_blank", 0, (prop("Hidden", True),))
    try:
        command = {"accept": ".uno:AcceptAllTrackedChanges", "reject": ".uno:RejectAllTrackedChanges"}[what]
        dispatcher.executeDispatch(document.getCurrentController().getFrame(), command, "", 0, ())
        target = Path(folder) / f"{uuid.uuid4().hex}.txt"
        document.storeToURL(target.as_uri(), (prop("FilterName", "Text (encoded)"), prop("FilterOptions", "UTF8,LF")))
        return {"text": target.read_text("utf-8-sig")}
    finally:
        document.close(False)


class Office:
    """LibreOffice, started when needed, and again after a crash."""

    def __init__(self, folder):
        self.folder, self.process, self.runs = folder, None, 0

    def ask(self, path, what):
        if self.process is None:
            self.start()
        try:
            return looked_at(self.desktop, self.dispatcher, path, what, self.folder)
        except Exception as error:
            self.stop()
            return {"error": f"{type(error).__name__}: {error}"}

    def start(self):
        self.runs += 1
        pipe = f"draftcheck{os.getpid()}x{self.runs}"
        profile = (Path(self.folder) / f"profile{self.runs}").as_uri()
        command = ["soffice", f"-env:UserInstallation={profile}", "--headless", "--norestore"]
        self.process = subprocess.Popen(
            [*command, f"--accept=pipe,name={pipe};urp;"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        context = connected(pipe)
        manager = context.ServiceManager
        self.desktop = manager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.dispatcher = manager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)

    def stop(self):
        if self.process is not None:
            subprocess.run(["pkill", "-P", str(self.process.pid)], check=False)
            self.process.kill()
            self.process.wait()
            self.process = None


def main(wanted, out):
    with tempfile.TemporaryDirectory(prefix="uno-", ignore_cleanup_errors=True) as folder:
        office = Office(folder)
        try:
            found = [office.ask(path, what) for path, what in json.loads(Path(wanted).read_text())]
        finally:
            office.stop()
        Path(out).write_text(json.dumps(found, ensure_ascii=False))


main(*sys.argv[1:3])
