// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.CloseStdinFrame;
import langsmith.sandbox.frames.InputFrame;
import langsmith.sandbox.frames.ResizeFrame;
import langsmith.sandbox.protocol.command.Effect.Settlement;
import org.jspecify.annotations.Nullable;

/**
 * What is to be sent to the command, except a kill: input, its end, and the terminal's size.
 *
 * <p>Input is sent once and in order (clauses I1 and I2). The end of input is sent again on every
 * attachment, because it is not acknowledged and repeating it is harmless (clause I3). Of sizes,
 * only the latest matters (clause I4).
 */
final class Outbox {
  /** Ends input on a terminal: end-of-transmission, as if Ctrl-D were typed. */
  private static final String END_OF_TRANSMISSION = "\u0004";

  private final List<Effect> effects;
  private final int maxQueuedBytes;
  private final boolean terminal;

  private final Deque<Input> waiting = new ArrayDeque<>();
  private long waitingBytes;

  /** Sizes of input that was sent but not yet written to the network, by token. */
  private final Map<Long, Integer> inFlight = new LinkedHashMap<>();

  private long inFlightBytes;

  /** Set when no more input is accepted, with the reason. */
  private @Nullable String closed;

  private boolean closeWanted;

  /** The close request to be settled; 0 if there is none. */
  private long closeToken;

  private boolean closeSent;

  private Event.@Nullable ResizeRequested size;
  private boolean sizeSent;

  /** Set when nothing is sent any more. */
  private @Nullable End end;

  /**
   * Creates an empty outbox.
   *
   * @param effects receives the effects
   */
  Outbox(List<Effect> effects, int maxQueuedBytes, boolean terminal, boolean closedAtSpawn) {
    this.effects = effects;
    this.maxQueuedBytes = maxQueuedBytes;
    this.terminal = terminal;
    this.closed = closedAtSpawn ? "the command was started without standard input" : null;
  }

  /** Handles a request; {@code connection} is 0 while there is no connection. */
  void request(Event.Request request, int connection) {
    if (end != null) {
      boolean done = end.commandIsOver() && request instanceof Event.CloseInputRequested;
      settle(
          request.token(), done ? Settlement.DONE : Settlement.NOT_SENT, done ? "" : end.reason());
    } else if (request instanceof Event.InputRequested r) {
      input(r.token(), r.data(), connection);
    } else if (request instanceof Event.ResizeRequested r) {
      resize(r, connection);
    } else if (terminal) {
      input(request.token(), END_OF_TRANSMISSION, connection);
    } else {
      closeInput(request.token(), connection);
    }
  }

  private void input(long token, String data, int connection) {
    if (closed != null) {
      settle(token, Settlement.NOT_SENT, closed);
      return;
    }
    Input input = new Input(token, data, Utf8.encode(data).length);
    // One text of any size may go out alone: its sender has it in memory anyway.
    boolean alone = connection != 0 && inFlight.isEmpty();
    if (!alone && waitingBytes + inFlightBytes + input.bytes() > maxQueuedBytes) {
      settle(
          token,
          Settlement.NOT_SENT,
          "more than "
              + maxQueuedBytes
              + " bytes of input would wait for "
              + (connection == 0 ? "a connection" : "the network"));
    } else if (connection != 0) {
      sendInput(input, connection);
    } else {
      waitingBytes += input.bytes();
      waiting.add(input);
    }
  }

  private void closeInput(long token, int connection) {
    if (closed != null) {
      settle(token, Settlement.DONE, "");
      return;
    }
    closed = "the standard input of the command was closed";
    closeWanted = true;
    closeToken = token;
    if (connection != 0) {
      sendClose(connection);
    }
  }

  private void resize(Event.ResizeRequested request, int connection) {
    if (!terminal) {
      settle(request.token(), Settlement.NOT_SENT, "the command was started without a terminal");
      return;
    }
    if (size != null) {
      settle(size.token(), Settlement.DONE, "");
    }
    size = request;
    sizeSent = false;
    if (connection != 0) {
      sendSize(connection);
    }
  }

  /** Sends everything queued, right after the frame that attaches. */
  void attached(int connection) {
    if (size != null) {
      sendSize(connection);
    }
    for (Input input = waiting.poll(); input != null; input = waiting.poll()) {
      waitingBytes -= input.bytes();
      sendInput(input, connection);
    }
    if (closeWanted) {
      sendClose(connection);
    }
  }

  void written(long token) {
    if (token == 0) {
      return;
    }
    if (size != null && size.token() == token) {
      size = null;
    } else if (closeToken == token) {
      closeToken = 0;
    } else {
      Integer bytes = inFlight.remove(token);
      if (bytes == null) {
        return;
      }
      inFlightBytes -= bytes;
    }
    settle(token, Settlement.DONE, "");
  }

  /** Settles input in flight as unknown, because the connection is lost. */
  void lost() {
    settleInFlight("the connection was lost while the input was on its way");
  }

  /** Settles everything; nothing is sent from now on. */
  void ended(boolean commandIsOver, String reason) {
    settleInFlight(reason);
    waiting.forEach(input -> settle(input.token(), Settlement.NOT_SENT, reason));
    waiting.clear();
    if (closeToken != 0) {
      Settlement unsettled = closeSent ? Settlement.UNKNOWN : Settlement.NOT_SENT;
      settle(closeToken, commandIsOver ? Settlement.DONE : unsettled, commandIsOver ? "" : reason);
    }
    if (size != null) {
      settle(size.token(), sizeSent ? Settlement.UNKNOWN : Settlement.NOT_SENT, reason);
    }
    end = new End(commandIsOver, reason);
  }

  private void settleInFlight(String reason) {
    inFlight.keySet().forEach(token -> settle(token, Settlement.UNKNOWN, reason));
    inFlight.clear();
    inFlightBytes = 0;
  }

  private void sendInput(Input input, int connection) {
    inFlight.put(input.token(), input.bytes());
    inFlightBytes += input.bytes();
    send(connection, InputFrame.builder().data(input.data()).build(), input.token());
  }

  private void sendClose(int connection) {
    closeSent = true;
    send(connection, CloseStdinFrame.builder().build(), closeToken);
  }

  private void sendSize(int connection) {
    if (size == null) {
      return;
    }
    sizeSent = true;
    send(
        connection,
        ResizeFrame.builder().cols(size.cols()).rows(size.rows()).build(),
        size.token());
  }

  private void send(int connection, ClientFrame frame, long token) {
    effects.add(new Effect.SendFrame(connection, frame, token));
  }

  private void settle(long token, Settlement settlement, String reason) {
    effects.add(new Effect.Settle(token, settlement, reason));
  }

  private record Input(long token, String data, int bytes) {}

  private record End(boolean commandIsOver, String reason) {}
}
