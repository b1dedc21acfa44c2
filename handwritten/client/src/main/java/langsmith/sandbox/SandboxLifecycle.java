// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.time.Duration;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.check.Arguments;
import langsmith.sandbox.internal.runtime.CancelSignal;

/** What the service said last about one sandbox, and the requests that change it. */
final class SandboxLifecycle {
  private final SandboxContext context;
  private final BoxOperations boxes;

  // Replaced as a whole; readers see the last one.
  private volatile SandboxInfo info;

  // Guarded by this, so that two closing threads delete once.
  private boolean deleted;

  SandboxLifecycle(SandboxContext context, SandboxInfo info) {
    this.context = context;
    this.boxes = new BoxOperations(context.rest());
    this.info = info;
  }

  SandboxInfo info() {
    return info;
  }

  void refresh() {
    info = boxes.get(info.id()).keepingAddressOf(info);
  }

  void start(Duration readyTimeout) {
    Arguments.notNegative("readyTimeout", readyTimeout);
    info = boxes.start(info.id()).keepingAddressOf(info);
    if (!readyTimeout.isZero()) {
      boxes.untilReady(info.id(), readyTimeout);
      refresh();
    }
  }

  void stop() {
    boxes.stop(info.id());
    try {
      refresh();
    } catch (SandboxException e) {
      // It has stopped all the same; when exactly is not worth a failure.
      info = info.stopped();
    }
  }

  synchronized void delete() {
    boxes.delete(info.id());
    deleted = true;
  }

  /** Deletes the sandbox unless this has been done; that it is gone already is as good. */
  synchronized void deleteOnce() {
    if (deleted) {
      return;
    }
    try {
      // Also when the work before it was cancelled.
      new BoxOperations(context.rest().with(new CancelSignal())).delete(info.id());
    } catch (ResourceNotFoundException e) {
      // That is what was wanted.
    }
    deleted = true;
  }
}
