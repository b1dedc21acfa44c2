// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import java.util.List;
import langsmith.sandbox.api.model.BatchDeleteResult;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.runtime.CancelSignal;
import langsmith.sandbox.internal.sandbox.SandboxCalls;
import langsmith.sandbox.internal.sandbox.SandboxContext;
import langsmith.sandbox.request.Listing;
import langsmith.sandbox.request.RequestOptions;

/**
 * Creates, finds, changes and deletes sandboxes. Obtained from {@link SandboxClient#sandboxes()};
 * safe for use by several threads. All methods block until the service has responded, and throw
 * {@link SandboxException} if it refuses or cannot be reached. Requests that are safe to repeat are
 * retried for up to a minute first.
 */
public final class Sandboxes {
  private final SandboxContext context;
  private final SandboxCalls calls;

  Sandboxes(SandboxContext context) {
    this.context = context;
    this.calls = new SandboxCalls(context.rest());
  }

  /**
   * {@return a view whose requests use the given options instead of earlier ones} Sandboxes from
   * the view keep the options, and so do their commands and tunnels. Keep a view for many requests.
   *
   * @param options headers and limits
   */
  public Sandboxes with(RequestOptions options) {
    return new Sandboxes(context.with(options));
  }

  /**
   * Creates a sandbox that stays until it is deleted or its time to live ends. Waits until it is
   * ready, unless {@link CreateSandbox#readyTimeout} is zero. The request is never sent twice: if
   * the connection broke, check with {@link #list()} whether the sandbox exists.
   *
   * @param wanted the settings of the sandbox
   * @return the sandbox
   * @throws langsmith.sandbox.error.ResourceAlreadyExistsException if the name is taken
   * @throws langsmith.sandbox.error.ResourceNotFoundException if the template or, on some servers,
   *     the snapshot does not exist
   * @throws langsmith.sandbox.error.SandboxValidationException if the service rejects the settings,
   *     such as a snapshot that does not exist
   * @throws langsmith.sandbox.error.ResourceCreationException if the service could not create it
   * @throws langsmith.sandbox.error.ResourceTimeoutException if it was not ready in time; it exists
   *     nevertheless
   * @throws langsmith.sandbox.error.QuotaExceededException if the quota is used up
   */
  public Sandbox create(CreateSandbox wanted) {
    return new Sandbox(context, create(calls, wanted, wanted.readyTimeout()), false);
  }

  /**
   * Creates a sandbox that deletes itself when it is closed; meant for {@code try}-with-resources.
   * If it does not become ready, it is deleted before the exception is thrown.
   *
   * @param wanted the settings of the sandbox
   * @return the sandbox
   * @throws langsmith.sandbox.error.ResourceAlreadyExistsException if the name is taken
   * @throws langsmith.sandbox.error.ResourceNotFoundException if the template or, on some servers,
   *     the snapshot does not exist
   * @throws langsmith.sandbox.error.SandboxValidationException if the service rejects the settings,
   *     such as a snapshot that does not exist
   * @throws langsmith.sandbox.error.ResourceCreationException if the service could not create it
   * @throws langsmith.sandbox.error.ResourceTimeoutException if it was not ready in time
   * @throws langsmith.sandbox.error.QuotaExceededException if the quota is used up
   */
  public Sandbox open(CreateSandbox wanted) {
    // Cancelling must not lose a sandbox that may exist: create and delete are not cancelled.
    // The service does not wait, so the id is known whatever happens next.
    SandboxCalls uncancellable = new SandboxCalls(context.rest().with(new CancelSignal()));
    Box box = create(uncancellable, wanted, Duration.ZERO);
    SandboxInfo made = new SandboxInfo(box);
    boolean wait = !wanted.readyTimeout().isZero();
    if (!wait || (made.status() == SandboxStatus.READY && made.dataPlaneUrl() != null)) {
      return new Sandbox(context, box, true);
    }
    try {
      calls.awaitReady(made.id(), wanted.readyTimeout());
      return new Sandbox(context, calls.get(made.id()), true);
    } catch (RuntimeException | Error e) {
      deleteAfter(e, uncancellable, made);
      throw e;
    }
  }

  /**
   * {@return an existing sandbox} Closing it does not delete it.
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public Sandbox get(String nameOrId) {
    return new Sandbox(context, calls.get(Arguments.nameOrId(nameOrId)), false);
  }

  /** {@return all sandboxes of the workspace, newest first} */
  public Listing<SandboxInfo> list() {
    return list(SandboxQuery.all());
  }

  /**
   * {@return the sandboxes that match a query}
   *
   * @param query which, and in which order
   */
  public Listing<SandboxInfo> list(SandboxQuery query) {
    return calls.list(query.pageSize(), query::call, SandboxInfo::new);
  }

  /**
   * Changes a sandbox and returns its new state. An empty update only fetches it. The request is
   * never sent twice.
   *
   * @param nameOrId its name or id
   * @param update what to change
   * @return the new state
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   * @throws langsmith.sandbox.error.ResourceNameConflictException if the new name is taken
   * @throws langsmith.sandbox.error.SandboxNotReadyException if the update changes outbound rules
   *     and the server allows that only while the sandbox is running
   */
  public SandboxInfo update(String nameOrId, UpdateSandbox update) {
    Arguments.nameOrId(nameOrId);
    return new SandboxInfo(
        update.isEmpty() ? calls.get(nameOrId) : calls.update(nameOrId, update.request()));
  }

  /**
   * Deletes a sandbox, its files and its commands.
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public void delete(String nameOrId) {
    calls.delete(Arguments.nameOrId(nameOrId));
  }

  /**
   * Deletes several sandboxes with one request, which is never sent twice. A sandbox that cannot be
   * deleted does not affect the others.
   *
   * @param namesOrIds at least one
   * @return the outcome for each
   */
  public BatchDeleteResult delete(List<String> namesOrIds) {
    if (namesOrIds.isEmpty()) {
      throw new IllegalArgumentException("namesOrIds must name at least one sandbox");
    }
    namesOrIds.forEach(Arguments::nameOrId);
    return calls.delete(List.copyOf(namesOrIds));
  }

  /**
   * Starts a sandbox that is stopped or has failed, and waits until it is ready. The request is
   * never sent twice. Commands and file operations wake a stopped sandbox automatically.
   *
   * @param nameOrId its name or id
   * @param readyTimeout how long to wait; zero to return at once
   * @return the sandbox
   * @throws langsmith.sandbox.error.SandboxApiException if it is neither stopped nor has failed
   * @throws langsmith.sandbox.error.ResourceCreationException if it fails
   * @throws langsmith.sandbox.error.ResourceTimeoutException if it was not ready in time
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public Sandbox start(String nameOrId, Duration readyTimeout) {
    Arguments.nameOrId(nameOrId);
    Arguments.notNegative("readyTimeout", readyTimeout);
    Box started = calls.start(nameOrId);
    return readyTimeout.isZero()
        ? new Sandbox(context, started, false)
        : waitUntilReady(nameOrId, readyTimeout);
  }

  /**
   * Stops a sandbox and its commands. Its files stay, unless it is not persistent. The request is
   * never sent twice.
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.SandboxApiException if its state does not allow it
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public void stop(String nameOrId) {
    calls.stop(Arguments.nameOrId(nameOrId));
  }

  /**
   * {@return the state of a sandbox; cheaper for the service than {@link #get}}
   *
   * @param nameOrId its name or id
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public StatusReport status(String nameOrId) {
    return StatusReport.of(calls.status(Arguments.nameOrId(nameOrId)));
  }

  /**
   * Resumes a command from a checkpoint of this process or another one: finds the sandbox, then
   * attaches. Output from before the checkpoint is not repeated.
   *
   * @param checkpoint the text of a {@link CommandHandle#checkpoint()}
   * @return a handle; close it
   * @throws IllegalArgumentException if that is not a checkpoint
   * @throws langsmith.sandbox.error.ResourceNotFoundException if the sandbox is gone
   */
  public CommandHandle attach(String checkpoint) {
    return attach(Checkpoint.parse(checkpoint));
  }

  /**
   * Resumes a command from a checkpoint; see {@link #attach(String)}.
   *
   * @param checkpoint from any process
   * @return a handle; close it
   * @throws langsmith.sandbox.error.ResourceNotFoundException if the sandbox is gone
   */
  public CommandHandle attach(Checkpoint checkpoint) {
    return get(checkpoint.sandboxId()).attach(checkpoint.attachment());
  }

  /**
   * Waits until a sandbox is ready and returns it. Polls at least once, then about every second.
   * Transient failures, such as a broken connection, do not end the wait.
   *
   * @param nameOrId its name or id
   * @param timeout how long to wait, not negative
   * @return the sandbox
   * @throws langsmith.sandbox.error.ResourceCreationException at once, if it has failed or is being
   *     deleted
   * @throws langsmith.sandbox.error.ResourceTimeoutException if it was not ready in time; the
   *     message has the last status
   * @throws langsmith.sandbox.error.ResourceNotFoundException if there is none
   */
  public Sandbox waitUntilReady(String nameOrId, Duration timeout) {
    Arguments.nameOrId(nameOrId);
    calls.awaitReady(nameOrId, Arguments.notNegative("timeout", timeout));
    return get(nameOrId);
  }

  private static Box create(SandboxCalls calls, CreateSandbox wanted, Duration wait) {
    return calls.create(wanted.request(wait), wanted.source(), wait);
  }

  private static void deleteAfter(Throwable primary, SandboxCalls calls, SandboxInfo made) {
    try {
      calls.delete(made.id());
    } catch (ResourceNotFoundException gone) {
      // The sandbox is gone, as intended.
      return;
    } catch (RuntimeException e) {
      primary.addSuppressed(e);
    }
  }
}
