// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class PrinterTest {
  @Test
  void closedOutput_isNoticed() {
    Printer printer = new Printer(failing("Broken pipe"), OutputStream.nullOutputStream());

    OutputFailedException e =
        catchThrowableOfType(OutputFailedException.class, () -> printer.line("text"));

    assertThat(e.isReaderGone()).isTrue();
    assertThatThrownBy(() -> printer.bytes().write(1)).isInstanceOf(OutputFailedException.class);
  }

  @Test
  void fullDisk_isAnError() {
    Printer printer =
        new Printer(failing("No space left on device"), OutputStream.nullOutputStream());

    OutputFailedException e =
        catchThrowableOfType(OutputFailedException.class, () -> printer.line("text"));

    assertThat(e.isReaderGone()).isFalse();
    assertThat(e).hasMessage("the output cannot be written: No space left on device");
  }

  @Test
  void linesAreUtf8_whateverThePlatformPrefers() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();

    new Printer(out, failing("Broken pipe")).line("ü 砂");

    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("ü 砂" + System.lineSeparator());
  }

  @Test
  void messageThatNobodyReads_isDropped() {
    new Printer(OutputStream.nullOutputStream(), failing("Broken pipe")).message("nobody hears");
  }

  private static OutputStream failing(String message) {
    return new OutputStream() {
      @Override
      public void write(int value) throws IOException {
        throw new IOException(message);
      }
    };
  }
}
