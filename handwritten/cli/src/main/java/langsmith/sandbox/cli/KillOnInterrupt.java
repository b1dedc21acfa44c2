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
 * Kills the remote command and cleans up when this process is interrupted, because the JVM does not
 * wait for the main thread. Uses a single hook, because hooks run in no particular order.
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

  /** Installs the hook; register everything that is created afterwards. */
  static KillOnInterrupt of(Printer printer) {
    KillOnInterrupt interrupt = new KillOnInterrupt(printer);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  /** Opens the service and closes it on exit, even if it is just being started. */
  Backend openBackend(Supplier<Backend> supplier) {
    CompletableFuture<Backend> opening = new CompletableFuture<>();
    backend = opening;
    return open(supplier, opening);
  }

  /** Opens a sandbox and closes it on exit, even if it is just being created. */
  Sandbox openSandbox(Supplier<Sandbox> supplier) {
    CompletableFuture<Sandbox> opening = new CompletableFuture<>();
    sandbox = opening;
    return open(supplier, opening);
  }

  private <T> T open(Supplier<T> supplier, CompletableFuture<T> opening) {
    try {
      T opened = supplier.get();
      opening.complete(opened);
      if (interrupted) {
        // Using it now would only add messages.
        join();
      }
      return opened;
    } catch (RuntimeException e) {
      opening.completeExceptionally(e);
      throw e;
    }
  }

  /** Registers the command, which is killed first. */
  CommandHandle killFirst(CommandHandle started) {
    handle = started;
    return started;
  }

  /** Runs the hook. */
  void interrupted() {
    interrupted = true;
    CommandHandle running = handle;
    if (running != null) {
      kill(running);
    }
    try {
      close(sandbox);
    } catch (SandboxException e) {
      printer.message("interrupted: " + e.getMessage());
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
      // It was not created, and the main thread reports why.
    } catch (TimeoutException e) {
      printer.message("interrupted: a sandbox that was being created may still appear; delete it");
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
      printer.message("interrupted: killed the remote command (exit code " + code + ")");
    } catch (SandboxException e) {
      printer.message("interrupted: " + e.getMessage());
    }
  }

  /** Removes the hook, because the command has ended. Idempotent. */
  void stopWatching() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is exiting: wait for the hook, so that its message is printed before the
      // sandbox is closed.
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
