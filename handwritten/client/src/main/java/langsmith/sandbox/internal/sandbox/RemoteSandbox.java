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
  private final Known known;

  /** Creates a view of a sandbox. */
  public RemoteSandbox(SandboxContext context, Box box) {
    this(context, new Known(new SandboxState(box)));
  }

  private RemoteSandbox(SandboxContext context, Known known) {
    this.context = context;
    this.calls = new SandboxCalls(context.rest());
    this.known = known;
  }

  /** {@return the same sandbox, with the same state, in another context} */
  public RemoteSandbox in(SandboxContext other) {
    return new RemoteSandbox(other, known);
  }

  /** {@return what it shares with the other sandboxes of its client} */
  public SandboxContext context() {
    return context;
  }

  /** {@return the last known state} */
  public SandboxState state() {
    return known.state;
  }

  /** {@return the identity} */
  public String id() {
    return known.state.id();
  }

  /** {@return the last known name} */
  public String name() {
    return known.state.name();
  }

  /**
   * {@return where its commands, files and ports are, as far as known now}
   *
   * @throws SandboxNotReadyException if the service has not stated the address
   */
  public DataPlane dataPlane() {
    return new DataPlane(context, known.state);
  }

  /** Fetches the state. */
  public void refresh() {
    known.state = new SandboxState(calls.get(id())).keepingAddressOf(known.state);
  }

  /** Starts the sandbox and waits until it is ready, unless the time for that is zero. */
  public void start(Duration readyTimeout) {
    Arguments.notNegative("readyTimeout", readyTimeout);
    known.state = new SandboxState(calls.start(id())).keepingAddressOf(known.state);
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
      known.state = known.state.stopped();
    }
  }

  /** Deletes the sandbox. */
  public void delete() {
    synchronized (known) {
      calls.delete(id());
      known.deleted = true;
    }
  }

  /** Deletes the sandbox unless this has been done; that it is gone already is as good. */
  public void deleteOnce() {
    synchronized (known) {
      if (known.deleted) {
        return;
      }
      try {
        // Also when the work before it was cancelled.
        new SandboxCalls(context.rest().with(new CancelSignal())).delete(id());
      } catch (ResourceNotFoundException e) {
        // That is what was wanted.
      }
      known.deleted = true;
    }
  }

  /** Returns name, id and state. */
  @Override
  public String toString() {
    SandboxState now = known.state;
    return "Sandbox[" + now.name() + ", id " + now.id() + ", " + now.statusText() + "]";
  }

  /** What all views of one sandbox share. */
  private static final class Known {
    // Replaced as a whole; readers see the last one.
    volatile SandboxState state;

    // Guarded by this, so that two closing threads delete once.
    boolean deleted;

    Known(SandboxState state) {
      this.state = state;
    }
  }
}
