// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A change of a command's connection. */
public sealed interface Notice {
  /**
   * Calls the method of a handler that this notice is for.
   *
   * @param handler passes it on
   */
  void accept(Handler handler);

  /**
   * The command runs.
   *
   * @param commandId the identity that the client chose, or the one that the server gave it instead
   * @param pid the process id inside the sandbox; null if the server does not send it
   */
  record CommandStarted(String commandId, @Nullable Integer pid) implements Notice {
    @Override
    public void accept(Handler handler) {
      handler.commandStarted(this);
    }
  }

  /**
   * A connection that began with {@code reconnect} serves the command, as the server showed.
   *
   * @param attempts how many attempts it took to replace a lost connection; 0 if none was lost,
   *     which is so at the first attachment to a command and after {@link Event.ReconnectRequested}
   * @param pid the process id inside the sandbox; null if it is not known
   */
  record Reattached(int attempts, @Nullable Integer pid) implements Notice {
    @Override
    public void accept(Handler handler) {
      handler.reattached(this);
    }
  }

  /**
   * The connection to a started command was lost.
   *
   * @param failure why
   */
  record Lost(LinkFailure failure) implements Notice {
    @Override
    public void accept(Handler handler) {
      handler.lost(this);
    }
  }

  /**
   * Another connection is going to be opened.
   *
   * @param attempt its number since the last success, from 1
   * @param delay until then
   * @param failure what made it necessary
   */
  record Retrying(int attempt, Duration delay, LinkFailure failure) implements Notice {
    @Override
    public void accept(Handler handler) {
      handler.retrying(this);
    }
  }

  /** Receives notices: one method for each kind. */
  interface Handler {
    /**
     * See {@link CommandStarted}.
     *
     * @param notice the notice
     */
    void commandStarted(CommandStarted notice);

    /**
     * See {@link Reattached}.
     *
     * @param notice the notice
     */
    void reattached(Reattached notice);

    /**
     * See {@link Lost}.
     *
     * @param notice the notice
     */
    void lost(Lost notice);

    /**
     * See {@link Retrying}.
     *
     * @param notice the notice
     */
    void retrying(Retrying notice);
  }
}
