// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.sandbox;

import java.time.Duration;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.command.AttachSpec;
import langsmith.sandbox.internal.command.CommandSpec;
import langsmith.sandbox.internal.command.CommandWaiting;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.internal.runtime.CancelSignal;

/**
 * One sandbox: its last known state, the requests that change it, and the way to its data plane.
 * Safe for use by several threads.
 */
public final class RemoteSandbox {
  private final SandboxContext context;
  private final SandboxCalls calls;
  private final SharedState shared;

  /** Creates a view of a sandbox. */
  public RemoteSandbox(SandboxContext context, Box box) {
    this(context, new SharedState(new SandboxState(box)));
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
    return new DataPlane(context, shared.state);
  }

  /** Starts a command and waits until the sandbox confirms that it runs. */
  public LiveCommand startCommand(CommandSpec command) {
    LiveCommand begun = dataPlane().commands().start(command);
    return signal().during(() -> CommandWaiting.forStart(begun), begun::close);
  }

  /** Attaches to a command, without waiting for the sandbox. */
  public LiveCommand attach(AttachSpec attachment) {
    return dataPlane().commands().attach(attachment);
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

  /** Deletes the sandbox unless that was already done; succeeds if it is already gone. */
  public void deleteOnce() {
    synchronized (shared) {
      if (shared.deleted) {
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

    SharedState(SandboxState state) {
      this.state = state;
    }
  }
}
