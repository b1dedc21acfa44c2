// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.sandbox;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.api.model.BatchDeleteRequest;
import langsmith.sandbox.api.model.BatchDeleteResult;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.ResourceStatus;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxValidationException;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.RestClient;
import langsmith.sandbox.internal.http.Task;
import langsmith.sandbox.internal.resource.PageSource;
import langsmith.sandbox.internal.resource.PagedListing;
import langsmith.sandbox.internal.resource.ReadyWait;
import langsmith.sandbox.internal.resource.ResourceCalls;
import langsmith.sandbox.request.Listing;
import retrofit2.Call;

/** The control plane's operations on sandboxes, as blocking calls. */
public final class SandboxCalls {
  private final ResourceCalls calls;
  private final BoxesApi api;
  private final ReadyWait ready;

  /** Creates the calls. */
  public SandboxCalls(RestClient rest) {
    this.calls = new ResourceCalls(rest, "sandbox");
    this.api = rest.controlPlane(BoxesApi.class);
    this.ready = new ReadyWait(calls, SandboxCalls::advice);
  }

  /**
   * Creates a sandbox.
   *
   * @param source the source of the sandbox, which a 404 refers to
   * @param wait how long the service waits for it, zero for not at all
   */
  public Box create(CreateBoxRequest request, Task.Resource source, Duration wait) {
    return calls.create(Operation.CREATE_BOX, request.name(), source, wait, api.createBox(request));
  }

  /** Gets a sandbox. */
  public Box get(String nameOrId) {
    return calls.get(Operation.GET_BOX, nameOrId, api.getBox(nameOrId));
  }

  /** Changes a sandbox. */
  public Box update(String nameOrId, UpdateBoxRequest request) {
    try {
      return calls.update(Operation.UPDATE_BOX, nameOrId, api.updateBox(nameOrId, request));
    } catch (SandboxValidationException e) {
      throw needsReadySandbox(request, e) ? notReady(e) : e;
    }
  }

  /** Returns whether the update may have been refused because the sandbox is not running. */
  private static boolean needsReadySandbox(
      UpdateBoxRequest request, SandboxValidationException refused) {
    return request.proxyConfig() != null
        && refused.status() == 400
        && "InvalidRequest".equals(refused.errorType());
  }

  private static SandboxNotReadyException notReady(SandboxValidationException refused) {
    SandboxNotReadyException e =
        new SandboxNotReadyException(
            refused.getMessage()
                + "; if the sandbox is not running, start it: some servers change its outbound rules"
                + " only then",
            ErrorDetails.none().errorId(refused.errorId()).retryable(true));
    e.addSuppressed(refused);
    return e;
  }

  /** Deletes a sandbox. */
  public void delete(String nameOrId) {
    calls.delete(Operation.DELETE_BOX, nameOrId, api.deleteBox(nameOrId));
  }

  /** Deletes several sandboxes. */
  public BatchDeleteResult delete(List<String> namesOrIds) {
    return calls.list(
        Operation.DELETE_BOXES,
        "deleting " + namesOrIds.size() + " sandboxes",
        api.deleteBoxes(BatchDeleteRequest.builder().names(namesOrIds).build()));
  }

  /**
   * Lists sandboxes.
   *
   * @param query creates the request for one page
   * @param view maps a sandbox to the callers' type
   */
  public <T> Listing<T> list(int pageSize, PageQuery query, Function<Box, T> view) {
    return new PagedListing<>(new Pages(pageSize, query)).map(view);
  }

  /** Gets the status of a sandbox. */
  public ResourceStatus status(String nameOrId) {
    return calls.get(Operation.BOX_STATUS, nameOrId, api.getBoxStatus(nameOrId));
  }

  /** Starts a sandbox. */
  public Box start(String nameOrId) {
    return calls.act(Operation.START_BOX, "starting", nameOrId, api.startBox(nameOrId));
  }

  /** Stops a sandbox. */
  public void stop(String nameOrId) {
    calls.actWithoutResult(Operation.STOP_BOX, "stopping", nameOrId, api.stopBox(nameOrId));
  }

  /** Waits until the sandbox is ready. */
  public void awaitReady(String nameOrId, Duration timeout) {
    ready.until(nameOrId, timeout, limit -> seen(nameOrId, limit));
  }

  private ReadyWait.PollResult<ResourceStatus> seen(String nameOrId, Duration limit) {
    ResourceStatus report =
        calls.once(
            Operation.BOX_STATUS,
            "getting the status of",
            nameOrId,
            limit,
            api.getBoxStatus(nameOrId));
    String status = statusText(report);
    ReadyWait.Phase phase =
        switch (status) {
          case "ready" -> ReadyWait.Phase.READY;
          case "failed", "deleting", "deleted" -> ReadyWait.Phase.OVER;
          default -> ReadyWait.Phase.PENDING;
        };
    return new ReadyWait.PollResult<>(report, phase, status, report.statusMessage());
  }

  /** {@return the state in the service's own word} */
  public static String statusText(ResourceStatus report) {
    return report.status() == null ? "provisioning" : report.status().value();
  }

  /** {@return the description of one sandbox} */
  public static String named(String nameOrId) {
    return "the sandbox \"" + nameOrId + "\"";
  }

  private static String advice(String status) {
    return status.equals("stopped")
        ? "a stopped sandbox wakes with the next command or file operation"
        : "wait longer, or check its status message";
  }

  /** Creates the request for one page of sandboxes. */
  @FunctionalInterface
  public interface PageQuery {
    /** Creates the request. */
    Call<BoxList> call(BoxesApi api, PageSource.Position position);
  }

  private final class Pages implements PageSource<Box> {
    private final int pageSize;
    private final PageQuery query;

    Pages(int pageSize, PageQuery query) {
      this.pageSize = pageSize;
      this.query = query;
    }

    @Override
    public Operation operation() {
      return Operation.LIST_BOXES;
    }

    @Override
    public int pageSize() {
      return pageSize;
    }

    @Override
    public Page<Box> fetch(Position position) {
      BoxList page = calls.list(operation(), "listing sandboxes", query.call(api, position));
      return new Page<>(page.items(), page.sandboxes(), page.nextCursor());
    }

    @Override
    public String identity(Box box) {
      return new SandboxState(box).id();
    }
  }
}
