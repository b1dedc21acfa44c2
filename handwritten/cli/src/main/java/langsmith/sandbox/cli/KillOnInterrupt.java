// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.error.SandboxException;
import org.jspecify.annotations.Nullable;

/**
 * When this process is asked to end before its command has: kills the command in its sandbox, and
 * then cleans up, because the JVM does not wait for the main thread. All of it in one hook, because
 * hooks run in no order.
 */
final class KillOnInterrupt implements AutoCloseable {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final Printer printer;
  private final Thread hook = new Thread(this::interrupted, "kill-on-interrupt");
  private volatile @Nullable CompletableFuture<Backend> backend;
  private volatile @Nullable CompletableFuture<Sandbox> sandbox;
  private volatile @Nullable CommandHandle handle;
  private volatile boolean interrupted;

  private KillOnInterrupt(Printer printer) {
    this.printer = printer;
  }

  /** Begins to watch; what is created from now on must be told. */
  static KillOnInterrupt of(Printer printer) {
    KillOnInterrupt interrupt = new KillOnInterrupt(printer);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  /** Opens the service and closes it at the end, even if it is being started at that time. */
  Backend talksTo(Supplier<Backend> opener) {
    CompletableFuture<Backend> opening = new CompletableFuture<>();
    backend = opening;
    return open(opener, opening);
  }

  /** Opens a sandbox and closes it before the end, even if it is being created at that time. */
  Sandbox uses(Supplier<Sandbox> opener) {
    CompletableFuture<Sandbox> opening = new CompletableFuture<>();
    sandbox = opening;
    return open(opener, opening);
  }

  private <T> T open(Supplier<T> opener, CompletableFuture<T> opening) {
    try {
      T opened = opener.get();
      opening.complete(opened);
      if (interrupted) {
        // Using it now would only add to what is said about the end.
        join();
      }
      return opened;
    } catch (RuntimeException e) {
      opening.completeExceptionally(e);
      throw e;
    }
  }

  /** Kills this command first of all. */
  CommandHandle kills(CommandHandle started) {
    handle = started;
    return started;
  }

  /** What the hook does. */
  void interrupted() {
    interrupted = true;
    CommandHandle running = handle;
    if (running != null) {
      kill(running);
    }
    try {
      close(sandbox);
    } catch (SandboxException e) {
      printer.say("interrupted: " + e.getMessage());
    } finally {
      close(backend);
    }
  }

  private void close(@Nullable CompletableFuture<? extends AutoCloseable> opening) {
    if (opening == null) {
      return;
    }
    try {
      opening.get(GRACE.toMillis(), TimeUnit.MILLISECONDS).close();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      // There is none, and the main thread says why.
    } catch (TimeoutException e) {
      printer.say("interrupted: what was being created may still appear; delete it then");
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("neither a sandbox nor a backend throws this", e);
    }
  }

  private void kill(CommandHandle running) {
    try {
      running.kill();
      int code = running.result(GRACE).exitCode();
      printer.say("interrupted: killed the remote command (exit code " + code + ")");
    } catch (SandboxException e) {
      printer.say("interrupted: " + e.getMessage());
    }
  }

  /** The command has ended by itself: there is nothing left to kill. Idempotent. */
  void stopWatching() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: wait for the hook, so that the sandbox outlives its last message.
      join();
    }
  }

  @Override
  public void close() {
    stopWatching();
  }

  private void join() {
    try {
      hook.join(2 * GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
