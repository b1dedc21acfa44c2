// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.IOException;
import java.io.OutputStream;

/** An output whose reader is gone, as with {@code | head}. */
final class ClosedPipe extends OutputStream {
  @Override
  public void write(int value) throws IOException {
    throw new IOException("Broken pipe");
  }
}
