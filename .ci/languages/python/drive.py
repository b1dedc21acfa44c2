"""Drives the generated Python clients against the server that the environment names."""

import os

import sandboxes_control
import sandboxes_data

key = {"apiKey": os.environ["LANGSMITH_API_KEY"]}
host = os.environ["LANGSMITH_ENDPOINT"] + "/api/v2/sandboxes"

control = sandboxes_control.ApiClient(sandboxes_control.Configuration(host=host, api_key=key))
boxes = sandboxes_control.BoxesApi(control)

box = boxes.create_box(sandboxes_control.CreateBoxRequest(name="python-box", wait_for_ready=True))
assert box.status == "ready", box.status

# The base URL of a client is its plane: that of the box here.
data = sandboxes_data.ApiClient(sandboxes_data.Configuration(host=box.dataplane_url, api_key=key))
plane = sandboxes_data.DataPlaneApi(data)

result = plane.execute(sandboxes_data.ExecuteRequest(command="echo hello"))
assert (result.stdout, result.exit_code) == ("hello\n", 0), result

written = plane.upload(path="hello.txt", file=("hello.txt", b"hello\n")).written
assert written == 6, written
assert plane.download(path="hello.txt") == b"hello\n"

try:
    plane.download(path="nothing.txt")
    raise AssertionError("a file that is not there was downloaded")
except sandboxes_data.exceptions.NotFoundException as e:
    assert e.data.detail.actual_instance.error == "FileNotFound", e.data

try:
    boxes.create_box(sandboxes_control.CreateBoxRequest.model_construct(name="No Name"))
    raise AssertionError("a box with a wrong name was created")
except sandboxes_control.exceptions.UnprocessableEntityException as e:
    assert "name" in e.data.detail.actual_instance[0].loc, e.data

# A status of tomorrow does not fail the box.
assert sandboxes_control.Box.from_dict({"name": "a", "status": "hibernating"}).status == "hibernating"

assert "python-box" in [listed.name for listed in boxes.list_boxes(page_size=100).items]
boxes.delete_box("python-box")
assert "python-box" not in [listed.name for listed in boxes.list_boxes(page_size=100).items]
print("languages: Python works")
