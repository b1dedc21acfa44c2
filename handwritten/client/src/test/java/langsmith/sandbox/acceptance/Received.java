// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;

/** What an iteration delivered, with its offsets checked: nothing overlaps or is left out. */
final class Received {
  private final Stream stdout;
  private final Stream stderr;
  private final List<OutputGap> gaps = new ArrayList<>();

  Received(long stdoutOffset, long stderrOffset) {
    stdout = new Stream(stdoutOffset);
    stderr = new Stream(stderrOffset);
  }

  /** Takes everything to the end. */
  static Received of(Iterable<OutputChunk> chunks) {
    return tailOf(chunks, 0, 0);
  }

  /** Takes everything from these offsets to the end. */
  static Received tailOf(Iterable<OutputChunk> chunks, long stdoutOffset, long stderrOffset) {
    Received received = new Received(stdoutOffset, stderrOffset);
    chunks.forEach(received::add);
    return received;
  }

  void add(OutputChunk chunk) {
    Stream stream = chunk.stream() == StandardStream.STDOUT ? stdout : stderr;
    chunk.gapBefore().ifPresent(gap -> skip(stream, gap));
    assertThat(chunk.offset()).as("offset in %s", chunk.stream()).isEqualTo(stream.next);
    stream.bytes.writeBytes(chunk.bytes());
    stream.next += chunk.size();
  }

  private void skip(Stream stream, OutputGap gap) {
    assertThat(gap.from()).as("begin of a gap in %s", gap.stream()).isEqualTo(stream.next);
    stream.next = gap.to();
    gaps.add(gap);
  }

  String stdout() {
    return stdout.bytes.toString(StandardCharsets.UTF_8);
  }

  String stderr() {
    return stderr.bytes.toString(StandardCharsets.UTF_8);
  }

  List<OutputGap> gaps() {
    return gaps;
  }

  private static final class Stream {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private long next;

    Stream(long next) {
      this.next = next;
    }
  }
}
