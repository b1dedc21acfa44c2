// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.PrintStream;
import java.time.Duration;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.error.SandboxException;

/** Kills a command in its sandbox when this process is asked to end before the command has. */
final class KillOnInterrupt {
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final CommandHandle handle;
  private final PrintStream err;
  private final Thread hook;

  private KillOnInterrupt(CommandHandle handle, PrintStream err) {
    this.handle = handle;
    this.err = err;
    this.hook = new Thread(this::kill, "kill-on-interrupt");
  }

  static KillOnInterrupt of(CommandHandle handle, PrintStream err) {
    KillOnInterrupt interrupt = new KillOnInterrupt(handle, err);
    Runtime.getRuntime().addShutdownHook(interrupt.hook);
    return interrupt;
  }

  private void kill() {
    try {
      handle.kill();
      int code = handle.result(GRACE).exitCode();
      err.println("interrupted: killed the remote command (exit code " + code + ")");
    } catch (SandboxException e) {
      err.println("interrupted: " + e.getMessage());
    }
    err.flush();
  }

  /** The command has ended by itself: there is nothing left to kill. */
  void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: wait for the hook, so that the sandbox outlives its last message.
      join();
    }
  }

  private void join() {
    try {
      hook.join(GRACE.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
