// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.frames.KillFrame;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import langsmith.sandbox.protocol.command.State.Killing;

/** The wish to have the command killed, and who waits for it to be delivered (clauses K1 to K6). */
final class Kill {
  static final String BEFORE_START = "killed before it started";

  private static final long TOKEN = -1;

  private final Stage stage;
  private final Duration grace;
  private final List<Long> waiting = new ArrayList<>();
  private boolean wanted;

  Kill(Stage stage, Duration grace) {
    this.stage = stage;
    this.grace = grace;
  }

  boolean isWanted() {
    return wanted;
  }

  /** Whether the kill was handed to the network, so that nothing must be sent any more. */
  boolean isWritten() {
    return stage.state() instanceof Killing s && s.written();
  }

  Duration grace() {
    return grace;
  }

  /** Notes a request. */
  void await(long token) {
    waiting.add(token);
  }

  /**
   * Wants the kill.
   *
   * @return false if it was wanted before
   */
  boolean want() {
    boolean first = !wanted;
    wanted = true;
    return first;
  }

  void send(int connection) {
    stage.effects().add(new Effect.SendFrame(connection, KillFrame.builder().build(), TOKEN));
    stage.become(new Killing(connection, stage.arm(grace), false));
  }

  /**
   * Takes the word that a frame was handed to the network.
   *
   * @return false if it was another frame than the kill
   */
  boolean written(long token) {
    if (token == TOKEN && stage.state() instanceof Killing s) {
      stage.become(new Killing(s.connection(), s.timer(), true));
      settle(Settlement.DONE, "");
    }
    return token == TOKEN;
  }

  void settle(Settlement settlement, String reason) {
    waiting.forEach(token -> stage.settle(token, settlement, reason));
    waiting.clear();
  }
}
