// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.List;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.api.model.BatchDeleteRequest;
import langsmith.sandbox.api.model.BatchDeleteResult;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxValidationException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.RestClient;
import org.jspecify.annotations.Nullable;

/** The control plane's operations on sandboxes, as blocking calls. */
final class BoxOperations {
  private final ResourceCalls calls;
  private final BoxesApi api;
  private final ReadyWait ready;

  BoxOperations(RestClient rest) {
    this.calls = new ResourceCalls(rest, "sandbox");
    this.api = rest.controlPlane(BoxesApi.class);
    this.ready = new ReadyWait(calls, BoxOperations::advice);
  }

  SandboxInfo create(CreateSandbox wanted, Duration wait) {
    return new SandboxInfo(
        calls.create(
            Operation.CREATE_BOX,
            wanted.sandbox().name(),
            wanted.source(),
            wait,
            api.createBox(wanted.request(wait))));
  }

  SandboxInfo get(String nameOrId) {
    return new SandboxInfo(calls.get(Operation.GET_BOX, nameOrId, api.getBox(nameOrId)));
  }

  SandboxInfo update(String nameOrId, UpdateSandbox update) {
    if (update.isEmpty()) {
      return get(nameOrId);
    }
    try {
      return new SandboxInfo(
          calls.update(Operation.UPDATE_BOX, nameOrId, api.updateBox(nameOrId, update.request())));
    } catch (SandboxValidationException e) {
      throw update.needsReadySandbox(e) ? notReady(e) : e;
    }
  }

  private static SandboxNotReadyException notReady(SandboxValidationException refused) {
    SandboxNotReadyException e =
        new SandboxNotReadyException(
            refused.getMessage()
                + "; if the sandbox does not run, start it: some servers change the rules of its"
                + " proxy only then",
            refused.errorId());
    e.addSuppressed(refused);
    return e;
  }

  void delete(String nameOrId) {
    calls.delete(Operation.DELETE_BOX, nameOrId, api.deleteBox(nameOrId));
  }

  BatchDeleteResult delete(List<String> namesOrIds) {
    return calls.list(
        Operation.DELETE_BOXES,
        "deleting " + namesOrIds.size() + " sandboxes",
        api.deleteBoxes(BatchDeleteRequest.builder().names(namesOrIds).build()));
  }

  Listing<SandboxInfo> list(SandboxQuery query) {
    return new Listing<>(
        new Listing.Source<>() {
          @Override
          public Operation operation() {
            return Operation.LIST_BOXES;
          }

          @Override
          public int pageSize() {
            return query.pageSize();
          }

          @Override
          public Listing.Page<SandboxInfo> fetch(Listing.Position position) {
            BoxList page = calls.list(operation(), "listing sandboxes", query.call(api, position));
            return new Listing.Page<>(
                infos(page.items()), infos(page.sandboxes()), page.nextCursor());
          }

          @Override
          public String identity(SandboxInfo sandbox) {
            return sandbox.id();
          }
        });
  }

  private static @Nullable List<SandboxInfo> infos(@Nullable List<Box> boxes) {
    return boxes == null ? null : boxes.stream().map(SandboxInfo::new).toList();
  }

  StatusReport status(String nameOrId) {
    return StatusReport.of(calls.get(Operation.BOX_STATUS, nameOrId, api.getBoxStatus(nameOrId)));
  }

  SandboxInfo start(String nameOrId) {
    return new SandboxInfo(
        calls.act(Operation.START_BOX, "starting", nameOrId, api.startBox(nameOrId)));
  }

  void stop(String nameOrId) {
    calls.actSilently(Operation.STOP_BOX, "stopping", nameOrId, api.stopBox(nameOrId));
  }

  /** Returns when the sandbox is ready. */
  void untilReady(String nameOrId, Duration timeout) {
    ready.until(nameOrId, timeout, limit -> seen(nameOrId, limit));
  }

  private ReadyWait.Seen<StatusReport> seen(String nameOrId, Duration limit) {
    StatusReport report =
        StatusReport.of(
            calls.once(
                Operation.BOX_STATUS,
                "getting the status of",
                nameOrId,
                limit,
                api.getBoxStatus(nameOrId)));
    ReadyWait.Phase phase =
        switch (report.status()) {
          case READY -> ReadyWait.Phase.READY;
          case FAILED, DELETING, DELETED -> ReadyWait.Phase.OVER;
          default -> ReadyWait.Phase.PENDING;
        };
    return new ReadyWait.Seen<>(report, phase, report.text(), report.message());
  }

  static String named(String nameOrId) {
    return "the sandbox \"" + nameOrId + "\"";
  }

  private static String advice(String status) {
    return status.equals("stopped")
        ? "a stopped sandbox wakes with the next command or file operation"
        : "wait longer, or look at its status message";
  }
}
