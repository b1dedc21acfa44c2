// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Random;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.frames.ReconnectFrame;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * A server as the clauses describe it, with one command: both streams in full, rings that lose
 * their oldest bytes, and one connection at a time. What it does next is drawn from a seeded
 * random.
 */
final class ModelServer {
  /** The command's own faults: bytes that are not UTF-8, half characters, U+FFFD itself. */
  private static final byte[][] SCRAPS = {
    {'x'},
    {'l', 'i', 'n', 'e', '\n'},
    {(byte) 0xC3, (byte) 0xA9},
    {(byte) 0xF0, (byte) 0x9F, (byte) 0x98, (byte) 0x80},
    {(byte) 0xFF},
    {(byte) 0xE2, (byte) 0x82},
    {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD},
  };

  private final Random random;
  private final boolean acknowledges;
  private final boolean evicts;
  private final boolean overlaps;
  private final Map<StandardStream, Output> outputs = new EnumMap<>(StandardStream.class);

  private boolean killed;
  private boolean attached;
  private boolean ended;
  private @Nullable ServerMessage reply;

  ModelServer(Random random, boolean textOnly, boolean evicts) {
    this.random = random;
    this.acknowledges = random.nextInt(4) > 0;
    this.evicts = evicts;
    this.overlaps = textOnly && random.nextBoolean();
    for (StandardStream stream : StandardStream.values()) {
      outputs.put(stream, new Output(random, textOnly));
    }
  }

  /** The client's side of the connection says something. */
  void receives(ClientFrame frame) {
    if (frame instanceof ExecuteFrame) {
      attach(0, 0);
      reply = Frames.started();
    } else if (frame instanceof ReconnectFrame f) {
      attach(or0(f.stdoutOffset()), or0(f.stderrOffset()));
      reply = acknowledges ? Frames.started() : null;
    } else if (frame.equals(Frames.kill())) {
      killed = true;
    }
  }

  private static long or0(@Nullable Long offset) {
    return offset == null ? 0 : offset;
  }

  private void attach(long stdoutOffset, long stderrOffset) {
    attached = true;
    output(StandardStream.STDOUT).attach(stdoutOffset, evicts, overlaps);
    output(StandardStream.STDERR).attach(stderrOffset, evicts, overlaps);
  }

  void disconnected() {
    attached = false;
    reply = null;
  }

  /** Returns the next frame, or null if there is none now. */
  @Nullable ServerMessage next() {
    if (!attached || ended) {
      return null;
    }
    if (reply != null) {
      ServerMessage first = reply;
      reply = null;
      return first;
    }
    StandardStream stream = random.nextInt(3) > 0 ? StandardStream.STDOUT : StandardStream.STDERR;
    ServerMessage piece = output(stream).next(stream, evicts);
    if (piece != null) {
      return piece;
    }
    boolean served = outputs.values().stream().allMatch(Output::isServed);
    if (served) {
      ended = true;
      return Frames.exit(killed ? 137 : 0);
    }
    return null;
  }

  RawStream raw(StandardStream stream) {
    return output(stream).raw;
  }

  private Output output(StandardStream stream) {
    return Objects.requireNonNull(outputs.get(stream));
  }

  /** One stream of the command, and how far it was served on the connection. */
  private static final class Output {
    private final Random random;
    private final RawStream raw;
    private int served;

    Output(Random random, boolean textOnly) {
      this.random = random;
      Queue<byte[]> scraps = new ArrayDeque<>();
      int size = 0;
      for (int n = random.nextInt(40); n > 0; n--) {
        byte[] scrap = SCRAPS[random.nextInt(textOnly ? 4 : SCRAPS.length)];
        scraps.add(scrap);
        size += scrap.length;
      }
      byte[] bytes = new byte[size];
      int at = 0;
      for (byte[] scrap : scraps) {
        System.arraycopy(scrap, 0, bytes, at, scrap.length);
        at += scrap.length;
      }
      raw = new RawStream(bytes);
    }

    void attach(long offset, boolean evicts, boolean overlaps) {
      served = raw.at(offset);
      if (served < 0) {
        throw new AssertionError("asked for offset " + offset + ", where no character begins");
      }
      if (evicts && random.nextInt(3) == 0 && !isServed()) {
        // Never all of it: a loss at the very end cannot be noticed (clause O9).
        served += random.nextInt(raw.size() - served);
      } else if (overlaps) {
        served -= random.nextInt(Math.min(served, 5) + 1);
      }
    }

    @Nullable ServerMessage next(StandardStream stream, boolean evicts) {
      if (isServed()) {
        return null;
      }
      if (evicts && random.nextInt(20) == 0) {
        served += random.nextInt(raw.size() - served);
      }
      int to = served + 1 + random.nextInt(raw.size() - served);
      ServerMessage piece =
          new ServerMessage.Output(
              stream, OptionalLong.of(raw.offset(served)), raw.chunk(served, to));
      served = to;
      return piece;
    }

    boolean isServed() {
      return served == raw.size();
    }
  }
}
