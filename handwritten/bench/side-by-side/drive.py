"""The rows of Driver.java with the published Python client. Usage: drive.py ROW..., with the settings in the environment."""
import resource
import statistics
import sys
import time
import warnings

warnings.simplefilter("ignore")
from langsmith import sandbox as langsmith_sandbox  # noqa: E402

WARM_UP, WINDOW, SHORT, FIRST, ALL, CUTS, FAR = 3, 3, 10, 300, 5000, 15, 40
client = langsmith_sandbox.SandboxClient()
box = client.get_sandbox("box")


def read(command):
    characters = 0
    for chunk in box.run(command, wait=False):
        characters += len(chunk.data)
    return characters


def repeat(seconds, step):
    begin = time.perf_counter()
    steps = 0
    while steps == 0 or time.perf_counter() - begin < seconds:
        step()
        steps += 1
    return steps / (time.perf_counter() - begin)


def stream(kind, size):
    megabytes = 16
    command = f"out {kind} {size} {megabytes}"
    repeat(WARM_UP, lambda: read(command))
    print("speed", repeat(WINDOW, lambda: read(command)) * (megabytes << 20) / 1e6)
    print("memory", resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def short():
    millis = []
    start = time.perf_counter()
    while len(millis) < ALL or time.perf_counter() - start < SHORT:
        begin = time.perf_counter()
        box.run("true")
        millis.append((time.perf_counter() - begin) * 1e3)
    print("first300", statistics.median(millis[:FIRST]))
    print("all5000", statistics.median(millis[:ALL]))
    print("last300", statistics.median(millis[-FIRST:]))


def far():
    millis = []
    for _ in range(FAR):
        begin = time.perf_counter()
        box.run("true")
        millis.append((time.perf_counter() - begin) * 1e3)
        time.sleep(0.15)
    print("round", statistics.median(millis))


def first():
    read("echo b")
    print("at", time.time() * 1e3, flush=True)


def cut(how):
    millis = []
    for _ in range(CUTS):
        chunks = iter(box.run(f"cut {how}", wait=False))
        next(chunks)
        begin = time.perf_counter()
        next(chunks)
        millis.append((time.perf_counter() - begin) * 1e3)
        for _ in chunks:
            pass
    print("gap", statistics.median(millis))


def rest():
    def loop():
        created = client.create_sandbox(name="box")
        client.get_sandbox(created.name)
        client.delete_sandbox(created.name)

    repeat(WARM_UP, loop)
    print("loops", repeat(WINDOW, loop))


{"stream": stream, "short": short, "far": far, "first": first, "cut": cut, "rest": rest}[sys.argv[1]](*sys.argv[2:])
