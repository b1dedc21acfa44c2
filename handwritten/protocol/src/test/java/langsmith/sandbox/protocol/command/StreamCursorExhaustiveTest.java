// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/**
 * Every short stream over an alphabet of troublesome bytes, served in every way over three
 * connections: what is delivered is what an undisturbed reader would have seen.
 */
class StreamCursorExhaustiveTest {
  private static final int LENGTH = 4;

  /** ASCII, the halves of an e with acute, a byte that is never UTF-8, half a euro, and U+FFFD. */
  private static final byte[][] ALPHABET = {
    {'a'},
    {(byte) 0xC3},
    {(byte) 0xA9},
    {(byte) 0xFF},
    {(byte) 0xE2, (byte) 0x82},
    {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD},
  };

  private int deliveries;

  @Test
  void everyCutOfEveryStream_deliversWhatAnUndisturbedReaderSees() {
    for (RawStream stream : streams()) {
      for (int first = 0; first < groupings(stream.size()); first++) {
        for (int cut = 0; cut <= chunks(stream, first); cut++) {
          resume(stream, first, cut);
        }
      }
    }
    assertThat(deliveries).isGreaterThan(500_000);
  }

  private void resume(RawStream stream, int first, int firstCut) {
    String text = stream.text();
    for (int second = 0; second < groupings(stream.size()); second++) {
      for (int cut = 0; cut <= chunks(stream, second); cut++) {
        for (int overlap = 0; overlap <= 1; overlap++) {
          Reader reader = new Reader(stream);
          reader.serve(first, firstCut, 0);
          reader.reattach();
          if (!reader.serve(second, cut, overlap)) {
            continue;
          }
          reader.reattach();
          reader.serve(second ^ first, Integer.MAX_VALUE, 0);
          if (!reader.seen().equals(text)) {
            assertThat(reader.seen()).isEqualTo(text);
          }
          deliveries++;
        }
      }
    }
  }

  private static int chunks(RawStream stream, int grouping) {
    return Math.min(stream.size(), Integer.bitCount(grouping) + 1);
  }

  private static int groupings(int characters) {
    return 1 << Math.max(0, characters - 1);
  }

  private static List<RawStream> streams() {
    List<RawStream> streams = new ArrayList<>();
    for (int length = 1; length <= LENGTH; length++) {
      int count = (int) Math.pow(ALPHABET.length, length);
      for (int word = 0; word < count; word++) {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        for (int i = 0, rest = word; i < length; i++, rest /= ALPHABET.length) {
          raw.writeBytes(ALPHABET[rest % ALPHABET.length]);
        }
        streams.add(new RawStream(raw.toByteArray()));
      }
    }
    return streams;
  }

  /** A cursor at the end of a connection to a server that holds a whole stream. */
  private static final class Reader {
    private final RawStream stream;
    private final StreamCursor cursor = new StreamCursor(0);
    private final StringBuilder seen = new StringBuilder();

    Reader(RawStream stream) {
      this.stream = stream;
    }

    void reattach() {
      cursor.reattached();
    }

    String seen() {
      return seen.toString();
    }

    /**
     * Serves from where the cursor asks, or so many characters before.
     *
     * @param grouping bit n says whether a chunk ends behind character n
     * @param cut how many chunks arrive
     * @return whether that overlap can be served, and cut where the clauses say that it can be
     */
    boolean serve(int grouping, int cut, int overlap) {
      int wanted = stream.at(cursor.resumeOffset());
      if (wanted < 0) {
        throw new AssertionError("no character begins at " + cursor.resumeOffset());
      }
      int from = wanted - overlap;
      if (from < 0 || (overlap > 0 && stream.text(from, wanted).equals("\ufffd"))) {
        return false;
      }
      for (int chunk = 0; chunk < cut && from < stream.size(); chunk++) {
        int to = from + 1;
        while (to < stream.size() && (grouping >> (to - 1) & 1) == 0) {
          to++;
        }
        accept(stream.offset(from), stream.chunk(from, to));
        from = to;
      }
      return true;
    }

    private void accept(long offset, Utf8Chunk chunk) {
      StreamCursor.Delivery delivery = cursor.accept(OptionalLong.of(offset), chunk);
      if (delivery.violation() != null || delivery.gap() != null) {
        throw new AssertionError(delivery + " of " + stream.text());
      }
      seen.append(delivery.fresh().text());
    }
  }
}
