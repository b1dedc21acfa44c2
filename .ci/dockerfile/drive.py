"""Builds snapshots with the published Python client. Usage: drive.py BUSYBOX, after Drive.java has made the builder."""
import pathlib
import shutil
import sys
import tempfile
import time

from langsmith import sandbox as langsmith_sandbox


class Client(langsmith_sandbox.SandboxClient):
    """The service's default snapshot has Docker and BuildKit; here another one has."""

    def sandbox(self, *args, **options):
        if options.get("name", "").startswith("snapshot-builder-"):
            options["snapshot_name"] = "builder"
        return super().sandbox(*args, **options)


def check(what, good):
    assert good, what
    print("  " + what)


client = Client()
context = pathlib.Path(tempfile.mkdtemp())
shutil.copy(sys.argv[1], context / "busybox")
(context / "busybox").chmod(0o755)
(context / "files").mkdir()
(context / "files/tool").write_text("#!/bin/sh\n")
(context / "files/tool").chmod(0o751)
(context / "files/secret").write_text("never sent\n")
(context / "files/link").symlink_to("tool")
(context / ".dockerignore").write_text("**/secret\n")
BASE = 'FROM scratch\nCOPY busybox /bin/busybox\nSHELL ["/bin/busybox", "sh", "-c"]\n'


def build(name, steps, timeout=120):
    lines = []
    (context / "Dockerfile").write_text(BASE + steps)
    try:
        return lines, client.create_snapshot_from_dockerfile(
            name, "Dockerfile", 1 << 30, context=context, build_args={"GREETING": "it's"}, timeout=timeout,
            on_build_log=lambda text: lines.append((time.monotonic(), text)),
        )
    except Exception as e:
        return lines, e


lines, snapshot = build(
    "python/files",
    "ARG GREETING\nCOPY files /app\nRUN echo $GREETING > /app/greeting; for i in 1 2; do echo \"line-$i-\"; /bin/busybox sleep 1; done\n",
)
check("the snapshot is ready", getattr(snapshot, "status", snapshot) == "ready")
text = "".join(text for _, text in lines)
check("the log has what the step wrote", all(f"line-{i}-" in text for i in (1, 2)))
with client.sandbox(snapshot_id=snapshot.id) as box:
    listing = box.run("cd /app && find . -printf '%M %p %l\\n' | sed 's/ *$//' | sort -k2").stdout
    check("files, modes, links", listing == (
        "drwxr-xr-x .\n-rw-r--r-- ./greeting\nlrwxrwxrwx ./link tool\n-rwxr-x--x ./tool\n"))
    check("the argument", box.read("/app/greeting") == b"it's\n")

lines, failure = build("python/failure", "RUN echo what is wrong; exit 3\n")
check("a failing step is told", isinstance(failure, langsmith_sandbox.ResourceCreationError))
check("its output is in the log", any(" what is wrong" in text for _, text in lines))

lines, failure = build("python/limit", "RUN echo begun; /bin/busybox sleep 3125\n", timeout=15)
check("a limit of time ends the build", isinstance(failure, Exception))
check("nothing is left", not client.list_sandboxes())
