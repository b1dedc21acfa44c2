// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.wire;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import langsmith.sandbox.api.model.ErrorDetail;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.ErrorEnvelopeDetail;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import langsmith.sandbox.error.SandboxValidationException.Violation;
import langsmith.sandbox.internal.text.OneLine;
import okio.Buffer;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;

/**
 * The service's description of a failure. {@code detail} may be an object, a list or a text;
 * anything else, such as a proxy's page, is ignored and never shown.
 *
 * @param type the kind of failure, or null
 * @param message a sentence for humans, one line, or null
 * @param errorId the id in the server's logs, or null
 * @param violations the violated rules that the service listed
 */
public record ErrorBody(
    @Nullable String type,
    @Nullable String message,
    @Nullable String errorId,
    List<Violation> violations) {

  /** No description. */
  public static final ErrorBody NONE = new ErrorBody(null, null, null, List.of());

  private static final int MAX_BODY_BYTES = 16 * 1024;
  private static final JsonAdapter<ErrorEnvelope> ENVELOPE =
      new Moshi.Builder().add(new GeneratedJsonAdapters()).build().adapter(ErrorEnvelope.class);

  /** Reads a body; one that is malformed or longer than 16 KiB is ignored. */
  public static ErrorBody read(BufferedSource body) {
    try {
      Buffer head = new Buffer();
      while (head.size() <= MAX_BODY_BYTES) {
        if (body.read(head, MAX_BODY_BYTES + 1 - head.size()) == -1) {
          ErrorEnvelope envelope = ENVELOPE.fromJson(head);
          return envelope == null ? NONE : of(envelope.detail());
        }
      }
      return NONE;
    } catch (IOException | JsonDataException e) {
      // The status alone is reported: a second failure must not hide the first.
      return NONE;
    }
  }

  private static ErrorBody of(@Nullable ErrorEnvelopeDetail detail) {
    if (detail == null) {
      return NONE;
    }
    if (detail.errorDetail() != null) {
      ErrorDetail object = detail.errorDetail();
      return new ErrorBody(
          text(object.error()), text(object.message()), text(object.errorId()), List.of());
    }
    if (detail.validationItemList() != null) {
      return ofViolations(
          detail.validationItemList().stream()
              .map(item -> violation(item.loc(), item.msg(), item.type()))
              .collect(Collectors.toList()));
    }
    return detail.stringValue() != null
        ? new ErrorBody(null, clean(detail.stringValue()), null, List.of())
        : ofUnknown(detail.unknown());
  }

  /** Reads what it can of a form in which a member has another type than specified. */
  private static ErrorBody ofUnknown(@Nullable Object detail) {
    if (detail instanceof Map<?, ?> map) {
      return new ErrorBody(
          text(map.get("error")), text(map.get("message")), text(map.get("error_id")), List.of());
    }
    if (detail instanceof List<?> list) {
      List<Violation> violations = new ArrayList<>();
      for (Object item : list) {
        if (item instanceof Map<?, ?> map) {
          violations.add(violation(map.get("loc"), map.get("msg"), map.get("type")));
        }
      }
      return ofViolations(violations);
    }
    return NONE;
  }

  private static ErrorBody ofViolations(List<Violation> violations) {
    String sentences =
        violations.stream()
            .map(v -> v.field() == null ? v.message() : v.field() + ": " + v.message())
            .collect(Collectors.joining("; "));
    return new ErrorBody(null, clean(sentences), null, violations);
  }

  private static Violation violation(
      @Nullable Object place, @Nullable Object rule, @Nullable Object type) {
    String message = text(rule);
    return new Violation(lastOf(place), message == null ? "invalid" : message, text(type));
  }

  private static @Nullable String lastOf(@Nullable Object path) {
    if (path instanceof List<?> parts && !parts.isEmpty()) {
      return clean(String.valueOf(parts.get(parts.size() - 1)));
    }
    return null;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value instanceof String text ? clean(text) : null;
  }

  /** Returns one line without control characters, truncated for use in a message. */
  private static @Nullable String clean(String text) {
    String line = OneLine.quote(text);
    return line.isEmpty() ? null : line;
  }
}
