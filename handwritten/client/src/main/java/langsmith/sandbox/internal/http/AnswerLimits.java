// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import com.squareup.moshi.JsonDataException;
import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;

/**
 * Bounds what a response may occupy, because Retrofit holds error bodies in memory, and a
 * compressed body can be small on the wire and endless in memory, or the reverse.
 *
 * <ul>
 *   <li>At most {@value #MAX_ERROR_BYTES} bytes of an error body are read, after decompression; the
 *       rest is ignored. If the body is broken, what was received of it counts.
 *   <li>A compressed response may have {@link JsonAnswers#MAX_ANSWER_BYTES} bytes on the wire, the
 *       limit of a document after decompression. Files are requested without compression.
 * </ul>
 */
final class AnswerLimits {
  static final int MAX_ERROR_BYTES = 64 * 1024;

  private AnswerLimits() {}

  /** Replaces an error body by its first part. */
  static Response cutError(Interceptor.Chain chain) throws IOException {
    Response answer = chain.proceed(chain.request());
    ResponseBody body = answer.body();
    if (answer.isSuccessful() || body == null) {
      return answer;
    }
    Buffer head = new Buffer();
    try (body) {
      BufferedSource source = body.source();
      boolean more = true;
      while (more && head.size() < MAX_ERROR_BYTES) {
        more = source.read(head, MAX_ERROR_BYTES - head.size()) != -1;
      }
    } catch (IOException e) {
      if (chain.call().isCanceled()) {
        throw e;
      }
      // The status matters more than the text.
    }
    return answer
        .newBuilder()
        .body(ResponseBody.create(head, body.contentType(), head.size()))
        .build();
  }

  /** Limits the compressed size of a response that OkHttp decompresses. */
  static Response limitZipped(Interceptor.Chain chain) throws IOException {
    Response answer = chain.proceed(chain.request());
    ResponseBody body = answer.body();
    if (body == null || answer.header("Content-Encoding") == null) {
      return answer;
    }
    BufferedSource limited = Okio.buffer(new Limited(body.source(), answer.isSuccessful()));
    return answer
        .newBuilder()
        .body(ResponseBody.create(limited, body.contentType(), body.contentLength()))
        .build();
  }

  /** Ends an error body early, and fails for any other that is too long. */
  private static final class Limited extends ForwardingSource {
    private final boolean fails;
    private long left;

    Limited(BufferedSource body, boolean fails) {
      super(body);
      this.fails = fails;
      this.left = fails ? JsonAnswers.MAX_ANSWER_BYTES : MAX_ERROR_BYTES;
    }

    @Override
    public long read(Buffer sink, long byteCount) throws IOException {
      if (left == 0) {
        if (fails) {
          throw new JsonDataException(
              "longer than " + JsonAnswers.MAX_ANSWER_BYTES + " compressed bytes");
        }
        return -1;
      }
      long count = super.read(sink, Math.min(byteCount, left));
      left -= Math.max(0, count);
      return count;
    }
  }
}
