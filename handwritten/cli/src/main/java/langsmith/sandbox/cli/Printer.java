// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import langsmith.sandbox.output.OutputChunk;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.protocol.StandardStream;

/**
 * Writes the output of a command unchanged, and reports missing output.
 *
 * @param out receives standard output, and must throw on errors
 * @param err receives standard error and messages
 * @param isQuiet whether messages that only inform are left out
 */
record Printer(OutputStream out, OutputStream err, boolean isQuiet) {
  /** Not {@link System#out}, which hides that its reader is gone. */
  static final Printer OF_PROCESS =
      new Printer(
          new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err));

  Printer(OutputStream out, OutputStream err) {
    this(out, err, false);
  }

  /** Returns a printer for the same streams without messages that only inform. */
  Printer quiet() {
    return new Printer(out, err, true);
  }

  /**
   * Writes a chunk of output.
   *
   * @throws OutputFailedException if it cannot be written
   */
  void print(OutputChunk chunk) {
    chunk.gapBefore().ifPresent(this::missing);
    print(chunk.stream(), chunk.bytes());
  }

  /**
   * Writes bytes of a stream.
   *
   * @throws OutputFailedException if they cannot be written
   */
  void print(StandardStream stream, byte[] bytes) {
    write(stream == StandardStream.STDOUT ? out : err, bytes, 0, bytes.length);
  }

  /**
   * Writes a line to standard output.
   *
   * @throws OutputFailedException if it cannot be written
   */
  void line(Object text) {
    byte[] bytes = (text + System.lineSeparator()).getBytes(StandardCharsets.UTF_8);
    write(out, bytes, 0, bytes.length);
  }

  /** Returns standard output for bytes; it throws {@link OutputFailedException}. */
  OutputStream bytes() {
    return new OutputStream() {
      @Override
      public void write(int value) {
        write(new byte[] {(byte) value}, 0, 1);
      }

      @Override
      public void write(byte[] bytes, int from, int length) {
        Printer.write(out, bytes, from, length);
      }
    };
  }

  /** Writes a message to standard error that is no error, no warning, and nothing to act on. */
  void info(String message) {
    if (!isQuiet) {
      message(message);
    }
  }

  /** Writes a message about the call itself to standard error. */
  void message(String message) {
    try {
      err.write((message + System.lineSeparator()).getBytes(StandardCharsets.UTF_8));
      err.flush();
    } catch (IOException e) {
      // Nothing reads the message.
    }
  }

  private static void write(OutputStream stream, byte[] bytes, int from, int length) {
    try {
      stream.write(bytes, from, length);
      stream.flush();
    } catch (IOException e) {
      throw new OutputFailedException(e);
    }
  }

  /** Reports missing output. */
  void missing(OutputGap gap) {
    message(
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
