// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.sse;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Splits the body of one {@code text/event-stream} response into events (clause V4). Lines end with
 * CR, LF or CRLF; a byte order mark at the beginning, comments and fields other than {@code event}
 * and {@code data} are skipped; several {@code data} lines are joined with LF; an event without a
 * name or without data is dropped. Bytes may be cut into pieces anywhere.
 *
 * <p>Not safe for use by several threads; use one for each response.
 */
public final class EventParser {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final int maxEventBytes;
  private final Sink sink;
  private final ByteArray line = new ByteArray();
  private final ByteArray data = new ByteArray();
  private @Nullable String name;
  private boolean hasData;
  private boolean first = true;
  private boolean afterCarriageReturn;
  private boolean tooLarge;

  /**
   * Creates a parser at the beginning of a response.
   *
   * @param maxEventBytes the largest event, counting its data and the line being read; positive
   * @param sink receives the events
   */
  public EventParser(int maxEventBytes, Sink sink) {
    if (maxEventBytes <= 0) {
      throw new IllegalArgumentException("maxEventBytes must be positive but was " + maxEventBytes);
    }
    this.maxEventBytes = maxEventBytes;
    this.sink = sink;
  }

  /** Receives events, in order. */
  public interface Sink {
    /**
     * An event is complete.
     *
     * @param name not empty
     * @param data holds the data at its beginning; valid during the call only
     * @param length of the data
     */
    void event(String name, byte[] data, int length);

    /**
     * An event or a line exceeds the limit. The last call; all further bytes are dropped.
     *
     * @param maxEventBytes the limit
     */
    void tooLarge(int maxEventBytes);
  }

  /**
   * Parses the next bytes.
   *
   * @param bytes holds them; not kept
   * @param from position of the first one
   * @param to position after the last one
   */
  public void feed(byte[] bytes, int from, int to) {
    int at = from;
    if (afterCarriageReturn && at < to) {
      afterCarriageReturn = false;
      at += bytes[at] == '\n' ? 1 : 0;
    }
    while (at < to && !tooLarge) {
      int end = lineEnd(bytes, at, to);
      append(line, bytes, at, end - at);
      if (end == to) {
        return;
      }
      at = end + 1;
      if (bytes[end] == '\r') {
        afterCarriageReturn = at == to;
        at += at < to && bytes[at] == '\n' ? 1 : 0;
      }
      line();
    }
  }

  /** Ends the response: an unfinished line or event counts as finished. */
  public void end() {
    if (line.size() > 0) {
      line();
    }
    dispatch();
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '\n' && bytes[at] != '\r') {
      at++;
    }
    return at;
  }

  private void line() {
    int start = first && line.startsWith(BYTE_ORDER_MARK) ? BYTE_ORDER_MARK.length : 0;
    first = false;
    if (!tooLarge) {
      if (start == line.size()) {
        dispatch();
      } else {
        field(start);
      }
    }
    line.clear();
  }

  private void field(int start) {
    byte[] bytes = line.bytes();
    int size = line.size();
    int colon = start;
    while (colon < size && bytes[colon] != ':') {
      colon++;
    }
    int value = Math.min(size, colon + 1);
    value += value < size && bytes[value] == ' ' ? 1 : 0;
    String field = new String(bytes, start, colon - start, StandardCharsets.UTF_8);
    if (field.equals("event")) {
      name = new String(bytes, value, size - value, StandardCharsets.UTF_8);
    } else if (field.equals("data")) {
      if (hasData) {
        append(data, new byte[] {'\n'}, 0, 1);
      }
      hasData = true;
      // The line holds what is moved, so it must not count twice.
      line.clear();
      append(data, bytes, value, size - value);
    }
  }

  private void dispatch() {
    String complete = name;
    boolean wanted = !tooLarge && hasData && complete != null && !complete.isEmpty();
    name = null;
    hasData = false;
    if (wanted && complete != null) {
      sink.event(complete, data.bytes(), data.size());
    }
    data.clear();
  }

  private void append(ByteArray target, byte[] bytes, int from, int length) {
    if (tooLarge) {
      return;
    }
    if (length > maxEventBytes - line.size() - data.size()) {
      tooLarge = true;
      line.clear();
      data.clear();
      sink.tooLarge(maxEventBytes);
    } else {
      target.append(bytes, from, length);
    }
  }
}
