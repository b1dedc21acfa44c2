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

  /** Creates reads from a sandbox. */
  public PartReads(RemoteFiles remote) {
    this.remote = remote;
  }

  /**
   * The requested part.
   *
   * @param start position of the first byte, or how many last bytes
   * @param end position after the last byte; {@link Long#MAX_VALUE} for the end of the file
   * @param fromEnd whether {@code start} counts from the end
   * @param unlessEtag the etag of the known content, which is not sent again
   * @param maxBytes how many bytes are accepted
   */
  public record RangeRequest(
      long start, long end, boolean fromEnd, @Nullable String unlessEtag, int maxBytes) {
    /** Returns the header {@code Range}. */
    public String header() {
      return fromEnd
          ? "bytes=-" + start
          : "bytes=" + start + "-" + (end == Long.MAX_VALUE ? "" : Long.toString(end - 1));
    }
  }

  /** The received part. */
  public static final class RangeResult {
    private final Headers headers;
    private final byte @Nullable [] content;
    private final long start;
    private final long total;

    RangeResult(Headers headers, byte @Nullable [] content, long start, long total) {
      this.headers = headers;
      this.content = content;
      this.start = start;
      this.total = total;
    }

    /** Returns the headers of the response. */
    public Headers headers() {
      return headers;
    }

    /** Returns the bytes; null if the file has not changed. */
    public byte @Nullable [] content() {
      return content;
    }

    /** Returns the position of the first byte. */
    public long start() {
      return start;
    }

    /** Returns the size of the file; -1 if unknown. */
    public long total() {
      return total;
    }
  }

  /** Reads a part; also from servers that do not support ranges and send the whole file. */
  public RangeResult read(String path, RangeRequest request) {
    Task task = remote.of(Operation.DOWNLOAD, "reading a part of the file", path);
    return remote.withNotFoundDetail(
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
                                .range(request.header())
                                .ifNoneMatch(request.unlessEtag())
                                .build()),
                    Set.of(HTTP_UNCHANGED, HTTP_UNSATISFIABLE)::contains,
                    answer -> result(task, request, answer)));
  }

  private static RangeResult result(Task task, RangeRequest request, Response<ResponseBody> answer)
      throws IOException {
    ContentRange range = ContentRange.parse(answer.headers().get("Content-Range"));
    switch (answer.code()) {
      case HTTP_UNCHANGED -> {
        return new RangeResult(answer.headers(), null, 0, -1);
      }
      case HTTP_UNSATISFIABLE -> throw beyondTheEnd(task, range);
      case HTTP_PARTIAL -> {
        if (range == null || range.start() < 0 || !fits(request, range)) {
          throw new SandboxProtocolException(
              task.description()
                  + " failed: expected "
                  + request.header()
                  + ", but the response has Content-Range "
                  + answer.headers().get("Content-Range"),
              task.operation().id());
        }
        byte[] content =
            slice(task, required(answer), 0, range.end() - range.start(), request.maxBytes());
        if (content.length != range.end() - range.start()) {
          throw new IOException("the part ended early");
        }
        return new RangeResult(answer.headers(), content, range.start(), range.total());
      }
      default -> {
        return select(task, request, answer);
      }
    }
  }

  /** Returns whether the received range is within the requested one. */
  private static boolean fits(RangeRequest request, ContentRange range) {
    return request.fromEnd()
        ? range.end() - range.start() <= request.start()
        : range.start() == request.start() && range.end() <= request.end();
  }

  /** Selects the part from the whole file. */
  private static RangeResult select(Task task, RangeRequest request, Response<ResponseBody> answer)
      throws IOException {
    ResponseBody body = required(answer);
    long total = body.contentLength();
    if (request.fromEnd() && total < 0) {
      throw new SandboxOperationException(
          task.description()
              + " failed: the server supports neither ranges nor sends the size of the file, so its"
              + " last bytes cannot be found; read the whole file",
          "read",
          ErrorDetails.none());
    }
    long start = request.fromEnd() ? Math.max(0, total - request.start()) : request.start();
    if (total >= 0 && start >= total && total > 0) {
      throw beyondTheEnd(task, new ContentRange(-1, -1, total));
    }
    byte[] content =
        slice(
            task,
            body,
            start,
            request.fromEnd() ? Long.MAX_VALUE : request.end(),
            request.maxBytes());
    return new RangeResult(answer.headers(), content, start, total);
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

  private static SandboxOperationException beyondTheEnd(Task task, @Nullable ContentRange range) {
    return new SandboxOperationException(
        task.description()
            + " failed: the part begins beyond the end of the file"
            + (range == null || range.total() < 0 ? "" : ", which has " + range.total() + " bytes")
            + " (416)",
        "read",
        ErrorDetails.none());
  }
}
