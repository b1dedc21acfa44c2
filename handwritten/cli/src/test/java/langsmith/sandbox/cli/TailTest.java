// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static langsmith.sandbox.protocol.StandardStream.STDERR;
import static langsmith.sandbox.protocol.StandardStream.STDOUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Utf8Chunk;
import org.junit.jupiter.api.Test;

class TailTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final Printer printer = new Printer(out, out);

  private static OutputChunk chunk(StandardStream stream, String text) {
    return new OutputChunk(stream, 0, Utf8Chunk.of(text), null);
  }

  private String shown() {
    return out.toString(UTF_8);
  }

  @Test
  void lastLines_areCountedAcrossBothStreamsAndChunks() {
    Tail tail = new Tail(printer, 3);
    tail.add(chunk(STDOUT, "1\n2\n3"));
    tail.add(chunk(STDERR, "e\n"));
    tail.add(chunk(STDOUT, "+\n4\n"));
    assertThat(shown()).isEmpty();
    tail.release();
    assertThat(shown()).isEqualTo("3+\ne\n4\n");
    tail.add(chunk(STDOUT, "5\n"));
    tail.release();
    assertThat(shown()).isEqualTo("3+\ne\n4\n5\n");
  }

  @Test
  void lineWithoutEnd_isALine_andDroppedWhole() {
    Tail tail = new Tail(printer, 1);
    tail.add(chunk(STDOUT, "never"));
    tail.add(chunk(STDERR, "e\n"));
    tail.add(chunk(STDOUT, " ended\n"));
    tail.release();
    assertThat(shown()).isEqualTo("e\n");
  }

  @Test
  void noLines_showNothingOld() {
    Tail tail = new Tail(printer, 0);
    tail.add(chunk(STDOUT, "old\n"));
    tail.release();
    tail.add(chunk(STDOUT, "new\n"));
    assertThat(shown()).isEqualTo("new\n");
  }

  @Test
  void all_isPrintedAsItArrives() {
    Tail tail = Tail.ofAll(printer);
    tail.add(chunk(STDOUT, "a"));
    assertThat(shown()).isEqualTo("a");
  }

  @Test
  void gap_isReportedBeforeItsLine() {
    Tail tail = new Tail(printer, 1);
    tail.add(new OutputChunk(STDOUT, 10, Utf8Chunk.of("kept\n"), new OutputGap(STDOUT, 0, 10)));
    tail.release();
    assertThat(shown()).matches("warning: 10 bytes of stdout are missing here .*\nkept\n");
  }

  @Test
  void failureOfTheTimer_reachesTheReader() {
    OutputStream broken =
        new OutputStream() {
          @Override
          public void write(int value) throws IOException {
            throw new IOException("Broken pipe");
          }
        };
    Tail tail = new Tail(new Printer(broken, broken), 1);
    tail.add(chunk(STDOUT, "a\n"));
    assertThatThrownBy(tail::release).isInstanceOf(OutputFailedException.class);
    assertThatThrownBy(() -> tail.add(chunk(STDOUT, "b\n")))
        .isInstanceOf(OutputFailedException.class);
  }
}
