// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.time.Duration;
import langsmith.sandbox.protocol.Durations;

/** How a session ended. */
public sealed interface YamuxOutcome {
  /**
   * Describes the end in one sentence without payload.
   *
   * @return for messages and logs
   */
  String describe();

  /** This side closed it ({@link YamuxEvent.CloseRequested}). */
  record Closed() implements YamuxOutcome {
    @Override
    public String describe() {
      return "this side closed the session";
    }
  }

  /** One side had gone away, and the last stream has ended since. */
  record Drained() implements YamuxOutcome {
    @Override
    public String describe() {
      return "the session was left and its last stream has ended";
    }
  }

  /**
   * The peer ended it with a GoAway that is not code 0.
   *
   * @param code 1 for a protocol error, 2 for an internal error; others are not defined
   */
  record PeerFailed(long code) implements YamuxOutcome {
    @Override
    public String describe() {
      String meaning = code == 1 ? " (protocol error)" : code == 2 ? " (internal error)" : "";
      return "the peer ended the session with GoAway " + code + meaning;
    }
  }

  /**
   * The connection ended under it.
   *
   * @param reason what the transport said
   */
  record LinkLost(String reason) implements YamuxOutcome {
    @Override
    public String describe() {
      return "the connection was lost: " + reason;
    }
  }

  /**
   * Nothing has arrived for a while after a ping.
   *
   * @param waited for how long
   */
  record PeerSilent(Duration waited) implements YamuxOutcome {
    @Override
    public String describe() {
      return "the peer has not answered a ping for " + Durations.text(waited);
    }
  }

  /**
   * The peer broke the specification.
   *
   * @param clause which clause of {@code tunnel.md}
   * @param problem what was seen, without payload
   */
  record ProtocolViolation(String clause, String problem) implements YamuxOutcome {
    @Override
    public String describe() {
      return "the peer broke the protocol: " + problem;
    }
  }
}
