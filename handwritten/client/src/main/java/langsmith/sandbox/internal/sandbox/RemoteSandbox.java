// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.sandbox;

import java.time.Duration;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.runtime.CancelSignal;

/**
 * One sandbox: its last known state, the requests that change it, and the way to its data plane.
 * Safe for use by several threads.
 */
public final class RemoteSandbox {
  private final SandboxContext context;
  private final SandboxCalls calls;

  // Replaced as a whole; readers see the last one.
  private volatile SandboxState state;

  // Guarded by this, so that two closing threads delete once.
  private boolean deleted;

  /** Creates a view of a sandbox. */
  public RemoteSandbox(SandboxContext context, Box box) {
    this.context = context;
    this.calls = new SandboxCalls(context.rest());
    this.state = new SandboxState(box);
  }

  /** {@return what it shares with the other sandboxes of its client} */
  public SandboxContext context() {
    return context;
  }

  /** {@return the last known state} */
  public SandboxState state() {
    return state;
  }

  /** {@return the identity} */
  public String id() {
    return state.id();
  }

  /** {@return the last known name} */
  public String name() {
    return state.name();
  }

  /**
   * {@return where its commands, files and ports are, as far as known now}
   *
   * @throws SandboxNotReadyException if the service has not stated the address
   */
  public DataPlane dataPlane() {
    return new DataPlane(context, state);
  }

  /** Fetches the state. */
  public void refresh() {
    state = new SandboxState(calls.get(id())).keepingAddressOf(state);
  }

  /** Starts the sandbox and waits until it is ready, unless the time for that is zero. */
  public void start(Duration readyTimeout) {
    Arguments.notNegative("readyTimeout", readyTimeout);
    state = new SandboxState(calls.start(id())).keepingAddressOf(state);
    if (!readyTimeout.isZero()) {
      calls.untilReady(id(), readyTimeout);
      refresh();
    }
  }

  /** Stops the sandbox. */
  public void stop() {
    calls.stop(id());
    try {
      refresh();
    } catch (SandboxException e) {
      // It has stopped all the same; when exactly is not worth a failure.
      state = state.stopped();
    }
  }

  /** Deletes the sandbox. */
  public synchronized void delete() {
    calls.delete(id());
    deleted = true;
  }

  /** Deletes the sandbox unless this has been done; that it is gone already is as good. */
  public synchronized void deleteOnce() {
    if (deleted) {
      return;
    }
    try {
      // Also when the work before it was cancelled.
      new SandboxCalls(context.rest().with(new CancelSignal())).delete(id());
    } catch (ResourceNotFoundException e) {
      // That is what was wanted.
    }
    deleted = true;
  }

  /** Returns name, id and state. */
  @Override
  public String toString() {
    SandboxState now = state;
    return "Sandbox[" + now.name() + ", id " + now.id() + ", " + now.statusText() + "]";
  }
}
