// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.tunnel;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import langsmith.sandbox.error.SandboxException;
import org.jspecify.annotations.Nullable;

/** Waits for tunnels. */
public final class TunnelWaiting {
  private TunnelWaiting() {}

  /** Waits for a start; cancels it if this thread is interrupted. */
  public static <T> T forStart(CompletableFuture<T> started, TunnelFailures failures) {
    try {
      return started.get();
    } catch (InterruptedException e) {
      started.cancel(false);
      Thread.currentThread().interrupt();
      throw failures.interrupted();
    } catch (ExecutionException e) {
      throw exception(e.getCause(), failures);
    }
  }

  /** Waits for an end; an interrupt ends only the wait. */
  public static void forEnd(CompletableFuture<Void> gone) {
    try {
      gone.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException | CancellationException e) {
      throw new IllegalStateException("closing a tunnel failed", e);
    }
  }

  /** Returns the exception for the user from the failure of a future. */
  public static RuntimeException exception(@Nullable Throwable cause, TunnelFailures failures) {
    if (cause instanceof CompletionException e) {
      return exception(e.getCause(), failures);
    } else if (cause instanceof TunnelFailureException e) {
      return failures.exception(e.failure());
    } else if (cause instanceof SandboxException e) {
      return e;
    }
    return new IllegalStateException("opening a tunnel failed", cause);
  }
}
