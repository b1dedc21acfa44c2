// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;

/**
 * Finite input of a command, which travels as a file.
 *
 * <p>The file is staged before the command starts. The command line opens it, removes its name and
 * goes on, so that the end of the input is real, no connection is needed for it, and nothing is
 * left behind however the command ends.
 */
interface StdinSource {
  /** Returns a body to upload; called once for each start of the command. */
  RequestBody body();

  static StdinSource of(byte[] bytes) {
    byte[] copy = bytes.clone();
    return () -> RequestBody.create(copy, SandboxFiles.BYTES);
  }

  static StdinSource of(Path file) {
    return () -> {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new IllegalArgumentException(
            "stdin must be a file that can be read; " + file + " is not");
      }
      return RequestBody.create(file.toFile(), SandboxFiles.BYTES);
    };
  }

  static StdinSource of(InputStream stream) {
    AtomicBoolean used = new AtomicBoolean();
    return () -> {
      if (!used.compareAndSet(false, true)) {
        throw new IllegalStateException(
            "stdin(InputStream) can be read by one start only; use a file or bytes to start again");
      }
      return new StreamBody(stream);
    };
  }

  /** Returns where a command's input is staged; the identity must be fresh and plain. */
  static String path(String freshId) {
    return "/tmp/.langsmith-stdin-" + freshId;
  }

  /**
   * Returns a line that runs another one with a staged file as its input. The other line follows as
   * it is, so that nothing in it needs quoting and its lines keep their numbers.
   */
  static String redirect(String stagedPath, String commandLine) {
    String name = stagedPath.substring("/tmp/".length());
    // A sandbox may keep /tmp elsewhere and say so in TMPDIR.
    String elsewhere = "\"${TMPDIR:-/tmp}/" + name + "\"";
    return "exec <\"$([ -e "
        + stagedPath
        + " ] && echo "
        + stagedPath
        + " || echo "
        + elsewhere
        + ")\" || exit 126; rm -f "
        + stagedPath
        + " "
        + elsewhere
        + " 2>/dev/null || :; "
        + commandLine;
  }

  /** A stream of unknown length, which can be sent once. */
  final class StreamBody extends RequestBody {
    private final InputStream stream;

    StreamBody(InputStream stream) {
      this.stream = stream;
    }

    @Override
    public MediaType contentType() {
      return SandboxFiles.BYTES;
    }

    @Override
    public boolean isOneShot() {
      return true;
    }

    @Override
    public void writeTo(BufferedSink sink) throws IOException {
      try (Source source = Okio.source(stream)) {
        sink.writeAll(source);
      }
    }
  }

  /** Returns the length of a body, or -1 if nobody knows. */
  static long length(RequestBody body) {
    try {
      return body.contentLength();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
