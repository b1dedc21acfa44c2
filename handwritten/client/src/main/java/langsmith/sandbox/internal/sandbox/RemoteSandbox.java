// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.sandbox;

import java.time.Duration;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.runtime.CancelSignal;
import org.jspecify.annotations.Nullable;

/**
 * One sandbox: its last known state, the requests that change it, and the way to its data plane.
 * Safe for use by several threads.
 */
public final class RemoteSandbox {
  private final SandboxContext context;
  private final SandboxCalls calls;
  private final SharedState shared;

  // Kept between commands; threads that race make equal ones.
  private volatile @Nullable DataPlane dataPlane;

  /**
   * Creates a view of a sandbox.
   *
   * @param deleteOnClose whether {@link #close} deletes it
   */
  public RemoteSandbox(SandboxContext context, Box box, boolean deleteOnClose) {
    this(context, new SharedState(new SandboxState(box), deleteOnClose));
  }

  private RemoteSandbox(SandboxContext context, SharedState shared) {
    this.context = context;
    this.calls = new SandboxCalls(context.rest());
    this.shared = shared;
  }

  /** {@return the same sandbox, with the same state, in another context} */
  public RemoteSandbox in(SandboxContext other) {
    return new RemoteSandbox(other, shared);
  }

  /** {@return the context, shared by the sandboxes of the client} */
  public SandboxContext context() {
    return context;
  }

  /** {@return the last known state} */
  public SandboxState state() {
    return shared.state;
  }

  /** {@return the identity} */
  public String id() {
    return shared.state.id();
  }

  /** {@return the last known name} */
  public String name() {
    return shared.state.name();
  }

  /**
   * {@return the data plane at the last known address}
   *
   * @throws SandboxNotReadyException if the service has not sent the address
   */
  public DataPlane dataPlane() {
    SandboxState now = shared.state;
    DataPlane known = dataPlane;
    if (known == null || !known.isOf(now)) {
      known = new DataPlane(context, now);
      dataPlane = known;
    }
    return known;
  }

  /** {@return the signal that ends this sandbox's requests and waits} */
  public CancelSignal signal() {
    return context.signal();
  }

  /** Fetches the state. */
  public void refresh() {
    shared.state = new SandboxState(calls.get(id())).keepingAddressOf(shared.state);
  }

  /** Starts the sandbox and waits until it is ready, unless the time for that is zero. */
  public void start(Duration readyTimeout) {
    Arguments.notNegative("readyTimeout", readyTimeout);
    shared.state = new SandboxState(calls.start(id())).keepingAddressOf(shared.state);
    if (!readyTimeout.isZero()) {
      calls.awaitReady(id(), readyTimeout);
      refresh();
    }
  }

  /** Stops the sandbox. */
  public void stop() {
    calls.stop(id());
    try {
      refresh();
    } catch (SandboxException e) {
      // It has stopped nevertheless; the missing details do not justify a failure.
      shared.state = shared.state.stopped();
    }
  }

  /** Deletes the sandbox. */
  public void delete() {
    synchronized (shared) {
      calls.delete(id());
      shared.deleted = true;
    }
  }

  /** Deletes the sandbox if that was requested and not yet done. */
  public void close() {
    synchronized (shared) {
      if (!shared.deleteOnClose || shared.deleted) {
        return;
      }
      try {
        // Also if this context was cancelled.
        new SandboxCalls(context.rest().with(new CancelSignal())).delete(id());
      } catch (ResourceNotFoundException e) {
        // The sandbox is gone, as intended.
      }
      shared.deleted = true;
    }
  }

  /** Returns name, id and state. */
  @Override
  public String toString() {
    SandboxState now = shared.state;
    return "Sandbox[" + now.name() + ", id " + now.id() + ", " + now.statusText() + "]";
  }

  /** The state that all views of one sandbox share. */
  private static final class SharedState {
    // Replaced as a whole; readers see the last one.
    volatile SandboxState state;

    // Guarded by this, so that two closing threads delete once.
    boolean deleted;

    final boolean deleteOnClose;

    SharedState(SandboxState state, boolean deleteOnClose) {
      this.state = state;
      this.deleteOnClose = deleteOnClose;
    }
  }
}
