"""Drives the published Python client against a server that implements our specifications.

Usage: drive.py GENERATION MODE, with LANGSMITH_ENDPOINT and LANGSMITH_API_KEY set. GENERATION is 1 or 2; MODE is
sync or async, or sse or async-sse: the same with commands over server-sent events.
"""
import asyncio
import http.server
import inspect
import logging
import os
import socket
import sys
import threading
import traceback
import urllib.error
import urllib.request

GENERATION, MODE = sys.argv[1:]
FIRST = GENERATION == "1"
SSE = "sse" in MODE
os.environ["LANGSMITH_EXPERIMENTAL_FEATURES"] = "sandbox_sse_exec" if SSE else "nosandbox_sse_exec"

from langsmith import sandbox as langsmith_sandbox  # noqa: E402

# A kill closes the connection while another thread of the client reads from it, which is logged as an internal error.
logging.getLogger("websockets").setLevel(logging.CRITICAL)

GIB = 1 << 30


class Facade:
    """Uses an asynchronous object like a synchronous one: everything happens in one event loop."""

    loop = asyncio.new_event_loop()

    def __init__(self, inner):
        object.__setattr__(self, "inner", inner)

    @classmethod
    def wait(cls, coroutine):
        return asyncio.run_coroutine_threadsafe(coroutine, cls.loop).result(300)

    def __getattr__(self, name):
        async def read():
            value = getattr(self.inner, name)
            return await value if inspect.isawaitable(value) else value

        value = self.wait(read())
        if not callable(value):
            return wrapped(value)

        def call(*args, **kwargs):
            async def called():
                result = value(*args, **kwargs)
                return await result if inspect.isawaitable(result) else result

            return wrapped(self.wait(called()))

        return call

    def __iter__(self):
        async def collect():
            return [item async for item in self.inner]

        return iter(self.wait(collect()))


def wrapped(value):
    if isinstance(value, list):
        return [wrapped(item) for item in value]
    return Facade(value) if type(value).__name__.startswith("Async") else value


if "async" in MODE:
    threading.Thread(target=Facade.loop.run_forever, daemon=True).start()

    async def connect():
        return langsmith_sandbox.AsyncSandboxClient()

    client = Facade(Facade.wait(connect()))
else:
    client = langsmith_sandbox.SandboxClient()

box = None


def rejected(error, call, words=""):
    try:
        call()
    except Exception as e:
        names = [kind.__name__ for kind in type(e).__mro__]
        assert error in names, f"{names}: {e}"
        assert words in str(e), f"no {words!r} in {e}"
        return
    raise AssertionError(f"no {error}")


def expect(actual, expected):
    assert actual == expected, f"expected {expected!r}, got {actual!r}"


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def serving(use):
    """Calls with the port of a web server that answers with the path of the request."""

    class Answer(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            body = f"path {self.path}".encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args):
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        use(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()


def fetched(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read().decode()


def until_ended(handle):
    """Reads a handle to its end and returns its result, as both kinds of handles allow."""
    for _ in handle:
        pass
    return handle.result


# What only the first generation has.


def volumes_of_templates():
    volume = client.create_volume("py-data", "1Gi")
    expect(volume.size, "1Gi")
    expect(client.get_volume("py-data").name, "py-data")
    assert "py-data" in [v.name for v in client.list_volumes()]
    expect(client.update_volume("py-data", size="2Gi").size, "2Gi")
    rejected("ValidationError", lambda: client.update_volume("py-data", size="1Gi"))
    rejected("ResourceNotFoundError", lambda: client.get_volume("py-none"))


def templates():
    client.create_template(
        "py-mounting",
        "python:3",
        volume_mounts=[langsmith_sandbox.VolumeMountSpec(volume_name="py-data", mount_path="/data")],
    )
    expect(client.get_template("py-mounting").image, "python:3")
    rejected("ResourceInUseError", lambda: client.delete_volume("py-data"))
    client.create_template("py-plain", "python:3")
    expect(client.update_template("py-plain", new_name="py-template").name, "py-template")


def pools():
    expect(client.create_pool("py-pool", "py-template", 1).replicas, 1)
    assert "py-pool" in [p.name for p in client.list_pools()]
    rejected("ResourceNotFoundError", lambda: client.create_pool("py-other", "py-none", 1))
    expect(client.update_pool("py-pool", replicas=0).replicas, 0)
    client.delete_pool("py-pool")


def volume_outlives_boxes():
    one = client.create_sandbox("py-mounting")
    one.write("/data/kept.txt", "kept")
    client.delete_sandbox(one.name)
    two = client.create_sandbox("py-mounting")
    expect(two.read("/data/kept.txt"), b"kept")
    client.delete_sandbox(two.name)


def first_generation_is_deleted():
    client.delete_template("py-mounting")
    client.delete_template("py-template")
    client.delete_volume("py-data")


# Boxes and commands.


def create():
    global box
    if FIRST:
        box = client.create_sandbox("py-template", name=f"py-{MODE}-1")
    else:
        box = client.create_sandbox(name=f"py-{MODE}", labels={"suite": "interop"}, idle_ttl_seconds=600)
        expect(box.labels, {"suite": "interop"})
    assert box.dataplane_url


def get_list_status():
    expect(client.get_sandbox(box.name).id, box.id)
    assert box.name in [b.name for b in client.list_sandboxes()]
    expect(client.get_sandbox_status(box.name).status, "ready")


def run():
    result = box.run("echo out; echo err >&2; exit 3")
    expect((result.stdout, result.stderr, result.exit_code), ("out\n", "err\n", 3))


def environment():
    result = box.run('echo "$WORD"; pwd', env={"WORD": "größe"}, cwd="/tmp")
    assert result.stdout.startswith("größe\n"), result
    expect(result.exit_code, 0)


def stream():
    handle = box.run("seq 1 300000", wait=False, timeout=120)
    text, at = [], 0
    for chunk in handle:
        expect(chunk.stream, "stdout")
        expect(chunk.offset, at)
        at += len(chunk.data.encode())
        text.append(chunk.data)
    expect("".join(text), "".join(f"{i}\n" for i in range(1, 300001)))
    expect(handle.result.exit_code, 0)


def callbacks():
    seen = []
    box.run(
        "echo a; sleep 0.2; echo b >&2",
        on_stdout=lambda text: seen.append(("out", text)),
        on_stderr=lambda text: seen.append(("err", text)),
    )
    expect(seen, [("out", "a\n"), ("err", "b\n")])


def no_input():
    if FIRST:
        return "the first generation cannot close input"
    expect(box.run("cat; echo end").stdout, "end\n")


def input_and_close():
    handle = box.run("read line; echo got $line", wait=False, **({} if FIRST else {"close_input": False}))
    handle.send_input("hällo\n")
    expect(until_ended(handle).stdout, "got hällo\n")
    if FIRST:
        return
    handle = box.run("cat; echo end", wait=False, close_input=False)
    handle.send_input("x\n")
    handle.close_input()
    expect(until_ended(handle).stdout, "x\nend\n")


def kill():
    # This client closes the connection with the kill, so only another connection sees the exit.
    handle = box.run("echo $$; sleep 300 & sleep 300", wait=False)
    handle.kill()
    ended = until_ended(box.reconnect(handle.command_id))
    assert ended.exit_code != 0, ended


def terminal():
    assert "terminal" in box.run("test -t 1 && echo terminal", pty=True).stdout


def reconnect():
    handle = box.run("printf 0123456789; printf abc >&2", wait=False)
    until_ended(handle)
    again = until_ended(box.reconnect(handle.command_id, stdout_offset=4, stderr_offset=1))
    expect((again.stdout, again.stderr, again.exit_code), ("456789", "bc", 0))


def reconnect_while_it_runs():
    handle = box.run("echo one; sleep 1; echo two", wait=False)
    expect(until_ended(box.reconnect(handle.command_id)).stdout, "one\ntwo\n")


def close_input_before_reconnect():
    if FIRST:
        return "the first generation cannot close input"
    handle = box.run("cat; echo end", wait=False, close_input=False)
    again = box.reconnect(handle.command_id)
    again.close_input()
    expect(until_ended(again).stdout, "end\n")


def unknown_command():
    rejected("SandboxOperationError", lambda: until_ended(box.reconnect("0" * 32)), "not found")


def time_limit():
    rejected("CommandTimeoutError", lambda: box.run("sleep 30", timeout=1))


def refused_over_sse():
    rejected("Exception", lambda: box.run("cat", pty=True))
    rejected("Exception", lambda: box.run("cat", wait=False, close_input=False))


# Files, ports, links.


def files():
    blob = bytes(i * 31 % 256 for i in range(300000))
    box.write("data/blob.bin", blob)
    expect(box.read("data/blob.bin"), blob)
    box.write("/tmp/note.txt", "grüße")
    expect(box.read("/tmp/note.txt").decode(), "grüße")
    expect(box.run("cat data/blob.bin | wc -c").stdout.strip(), "300000")
    rejected("ResourceNotFoundError", lambda: box.read("/tmp/absent"))


def file_operations():
    box.write("/srv/tree/a.txt", "first line\nsecond line\n")
    box.write("/srv/tree/b.bin", b"\x01\x02")
    expect(box.stat("/srv/tree/a.txt").size_bytes, 23)
    part = box.read_range("/srv/tree/a.txt", start=6, end=9)
    expect((part.content, part.total_bytes), (b"line", 23))
    expect(sorted(f.path.rsplit("/", 1)[1] for f in box.ls("/srv/tree")), ["a.txt", "b.bin"])
    expect([f.path.rsplit("/", 1)[1] for f in box.glob("*.txt", "/srv/tree")], ["a.txt"])
    expect([(m.line, m.text) for m in box.grep("second", "/srv/tree")], [(2, "second line")])
    rejected("ResourceNotFoundError", lambda: box.stat("/srv/none"))


def tunnel():
    def use(port):
        link = box.tunnel(port, local_port=free_port())
        link = getattr(link, "inner", link)
        if hasattr(link, "_tunnel"):
            link = link._tunnel
        with link:
            expect(fetched(f"http://127.0.0.1:{link.local_port}/x?y=1"), "path /x?y=1")

    serving(use)


def service():
    def use(port):
        link = client.service(box.name, port)
        expect(link.get("/hello?x=1").text, "path /hello?x=1")
        assert link.embed_url and link.token and link.expires_at
        login = client.service(box.name, free_port(), access="workspace")
        expect((login.url[:4], login.access), ("http", "workspace"))

    serving(use)


def download_link():
    box.write("/srv/report.txt", "report")
    expect(fetched(client.generate_download_url(box.name, "/srv/report.txt").download_url), "report")
    rejected("ResourceNotFoundError", lambda: client.generate_download_url("py-none", "/x"))


# Life cycle and resources of the current generation.


def stop_and_start():
    box.write("/srv/kept.txt", "kept")
    client.stop_sandbox(box.name)
    expect(client.get_sandbox_status(box.name).status, "stopped")
    client.start_sandbox(box.name)
    expect(box.read("/srv/kept.txt"), b"kept")


def update():
    client.update_sandbox(box.name)
    expect(client.update_sandbox(box.name, idle_ttl_seconds=1200).idle_ttl_seconds, 1200)


def snapshots():
    name = f"py/{MODE}"
    first = client.capture_snapshot(box.name, name, tag="v1")
    expect(first.status, "ready")
    second = client.capture_snapshot(box.name, name, tag="v1")
    expect(client.get_snapshot(f"{name}:v1").id, second.id)
    expect([(t.tag, t.snapshot_id) for t in client.list_snapshot_tags(name)], [("v1", second.id)])
    rejected("ResourceNotFoundError", lambda: client.list_snapshot_tags("py/none"))
    assert first.id in [s.id for s in client.list_snapshots(name_contains=name)]
    for reference in (f"{name}:v1", second.id):
        made = client.create_sandbox(snapshot=reference)
        expect(made.read("/srv/kept.txt"), b"kept")
        client.delete_sandbox(made.name)
    client.delete_snapshot(f"{name}:v1")
    client.delete_snapshot(first.id)
    rejected("ResourceNotFoundError", lambda: client.get_snapshot(first.id))
    rejected("Exception", lambda: client.create_snapshot("py-broken", "No Such Image", GIB))


def delegation_and_rules():
    from langsmith.sandbox import AccessDelegation

    delegation = AccessDelegation(mode="EXPLICIT", permissions=["sandboxes:read"])
    rules = {
        "rules": [
            {
                "name": "attribution",
                "type": "attribution",
                "headers": [{"name": "X-Team", "type": "plaintext", "value": "ml"}],
            }
        ],
        "callbacks": [{"url": "https://a.example.com", "ttl_seconds": 60, "attribution_headers": ["X-A"]}],
    }
    made = client.create_sandbox(access_delegation=delegation, proxy_config=rules, persistent=True)
    assert made.access_delegation
    client.update_sandbox(made.name, proxy_config={"rules": []})
    assert made.name in [b.name for b in client.list_sandboxes()]
    client.delete_sandbox(made.name)


def registries():
    registry = client.registries.create(name=f"py-{MODE}", url="ghcr.io", username="u", password="hush")
    expect(client.registries.retrieve(registry.name).id, registry.id)
    client.registries.delete(registry.name)


def volumes():
    from langsmith._client import Langsmith

    api = Langsmith(
        api_key=os.environ["LANGSMITH_API_KEY"], base_url=os.environ["LANGSMITH_ENDPOINT"]
    ).sandboxes
    made = api.volumes.create(name=f"py-{MODE}-data", size_bytes=1, labels={"a": "b"})
    expect((made.size_bytes, made.labels, made.status), (GIB, {"a": "b"}, "ready"))
    expect(api.volumes.update(made.name, description="sets").description, "sets")
    expect(api.volumes.update(made.name, labels={}).description, "sets")
    expect([v.name for v in api.volumes.list(name_contains=made.name)], [made.name])
    name = f"py-{MODE}-attached"
    one = api.boxes.create(name=name, volumes=[{"volume": made.name, "mount_path": "/data"}])
    expect([(v.mount_path, v.volume_name) for v in one.volumes], [("/data", made.name)])
    client.get_sandbox(name).write("/data/f", "shared\n")
    expect([a.sandbox_name for a in api.volumes.retrieve(made.id).attachments], [name])
    rejected("ConflictError", lambda: api.volumes.delete(made.name))
    rejected("ConflictError", lambda: api.volumes.clone(made.name, name=f"{made.name}-copy"))
    client.stop_sandbox(name)
    copy = api.volumes.clone(made.name, name=f"{made.name}-copy")
    expect(copy.source_volume_id, made.id)
    api.boxes.create(
        name=f"{name}-2", volumes=[{"volume": copy.id, "mount_path": "/copy", "read_only": True}]
    )
    expect(client.get_sandbox(f"{name}-2").read("/copy/f"), b"shared\n")
    gone = api.boxes.batch_delete(names=[name, client.get_sandbox(f"{name}-2").id, "py-none"])
    expect((len(gone.deleted), [s.name for s in gone.skipped]), (2, ["py-none"]))
    api.volumes.delete(copy.name)
    api.volumes.delete(made.name)


def delete():
    renamed = client.update_sandbox(box.name, new_name=f"{box.name}-renamed")
    client.delete_sandbox(renamed.name)
    rejected("ResourceNotFoundError", lambda: client.get_sandbox(renamed.name))


def has_sse():
    """Returns whether the server has the routes of commands over server-sent events."""
    request = urllib.request.Request(
        f"{box.dataplane_url}/execute/stream/start",
        data=b"{}",
        headers={"X-Api-Key": os.environ["LANGSMITH_API_KEY"], "Content-Type": "application/json"},
    )
    try:
        urllib.request.urlopen(request).close()
    except urllib.error.HTTPError as e:
        return e.code not in (404, 405)
    return True


FIRST_STEPS = [volumes_of_templates, templates, pools, volume_outlives_boxes]
COMMANDS = [run, environment, stream, callbacks, reconnect, reconnect_while_it_runs, time_limit]
BACK_CHANNEL = [input_and_close, kill, terminal, close_input_before_reconnect, unknown_command]
CURRENT = [file_operations, service, download_link, stop_and_start, update, snapshots, delegation_and_rules, registries]

if FIRST:
    STEPS = [*FIRST_STEPS, create, get_list_status, *COMMANDS, no_input, *BACK_CHANNEL, files, tunnel, delete]
    STEPS += [first_generation_is_deleted]
elif SSE:
    STEPS = [create, *COMMANDS, no_input, refused_over_sse, delete]
else:
    STEPS = [create, get_list_status, *COMMANDS, no_input, *BACK_CHANNEL, files, tunnel, *CURRENT, volumes, delete]

passed = failed = 0
for step in STEPS:
    name = step.__name__.replace("_", " ")
    try:
        note = step()
        passed += 1
        print(f"ok   {name}" + (f" (skipped: {note})" if note else ""), flush=True)
    except Exception:
        failed += 1
        print(f"FAIL {name}: {traceback.format_exc()}", flush=True)
    if SSE and step is create and box is not None and not has_sse():
        print("interop: Python over server-sent events SKIPPED, because the server has no such routes")
        client.delete_sandbox(box.name)
        sys.exit(0)
print(f"interop: {passed} passed, {failed} failed")
sys.exit(1 if failed else 0)
