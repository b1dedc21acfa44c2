// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import langsmith.sandbox.api.DownloadHeaders;
import langsmith.sandbox.error.ErrorDetails;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.internal.http.ContentRange;
import langsmith.sandbox.internal.http.Operation;
import langsmith.sandbox.internal.http.Task;
import okhttp3.Headers;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Response;

/** Reads parts of files into memory. */
public final class PartReads {
  private static final int HTTP_PARTIAL = 206;
  private static final int HTTP_UNCHANGED = 304;
  private static final int HTTP_UNSATISFIABLE = 416;
  private static final int CHUNK_BYTES = 64 * 1024;

  private final RemoteFiles remote;

  /** Creates what reads parts of files of a sandbox. */
  public PartReads(RemoteFiles remote) {
    this.remote = remote;
  }

  /**
   * Which part.
   *
   * @param start position of the first byte, or how many last bytes
   * @param end position after the last byte; {@link Long#MAX_VALUE} for the end of the file
   * @param fromEnd whether {@code start} counts from the end
   * @param unlessEtag of content that is not wanted
   * @param maxBytes how many bytes are accepted
   */
  public record Wanted(
      long start, long end, boolean fromEnd, @Nullable String unlessEtag, int maxBytes) {
    /** Returns the header {@code Range}. */
    public String header() {
      return fromEnd
          ? "bytes=-" + start
          : "bytes=" + start + "-" + (end == Long.MAX_VALUE ? "" : Long.toString(end - 1));
    }
  }

  /** What came. */
  public static final class Got {
    private final Headers headers;
    private final byte @Nullable [] content;
    private final long start;
    private final long total;

    Got(Headers headers, byte @Nullable [] content, long start, long total) {
      this.headers = headers;
      this.content = content;
      this.start = start;
      this.total = total;
    }

    /** Returns the headers of the answer. */
    public Headers headers() {
      return headers;
    }

    /** Returns the bytes; null if the file is what was known already. */
    public byte @Nullable [] content() {
      return content;
    }

    /** Returns the position of the first byte. */
    public long start() {
      return start;
    }

    /** Returns how many bytes the file has; -1 if nobody says. */
    public long total() {
      return total;
    }
  }

  /** Reads a part; also from servers that know no ranges and send the whole file. */
  public Got read(String path, Wanted wanted) {
    Task task = remote.of(Operation.DOWNLOAD, "reading a part of the file", path);
    return remote.orSayWhatIsMissing(
        () ->
            remote
                .rest()
                .fetch(
                    task,
                    Duration.ZERO,
                    remote
                        .api()
                        .download(
                            path,
                            DownloadHeaders.builder()
                                .range(wanted.header())
                                .ifNoneMatch(wanted.unlessEtag())
                                .build()),
                    Set.of(HTTP_UNCHANGED, HTTP_UNSATISFIABLE)::contains,
                    answer -> got(task, wanted, answer)));
  }

  private static Got got(Task task, Wanted wanted, Response<ResponseBody> answer)
      throws IOException {
    ContentRange range = ContentRange.parse(answer.headers().get("Content-Range"));
    switch (answer.code()) {
      case HTTP_UNCHANGED -> {
        return new Got(answer.headers(), null, 0, -1);
      }
      case HTTP_UNSATISFIABLE -> throw behindTheEnd(task, range);
      case HTTP_PARTIAL -> {
        if (range == null || range.start() < 0 || !fits(wanted, range)) {
          throw new SandboxProtocolException(
              task.description()
                  + " failed: expected "
                  + wanted.header()
                  + ", but the answer has Content-Range "
                  + answer.headers().get("Content-Range"),
              task.operation().id());
        }
        byte[] content =
            slice(task, required(answer), 0, range.end() - range.start(), wanted.maxBytes());
        if (content.length != range.end() - range.start()) {
          throw new IOException("the part ended early");
        }
        return new Got(answer.headers(), content, range.start(), range.total());
      }
      default -> {
        return cut(task, wanted, answer);
      }
    }
  }

  /** A part may be shorter than was asked for, but not be another one. */
  private static boolean fits(Wanted wanted, ContentRange range) {
    return wanted.fromEnd()
        ? range.end() - range.start() <= wanted.start()
        : range.start() == wanted.start() && range.end() <= wanted.end();
  }

  /** Cuts the part out of the whole file. */
  private static Got cut(Task task, Wanted wanted, Response<ResponseBody> answer)
      throws IOException {
    ResponseBody body = required(answer);
    long total = body.contentLength();
    if (wanted.fromEnd() && total < 0) {
      throw new SandboxOperationException(
          task.description()
              + " failed: the server knows neither ranges nor the size of the file, so that its"
              + " last bytes cannot be found; read the whole file",
          "read",
          ErrorDetails.none());
    }
    long start = wanted.fromEnd() ? Math.max(0, total - wanted.start()) : wanted.start();
    if (total >= 0 && start >= total && total > 0) {
      throw behindTheEnd(task, new ContentRange(-1, -1, total));
    }
    byte[] content =
        slice(
            task, body, start, wanted.fromEnd() ? Long.MAX_VALUE : wanted.end(), wanted.maxBytes());
    return new Got(answer.headers(), content, start, total);
  }

  private static byte[] slice(Task task, ResponseBody body, long start, long end, int maxBytes)
      throws IOException {
    InputStream in = body.byteStream();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    byte[] chunk = new byte[CHUNK_BYTES];
    for (long before = start; before > 0; ) {
      int count = in.read(chunk, 0, (int) Math.min(chunk.length, before));
      if (count < 0) {
        break;
      }
      before -= count;
    }
    long left = end - start;
    while (left > 0) {
      int count = in.read(chunk, 0, (int) Math.min(chunk.length, left));
      if (count < 0) {
        break;
      }
      if (content.size() + count > maxBytes) {
        throw Downloads.tooLong(task, maxBytes);
      }
      content.write(chunk, 0, count);
      left -= count;
    }
    return content.toByteArray();
  }

  private static ResponseBody required(Response<ResponseBody> answer) throws IOException {
    ResponseBody body = answer.body();
    if (body == null) {
      throw new IOException("there is no body");
    }
    return body;
  }

  private static SandboxOperationException behindTheEnd(Task task, @Nullable ContentRange range) {
    return new SandboxOperationException(
        task.description()
            + " failed: it begins behind the end of the file"
            + (range == null || range.total() < 0 ? "" : ", which has " + range.total() + " bytes")
            + " (416)",
        "read",
        ErrorDetails.none());
  }
}
