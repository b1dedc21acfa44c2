// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.protocol.StandardStream;

/** What the adapter of a {@link CommandStreamMachine} has to do, in order. */
public sealed interface Effect {
  /**
   * Calls the method of a handler that this effect is for. So an effect that is new has a place in
   * every handler before anything compiles, and none is dropped without a word.
   *
   * @param handler carries it out
   */
  void accept(Handler handler);

  /**
   * Open a connection.
   *
   * @param connection its number, from 1 upwards
   * @param timeout for the whole opening, from name resolution to upgrade
   */
  record OpenConnection(int connection, Duration timeout) implements Effect {
    @Override
    public void accept(Handler handler) {
      handler.openConnection(this);
    }
  }

  /**
   * Send a frame.
   *
   * @param connection on which connection
   * @param frame what to send
   * @param token if not 0, answered by {@link Event.Written} once the frame was written
   */
  record SendFrame(int connection, ClientFrame frame, long token) implements Effect {
    @Override
    public void accept(Handler handler) {
      handler.sendFrame(this);
    }
  }

  /**
   * Close or abandon a connection, in whatever phase it is. Nothing is heard of it any more.
   *
   * @param connection which connection
   * @param code the close code to send
   */
  record CloseConnection(int connection, int code) implements Effect {
    @Override
    public void accept(Handler handler) {
      handler.closeConnection(this);
    }
  }

  /**
   * Arm a timer. At most one is armed at any time.
   *
   * @param timer its number, from 1 upwards
   * @param delay positive
   */
  record ArmTimer(int timer, Duration delay) implements Effect {
    @Override
    public void accept(Handler handler) {
      handler.armTimer(this);
    }
  }

  /**
   * Disarm a timer.
   *
   * @param timer its number
   */
  record CancelTimer(int timer) implements Effect {
    @Override
    public void accept(Handler handler) {
      handler.cancelTimer(this);
    }
  }

  /**
   * Hand out output that is new.
   *
   * @param stream which stream
   * @param offset position of its first byte since the start of the command
   * @param resumeOffset where to resume the stream after this chunk: the next byte, or right after
   *     U+FFFD the start of that chunk (clause O5)
   * @param data not empty
   */
  record EmitOutput(StandardStream stream, long offset, long resumeOffset, Utf8Chunk data)
      implements Effect {
    @Override
    public void accept(Handler handler) {
      handler.emitOutput(this);
    }
  }

  /**
   * Tell that output is missing for good.
   *
   * @param stream which stream
   * @param from the first missing byte
   * @param to the first byte that is there again
   */
  record EmitGap(StandardStream stream, long from, long to) implements Effect {
    @Override
    public void accept(Handler handler) {
      handler.emitGap(this);
    }
  }

  /**
   * Announce a change of the connection.
   *
   * @param notice what
   */
  record Announce(Notice notice) implements Effect {
    @Override
    public void accept(Handler handler) {
      handler.announce(this);
    }
  }

  /**
   * Tell the user of a handle what became of a request.
   *
   * @param token of the request
   * @param settlement what became of it
   * @param reason a sentence; empty if it was done
   */
  record Settle(long token, Settlement settlement, String reason) implements Effect {
    @Override
    public void accept(Handler handler) {
      handler.settle(this);
    }
  }

  /**
   * The end. All that can follow is how requests settle that are made even later.
   *
   * @param outcome how it ended
   */
  record Finish(Outcome outcome) implements Effect {
    @Override
    public void accept(Handler handler) {
      handler.finish(this);
    }
  }

  /** Carries effects out: one method for each kind. */
  interface Handler {
    /**
     * See {@link OpenConnection}.
     *
     * @param effect the effect
     */
    void openConnection(OpenConnection effect);

    /**
     * See {@link SendFrame}.
     *
     * @param effect the effect
     */
    void sendFrame(SendFrame effect);

    /**
     * See {@link CloseConnection}.
     *
     * @param effect the effect
     */
    void closeConnection(CloseConnection effect);

    /**
     * See {@link ArmTimer}.
     *
     * @param effect the effect
     */
    void armTimer(ArmTimer effect);

    /**
     * See {@link CancelTimer}.
     *
     * @param effect the effect
     */
    void cancelTimer(CancelTimer effect);

    /**
     * See {@link EmitOutput}.
     *
     * @param effect the effect
     */
    void emitOutput(EmitOutput effect);

    /**
     * See {@link EmitGap}.
     *
     * @param effect the effect
     */
    void emitGap(EmitGap effect);

    /**
     * See {@link Announce}.
     *
     * @param effect the effect
     */
    void announce(Announce effect);

    /**
     * See {@link Settle}.
     *
     * @param effect the effect
     */
    void settle(Settle effect);

    /**
     * See {@link Finish}.
     *
     * @param effect the effect
     */
    void finish(Finish effect);
  }

  /** What became of a request. */
  enum Settlement {
    /** The frame was handed to the network, or there was nothing to do. */
    DONE,
    /** The frame was not sent and will not be. */
    NOT_SENT,
    /** The frame was on its way when the connection or the stream ended (clause I2). */
    UNKNOWN
  }
}
