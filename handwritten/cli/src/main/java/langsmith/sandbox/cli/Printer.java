// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import langsmith.sandbox.OutputChunk;
import langsmith.sandbox.OutputGap;
import langsmith.sandbox.protocol.StandardStream;

/**
 * Passes the output of a command on as it is, and says what is missing.
 *
 * @param out takes standard output
 * @param err takes standard error and messages
 */
record Printer(PrintStream out, PrintStream err) {
  static final Printer OF_PROCESS = new Printer(System.out, System.err);

  void print(OutputChunk chunk) {
    chunk.gapBefore().ifPresent(this::missing);
    OutputStream stream = chunk.stream() == StandardStream.STDOUT ? out : err;
    try {
      stream.write(chunk.bytes());
      stream.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says something about the call itself, apart from the command's standard output. */
  void say(String message) {
    err.println(message);
    err.flush();
  }

  private void missing(OutputGap gap) {
    say(
        "warning: "
            + gap.bytes()
            + " bytes of "
            + gap.stream().name().toLowerCase(Locale.ROOT)
            + " are missing here (from "
            + gap.from()
            + " to "
            + gap.to()
            + "): the sandbox no longer has them");
  }
}
