// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.ByteArrayOutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.Map;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the last lines of a command's output, of both streams together, until it is released; from
 * then on output is printed as it arrives. Safe for use by several threads.
 */
final class Tail {
  private final Printer printer;
  private final int limit;

  // Guarded by this.
  private final Deque<Line> lines = new ArrayDeque<>();
  private final Map<StandardStream, Line> unfinished = new EnumMap<>(StandardStream.class);
  private @Nullable OutputFailedException failure;
  private boolean released;

  /**
   * Creates it.
   *
   * @param limit how many lines are kept, at least 0
   */
  Tail(Printer printer, int limit) {
    this.printer = printer;
    this.limit = limit;
  }

  /** Creates one that keeps nothing back. */
  static Tail ofAll(Printer printer) {
    Tail all = new Tail(printer, 0);
    all.released = true;
    return all;
  }

  /**
   * Receives output.
   *
   * @throws OutputFailedException if output cannot be written, also earlier
   */
  synchronized void add(OutputChunk chunk) {
    check();
    if (released) {
      printer.print(chunk);
      return;
    }
    byte[] bytes = chunk.bytes();
    @Nullable OutputGap gap = chunk.gapBefore().orElse(null);
    int from = 0;
    while (from < bytes.length || gap != null) {
      Line line = lineOf(chunk.stream());
      line.gap = gap == null ? line.gap : gap;
      gap = null;
      int to = from;
      while (to < bytes.length && bytes[to] != '\n') {
        to++;
      }
      int end = Math.min(to + 1, bytes.length);
      if (!line.dropped) {
        line.bytes.write(bytes, from, end - from);
      }
      if (to < bytes.length) {
        unfinished.remove(chunk.stream());
      }
      from = end;
    }
  }

  private Line lineOf(StandardStream stream) {
    Line open = unfinished.get(stream);
    if (open != null) {
      return open;
    }
    Line line = new Line(stream);
    unfinished.put(stream, line);
    lines.add(line);
    if (lines.size() > limit) {
      lines.remove().drop();
    }
    return line;
  }

  /**
   * Prints what is kept, and stops keeping. Idempotent.
   *
   * @throws OutputFailedException if it cannot be written
   */
  synchronized void release() {
    check();
    if (released) {
      return;
    }
    released = true;
    try {
      for (Line line : lines) {
        if (line.gap != null) {
          printer.missing(line.gap);
        }
        printer.print(line.stream, line.bytes.toByteArray());
      }
    } catch (OutputFailedException e) {
      failure = e;
      throw e;
    } finally {
      lines.clear();
      unfinished.clear();
    }
  }

  private void check() {
    if (failure != null) {
      throw failure;
    }
  }

  private static final class Line {
    private final StandardStream stream;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private @Nullable OutputGap gap;
    private boolean dropped;

    Line(StandardStream stream) {
      this.stream = stream;
    }

    void drop() {
      dropped = true;
      bytes.reset();
    }
  }
}
