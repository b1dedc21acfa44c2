// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.internal.http.Download;

/** A stream of a file that is being downloaded. For one thread at a time. */
final class DownloadStream extends InputStream {
  private final Download download;
  private final TransferControl control;
  private boolean closed;

  DownloadStream(Download download, TransferControl control) {
    this.download = download;
    this.control = control;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    Objects.checkFromIndexSize(offset, length, into.length);
    if (closed) {
      throw new IOException("the stream is closed");
    }
    if (length == 0) {
      return 0;
    }
    try {
      int count = download.read(into, offset, length);
      control.listener().transferred(download.position(), download.total());
      return count;
    } catch (SandboxException | CancellationException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    closed = true;
    download.close();
  }
}
