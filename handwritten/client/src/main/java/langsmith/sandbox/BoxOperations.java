// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.Objects;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxStatusReport;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.http.Task;
import org.jspecify.annotations.Nullable;

/** The control plane's operations on one sandbox, as blocking calls. */
final class BoxOperations {
  /** What a create may take beyond the time that the service waits for readiness. */
  private static final Duration CREATE_MARGIN = Duration.ofSeconds(30);

  private final RestClient rest;

  BoxOperations(RestClient rest) {
    this.rest = rest;
  }

  SandboxInfo create(CreateSandbox wanted, Duration wait) {
    Task.Resource sandbox = wanted.sandbox();
    Task task =
        new Task(
            Operation.CREATE_BOX,
            sandbox.name() == null ? "creating a sandbox" : "creating " + named(sandbox.name()),
            sandbox,
            wanted.source());
    Duration timeout = wait.plus(CREATE_MARGIN);
    return new SandboxInfo(rest.fetch(task, timeout, rest.boxes().createBox(wanted.request(wait))));
  }

  SandboxInfo get(String nameOrId) {
    Task task = task(Operation.GET_BOX, "getting", nameOrId);
    return new SandboxInfo(
        rest.fetch(task, rest.config().requestTimeout(), rest.boxes().getBox(nameOrId)));
  }

  SandboxInfo update(String nameOrId, UpdateSandbox update) {
    if (update.isEmpty()) {
      return get(nameOrId);
    }
    Task task = task(Operation.UPDATE_BOX, "updating", nameOrId);
    Box box =
        rest.fetch(
            task,
            rest.config().requestTimeout(),
            rest.boxes().updateBox(nameOrId, update.request()));
    return new SandboxInfo(box);
  }

  void delete(String nameOrId) {
    Task task = task(Operation.DELETE_BOX, "deleting", nameOrId);
    rest.run(task, rest.config().requestTimeout(), rest.boxes().deleteBox(nameOrId));
  }

  StatusReport status(String nameOrId) {
    Task task = task(Operation.BOX_STATUS, "getting the status of", nameOrId);
    return StatusReport.of(
        rest.fetch(task, rest.config().requestTimeout(), rest.boxes().getBoxStatus(nameOrId)));
  }

  /** Asks once, within a time that is not longer than usual. */
  StatusReport statusOnce(String nameOrId, @Nullable Duration limit) {
    Duration usual = rest.config().requestTimeout();
    Duration timeout = Objects.requireNonNullElse(limit, usual);
    if (!usual.isZero() && usual.compareTo(timeout) < 0) {
      timeout = usual;
    }
    Task task = task(Operation.BOX_STATUS, "getting the status of", nameOrId);
    BoxStatusReport report = rest.fetchOnce(task, timeout, rest.boxes().getBoxStatus(nameOrId));
    return StatusReport.of(report);
  }

  static String named(String nameOrId) {
    return "the sandbox \"" + nameOrId + "\"";
  }

  private static Task task(Operation operation, String doing, String nameOrId) {
    return Task.of(
        operation, doing + " " + named(nameOrId), new Task.Resource("sandbox", nameOrId));
  }
}
