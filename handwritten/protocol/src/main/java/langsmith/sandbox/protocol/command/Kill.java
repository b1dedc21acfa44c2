// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.frames.KillFrame;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.State.Killing;

/** The kill of a command and the requests that wait for its delivery (clauses K1 to K6). */
final class Kill {
  static final String BEFORE_START = "killed before it started";

  private static final long TOKEN = -1;

  private final MachineContext context;
  private final Duration grace;
  private final List<Long> waiting = new ArrayList<>();
  private boolean wanted;

  Kill(MachineContext context, Duration grace) {
    this.context = context;
    this.grace = grace;
  }

  boolean isWanted() {
    return wanted;
  }

  /** Returns whether the kill was written, after which nothing may be sent. */
  boolean isWritten() {
    return context.state() instanceof Killing s && s.written();
  }

  Duration grace() {
    return grace;
  }

  /** Registers a request to be settled. */
  void await(long token) {
    waiting.add(token);
  }

  /**
   * Requests the kill.
   *
   * @return false if it was wanted before
   */
  boolean want() {
    boolean first = !wanted;
    wanted = true;
    return first;
  }

  void send(int connection) {
    context.effects().add(new Effect.SendFrame(connection, KillFrame.builder().build(), TOKEN));
    context.become(new Killing(connection, context.arm(grace), false));
  }

  /**
   * Records that a frame was written.
   *
   * @return whether the frame was the kill
   */
  boolean written(long token) {
    if (token == TOKEN && context.state() instanceof Killing s) {
      context.become(new Killing(s.connection(), s.timer(), true));
      settle(Settlement.DONE, "");
    }
    return token == TOKEN;
  }

  void settle(Settlement settlement, String reason) {
    waiting.forEach(token -> context.settle(token, settlement, reason));
    waiting.clear();
  }
}
