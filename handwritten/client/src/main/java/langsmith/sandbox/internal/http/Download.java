// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import java.io.IOException;
import java.time.Duration;
import langsmith.sandbox.internal.runtime.CancelSignal;
import okhttp3.Headers;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Response;

/**
 * The bytes of one file, read over as many connections as needed.
 *
 * <p>After a lost connection it requests the rest by {@code Range} and {@code If-Range}, so that
 * bytes of two versions of the file never mix. If the server sends the whole file instead, because
 * it has changed or ranges are not supported, the download starts again, provided that the consumer
 * can discard what it has received. Attempts with progress do not count towards the limit of
 * attempts.
 *
 * <p>Used by one thread at a time; blocks.
 */
public final class Download implements AutoCloseable {
  private static final int HTTP_PARTIAL = 206;
  private static final int HTTP_UNSATISFIABLE = 416;

  /** How many consecutive restarts of the whole file may make no progress. */
  private static final int MAX_FRUITLESS_RESTARTS = 3;

  private final RestClient rest;
  private final Task task;
  private final Duration limit;
  private final CancelSignal signal;
  private final Parts parts;
  private final Restart restart;
  private final long startedNanos;

  private @Nullable Call<ResponseBody> call;
  private @Nullable ResponseBody body;
  private CancelSignal.@Nullable Registration cancelling;
  private Headers headers = Headers.of();
  private @Nullable String etag;
  private long position;
  private long total = -1;
  private long furthest;
  private int fruitlessRestarts;
  private boolean ended;

  Download(
      RestClient rest,
      Task task,
      Duration limit,
      CancelSignal signal,
      Parts parts,
      Restart restart) {
    this.rest = rest;
    this.task = task;
    this.limit = limit;
    this.signal = signal;
    this.parts = parts;
    this.restart = restart;
    this.startedNanos = rest.pacing().nanoTime();
  }

  /**
   * Waits for the first response, so that a missing file is reported before the consumer prepares
   * anything.
   */
  public void open() {
    rest.repeat(
        task,
        () -> {
          ResponseBody unused = current();
          return Boolean.TRUE;
        },
        this::failed);
  }

  /** Reads some bytes, at least one unless {@code length} is 0; returns -1 at the end. */
  public int read(byte[] into, int offset, int length) {
    if (ended) {
      return -1;
    }
    return rest.repeat(task, () -> readOnce(into, offset, length), this::failed);
  }

  /** Returns the number of bytes read. */
  public long position() {
    return position;
  }

  /** Returns the size of the file; -1 if unknown. */
  public long total() {
    return total;
  }

  /** Returns the headers of the last response. */
  public Headers headers() {
    return headers;
  }

  @Override
  public void close() {
    ended = true;
    abandon();
  }

  private int readOnce(byte[] into, int offset, int length) throws IOException, AttemptFailed {
    ResponseBody from = current();
    if (from == null) {
      ended = true;
      return -1;
    }
    BufferedSource source = from.source();
    int count = source.read(into, offset, length);
    if (count >= 0) {
      position += count;
      return count;
    }
    if (total >= 0 && position != total) {
      throw new IOException("the body ended after " + position + " of " + total + " bytes");
    }
    ended = true;
    release();
    return -1;
  }

  /** Returns the body to continue with; null at the end of the file. */
  private @Nullable ResponseBody current() throws IOException, AttemptFailed {
    if (body != null) {
      return body;
    }
    signal.check(task.description());
    boolean resumes = position > 0 && etag != null;
    Call<ResponseBody> next =
        parts.from(resumes ? "bytes=" + position + "-" : null, resumes ? etag : null);
    call = next;
    cancelling = signal.onCancel(next::cancel);
    Response<ResponseBody> answer = rest.begin(task, next, remaining());
    if (answer.code() == HTTP_UNSATISFIABLE && resumes) {
      return nothingMore(answer);
    }
    if (!answer.isSuccessful()) {
      throw rest.failures().refused(task, answer);
    }
    ResponseBody opened = CallFailures.required(task, answer);
    body = opened;
    headers = answer.headers();
    if (answer.code() == HTTP_PARTIAL) {
      continueWith(answer, resumes);
    } else {
      startWith(answer, opened);
    }
    return opened;
  }

  private void startWith(Response<ResponseBody> answer, ResponseBody opened) {
    if (position > 0) {
      if (position > furthest) {
        furthest = position;
        fruitlessRestarts = 0;
      } else if (++fruitlessRestarts > MAX_FRUITLESS_RESTARTS) {
        throw rest.failures()
            .noProgress(
                task,
                "the connection broke repeatedly, the server sends only whole files, and at most "
                    + furthest
                    + " bytes were received");
      }
      restart.restart(position);
      position = 0;
    }
    etag = strong(answer.headers().get("ETag"));
    total = opened.contentLength();
  }

  private void continueWith(Response<ResponseBody> answer, boolean resumes) {
    ContentRange range = ContentRange.parse(answer.headers().get("Content-Range"));
    String version = answer.headers().get("ETag");
    boolean sameVersion = version == null || version.equals(etag);
    if (range == null || !resumes || !isRest(range) || !sameVersion) {
      throw rest.failures()
          .brokenContract(
              task,
              resumes ? "expected the bytes from " + position + " on" : "expected the whole file",
              "Content-Range "
                  + answer.headers().get("Content-Range")
                  + (sameVersion ? "" : " of another version"));
    }
    total = range.total() >= 0 ? range.total() : total;
  }

  private boolean isRest(ContentRange range) {
    // It may end before the file does; then the next part is requested.
    boolean sameSize = range.total() < 0 || total < 0 || range.total() == total;
    return range.start() == position && sameSize;
  }

  /**
   * Checks whether the connection broke exactly at the end; otherwise the file has become shorter.
   */
  private @Nullable ResponseBody nothingMore(Response<ResponseBody> answer) throws IOException {
    ContentRange range = ContentRange.parse(answer.headers().get("Content-Range"));
    if (range != null && range.total() == position) {
      total = position;
      release();
      return null;
    }
    etag = null;
    throw new IOException("the file has changed");
  }

  private Duration remaining() throws IOException {
    if (limit.isZero()) {
      return limit;
    }
    Duration left = limit.minusNanos(rest.pacing().nanoTime() - startedNanos);
    if (left.isZero() || left.isNegative()) {
      throw new IOException("no time is left");
    }
    return left;
  }

  private AttemptFailed failed(IOException e) {
    Call<ResponseBody> broken = call;
    abandon();
    signal.check(task.description());
    boolean late = !limit.isZero() && rest.pacing().nanoTime() - startedNanos >= limit.toNanos();
    if (late || broken == null) {
      throw rest.failures().deadlineExceeded(task, limit, e);
    }
    return rest.failures().broken(task, broken.request().url(), limit, e);
  }

  private void abandon() {
    if (call != null) {
      // Without this, closing would read the rest to reuse the connection.
      call.cancel();
    }
    release();
  }

  private void release() {
    if (cancelling != null) {
      cancelling.close();
      cancelling = null;
    }
    if (body != null) {
      body.close();
      body = null;
    }
    call = null;
  }

  private static @Nullable String strong(@Nullable String tag) {
    // Anything else could not be sent back.
    return tag == null || !tag.matches("\"[!-~]*\"") ? null : tag;
  }

  /** Creates calls for the whole file or its end. */
  @FunctionalInterface
  public interface Parts {
    /** Returns a new call; without a range for the whole file. */
    Call<ResponseBody> from(@Nullable String range, @Nullable String ifRange);
  }

  /** Discards what the consumer has received. */
  @FunctionalInterface
  public interface Restart {
    /** Prepares to receive the file from its first byte; throws if that is impossible. */
    void restart(long handedOver);
  }
}
