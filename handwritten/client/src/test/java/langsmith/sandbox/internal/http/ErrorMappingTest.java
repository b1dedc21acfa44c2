// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static langsmith.sandbox.internal.http.Operation.BOX_STATUS;
import static langsmith.sandbox.internal.http.Operation.CAPTURE_SNAPSHOT;
import static langsmith.sandbox.internal.http.Operation.CREATE_BOX;
import static langsmith.sandbox.internal.http.Operation.CREATE_DOWNLOAD_URL;
import static langsmith.sandbox.internal.http.Operation.CREATE_POOL;
import static langsmith.sandbox.internal.http.Operation.CREATE_REGISTRY;
import static langsmith.sandbox.internal.http.Operation.CREATE_SERVICE_URL;
import static langsmith.sandbox.internal.http.Operation.CREATE_SNAPSHOT;
import static langsmith.sandbox.internal.http.Operation.CREATE_VOLUME;
import static langsmith.sandbox.internal.http.Operation.DELETE_BOX;
import static langsmith.sandbox.internal.http.Operation.DELETE_BOXES;
import static langsmith.sandbox.internal.http.Operation.DELETE_POOL;
import static langsmith.sandbox.internal.http.Operation.DELETE_SNAPSHOT;
import static langsmith.sandbox.internal.http.Operation.DELETE_TEMPLATE;
import static langsmith.sandbox.internal.http.Operation.DELETE_VOLUME;
import static langsmith.sandbox.internal.http.Operation.DOWNLOAD;
import static langsmith.sandbox.internal.http.Operation.GET_BOX;
import static langsmith.sandbox.internal.http.Operation.GET_SNAPSHOT;
import static langsmith.sandbox.internal.http.Operation.LIST_BOXES;
import static langsmith.sandbox.internal.http.Operation.START_BOX;
import static langsmith.sandbox.internal.http.Operation.STOP_BOX;
import static langsmith.sandbox.internal.http.Operation.UPDATE_BOX;
import static langsmith.sandbox.internal.http.Operation.UPDATE_POOL;
import static langsmith.sandbox.internal.http.Operation.UPDATE_REGISTRY;
import static langsmith.sandbox.internal.http.Operation.UPDATE_TEMPLATE;
import static langsmith.sandbox.internal.http.Operation.UPDATE_VOLUME;
import static langsmith.sandbox.internal.http.Operation.UPLOAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.stream.Stream;
import langsmith.sandbox.error.QuotaExceededException;
import langsmith.sandbox.error.ResourceAlreadyExistsException;
import langsmith.sandbox.error.ResourceCreationException;
import langsmith.sandbox.error.ResourceException;
import langsmith.sandbox.error.ResourceInUseException;
import langsmith.sandbox.error.ResourceNameConflictException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.ResourceTimeoutException;
import langsmith.sandbox.error.SandboxApiException;
import langsmith.sandbox.error.SandboxAuthenticationException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.error.SandboxProtocolException;
import langsmith.sandbox.error.SandboxValidationException;
import langsmith.sandbox.internal.wire.ErrorBody;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ErrorMappingTest {
  private static final String RULES =
      "{\"detail\":[{\"loc\":[\"body\",\"vcpus\"],\"msg\":\"too many\",\"type\":\"value_error\"}]}";
  private static final String MISSING =
      "{\"detail\":[{\"loc\":[\"body\",\"name\"],\"msg\":\"required\",\"type\":\"missing\"}]}";

  /** Operation, status, body, exception, retryable. One row per rule or contested case. */
  static Stream<Arguments> rows() {
    return Stream.of(
        // Creation.
        arguments(
            CREATE_BOX, 400, error("SnapshotNotFound"), ResourceNotFoundException.class, false),
        arguments(
            CREATE_BOX, 400, error("InvalidRequest"), SandboxValidationException.class, false),
        arguments(CREATE_BOX, 400, "{\"detail\":\"bad\"}", SandboxValidationException.class, false),
        arguments(CREATE_BOX, 401, "", SandboxAuthenticationException.class, false),
        arguments(CREATE_BOX, 403, error("Forbidden"), SandboxAuthenticationException.class, false),
        arguments(CREATE_BOX, 404, error("NotFound"), ResourceNotFoundException.class, false),
        arguments(CREATE_BOX, 408, error("Timeout"), ResourceTimeoutException.class, false),
        arguments(CREATE_BOX, 409, error("Conflict"), ResourceAlreadyExistsException.class, false),
        arguments(CREATE_BOX, 422, RULES, SandboxValidationException.class, false),
        arguments(CREATE_BOX, 422, MISSING, SandboxValidationException.class, false),
        arguments(
            CREATE_BOX, 422, error("ValidationError"), SandboxValidationException.class, false),
        arguments(CREATE_BOX, 422, error("ImagePull"), ResourceCreationException.class, false),
        arguments(CREATE_BOX, 422, "", ResourceCreationException.class, false),
        arguments(CREATE_BOX, 429, error("Quota"), QuotaExceededException.class, true),
        arguments(CREATE_BOX, 500, error("Internal"), SandboxApiException.class, false),
        arguments(
            CREATE_BOX, 502, error("ConnectionError"), SandboxConnectionException.class, false),
        arguments(CREATE_BOX, 502, "", SandboxApiException.class, false),
        arguments(CREATE_BOX, 503, "", ResourceCreationException.class, true),
        arguments(CREATE_BOX, 503, error("Unschedulable"), ResourceCreationException.class, true),
        arguments(CREATE_BOX, 504, "", ResourceTimeoutException.class, false),
        // Other operations of the control plane.
        arguments(GET_BOX, 404, error("not_found"), ResourceNotFoundException.class, false),
        arguments(BOX_STATUS, 404, "", ResourceNotFoundException.class, false),
        arguments(LIST_BOXES, 404, "<html>", SandboxApiException.class, false),
        arguments(UPDATE_BOX, 404, "", ResourceNotFoundException.class, false),
        arguments(UPDATE_BOX, 409, "", ResourceNameConflictException.class, false),
        arguments(UPDATE_BOX, 422, RULES, SandboxValidationException.class, false),
        arguments(UPDATE_BOX, 503, "", SandboxApiException.class, false),
        arguments(DELETE_BOX, 404, "", ResourceNotFoundException.class, false),
        arguments(DELETE_BOX, 409, "", ResourceInUseException.class, false),
        arguments(GET_BOX, 409, "", SandboxApiException.class, false),
        arguments(GET_BOX, 400, RULES, SandboxValidationException.class, false),
        arguments(GET_BOX, 400, "", SandboxApiException.class, false),
        arguments(GET_BOX, 400, error("NotReady"), SandboxNotReadyException.class, true),
        arguments(GET_BOX, 429, "", QuotaExceededException.class, true),
        arguments(GET_BOX, 500, "", SandboxApiException.class, false),
        arguments(GET_BOX, 502, error("ConnectionError"), SandboxConnectionException.class, true),
        arguments(GET_BOX, 503, error("ServiceUnavailable"), SandboxApiException.class, true),
        arguments(GET_BOX, 504, "", SandboxApiException.class, true),
        arguments(GET_BOX, 407, "", SandboxConnectionException.class, false),
        arguments(GET_BOX, 301, "", SandboxProtocolException.class, false),
        arguments(CREATE_BOX, 307, "", SandboxProtocolException.class, false),
        arguments(GET_BOX, 401, "", SandboxAuthenticationException.class, false),
        arguments(GET_BOX, 403, error("Forbidden"), SandboxAuthenticationException.class, false),
        arguments(GET_BOX, 422, MISSING, SandboxValidationException.class, false),
        arguments(GET_BOX, 501, "", SandboxApiException.class, false),
        arguments(GET_BOX, 502, "", SandboxApiException.class, true),
        arguments(GET_BOX, 503, "", SandboxApiException.class, true),
        arguments(LIST_BOXES, 400, "", SandboxApiException.class, false),
        arguments(LIST_BOXES, 403, "", SandboxAuthenticationException.class, false),
        arguments(LIST_BOXES, 500, "", SandboxApiException.class, false),
        arguments(
            UPDATE_BOX, 400, error("InvalidRequest"), SandboxValidationException.class, false),
        arguments(UPDATE_BOX, 500, "", SandboxApiException.class, false),
        arguments(DELETE_BOX, 500, "", SandboxApiException.class, false),
        arguments(BOX_STATUS, 500, "", SandboxApiException.class, false),
        arguments(DELETE_BOXES, 400, "", SandboxValidationException.class, false),
        arguments(START_BOX, 400, "", SandboxApiException.class, false),
        arguments(START_BOX, 404, "", ResourceNotFoundException.class, false),
        arguments(START_BOX, 409, error("Conflict"), SandboxApiException.class, false),
        arguments(STOP_BOX, 400, "", SandboxApiException.class, false),
        arguments(STOP_BOX, 404, "", ResourceNotFoundException.class, false),
        // Snapshots, links and registries.
        arguments(CAPTURE_SNAPSHOT, 400, "", SandboxValidationException.class, false),
        arguments(CAPTURE_SNAPSHOT, 404, "", ResourceNotFoundException.class, false),
        arguments(
            CAPTURE_SNAPSHOT, 422, error("CaptureFailed"), ResourceCreationException.class, false),
        arguments(CREATE_SNAPSHOT, 400, "", SandboxValidationException.class, false),
        arguments(CREATE_SNAPSHOT, 403, "", SandboxAuthenticationException.class, false),
        arguments(CREATE_SNAPSHOT, 500, "", SandboxApiException.class, false),
        arguments(GET_SNAPSHOT, 404, "", ResourceNotFoundException.class, false),
        arguments(DELETE_SNAPSHOT, 409, "", ResourceInUseException.class, false),
        arguments(CREATE_SERVICE_URL, 400, "", SandboxValidationException.class, false),
        arguments(CREATE_SERVICE_URL, 404, "", ResourceNotFoundException.class, false),
        arguments(CREATE_DOWNLOAD_URL, 404, "", ResourceNotFoundException.class, false),
        arguments(CREATE_REGISTRY, 409, "", ResourceAlreadyExistsException.class, false),
        arguments(UPDATE_REGISTRY, 409, "", ResourceNameConflictException.class, false),
        // The first generation.
        arguments(CREATE_VOLUME, 503, "", ResourceCreationException.class, true),
        arguments(CREATE_VOLUME, 504, "", ResourceTimeoutException.class, false),
        arguments(CREATE_VOLUME, 429, "", QuotaExceededException.class, true),
        arguments(
            UPDATE_VOLUME, 400, error("ResizeError"), SandboxValidationException.class, false),
        arguments(UPDATE_VOLUME, 409, "", ResourceNameConflictException.class, false),
        arguments(DELETE_VOLUME, 409, "", ResourceInUseException.class, false),
        arguments(UPDATE_TEMPLATE, 409, "", ResourceNameConflictException.class, false),
        arguments(DELETE_TEMPLATE, 409, "", ResourceInUseException.class, false),
        arguments(
            CREATE_POOL, 400, error("TemplateNotFound"), ResourceNotFoundException.class, false),
        arguments(
            CREATE_POOL, 400, error("ValidationError"), SandboxValidationException.class, false),
        arguments(CREATE_POOL, 409, "", ResourceAlreadyExistsException.class, false),
        arguments(CREATE_POOL, 429, "", QuotaExceededException.class, true),
        arguments(CREATE_POOL, 504, "", ResourceTimeoutException.class, false),
        arguments(UPDATE_POOL, 409, "", ResourceNameConflictException.class, false),
        arguments(UPDATE_POOL, 429, "", QuotaExceededException.class, true),
        arguments(DELETE_POOL, 404, "", ResourceNotFoundException.class, false),
        // The sandbox itself.
        arguments(UPLOAD, 500, error("WriteError"), SandboxOperationException.class, false),
        arguments(DOWNLOAD, 500, error("ReadError"), SandboxOperationException.class, false),
        arguments(DOWNLOAD, 400, error("CommandError"), SandboxOperationException.class, false),
        arguments(UPLOAD, 403, "", SandboxOperationException.class, false),
        arguments(DOWNLOAD, 401, "", SandboxAuthenticationException.class, false),
        arguments(DOWNLOAD, 502, error("ConnectionError"), SandboxConnectionException.class, true),
        arguments(UPLOAD, 502, error("ConnectionError"), SandboxConnectionException.class, false),
        arguments(UPLOAD, 400, error("NotReady"), SandboxNotReadyException.class, true),
        arguments(UPLOAD, 503, error("ServiceUnavailable"), SandboxNotReadyException.class, true),
        arguments(DOWNLOAD, 404, error("FileNotFound"), ResourceNotFoundException.class, false),
        arguments(DOWNLOAD, 500, error("FileNotFound"), ResourceNotFoundException.class, false),
        arguments(DOWNLOAD, 404, "", ResourceNotFoundException.class, false),
        arguments(DOWNLOAD, 416, "bytes */3", SandboxOperationException.class, false),
        arguments(UPLOAD, 413, "", SandboxApiException.class, false),
        arguments(UPLOAD, 422, MISSING, SandboxValidationException.class, false));
  }

  @ParameterizedTest(name = "{0} {1} {2} -> {3}")
  @MethodSource("rows")
  void answer_becomesException(
      Operation operation,
      int status,
      String body,
      Class<? extends SandboxException> expected,
      boolean retryable) {
    SandboxException e = map(operation, status, body);

    assertThat(e).isExactlyInstanceOf(expected);
    assertThat(e.retryable()).isEqualTo(retryable);
    assertThat(e).hasMessageContaining("doing it failed");
    assertThat(e).hasMessageContaining(String.valueOf(status));
    if (e instanceof SandboxApiException api) {
      assertThat(api.status()).isEqualTo(status);
    } else if (e instanceof ResourceException resource) {
      assertThat(resource.status()).hasValue(status);
      assertThat(resource.resourceType()).isNotEmpty();
    }
  }

  @Test
  void message_namesDeedAnswerReasonAndAdvice() {
    assertThat(map(CREATE_BOX, 409, error("Conflict")))
        .hasMessage(
            "doing it failed: the service responded with 409 (Conflict): because (error_id=e1);"
                + " use another name, or get(…) the existing one");
  }

  @Test
  void errorId_isKeptOnEveryException() {
    assertThat(rows())
        .filteredOn(row -> row.get()[2].equals(error("ConnectionError")))
        .isNotEmpty()
        .allSatisfy(
            row ->
                assertThat(
                        map((Operation) row.get()[0], (int) row.get()[1], (String) row.get()[2])
                            .errorId())
                    .isEqualTo("e1"));
    assertThat(map(CREATE_BOX, 504, error("Timeout")).errorId()).isEqualTo("e1");
    assertThat(map(CREATE_BOX, 422, error("ImagePull")).errorId()).isEqualTo("e1");
    assertThat(map(UPLOAD, 500, error("WriteError")).errorId()).isEqualTo("e1");
    assertThat(map(UPLOAD, 400, error("NotReady")).errorId()).isEqualTo("e1");
    assertThat(map(GET_BOX, 500, error("Internal")).errorId()).isEqualTo("e1");
  }

  @Test
  void foreignBody_isNeverShown() {
    assertThat(map(GET_BOX, 500, "<html>secret</html>"))
        .hasMessage("doing it failed: the service responded with 500");
  }

  @Test
  void createFromMissingSnapshot_namesTheSnapshot() {
    ResourceNotFoundException e =
        (ResourceNotFoundException) map(CREATE_BOX, 404, error("NotFound"));

    assertThat(e.resourceType()).isEqualTo("snapshot");
    assertThat(e.name()).isEqualTo("python");
  }

  @Test
  void missingKey_isSaidSo() {
    assertThat(ErrorMapper.map(failure(GET_BOX, 401, "", false)))
        .hasMessageContaining("no API key is configured");
    assertThat(ErrorMapper.map(failure(GET_BOX, 401, "", true)))
        .hasMessageContaining("check the API key");
  }

  @Test
  void unschedulable_isTheTypeOfA503OnCreate() {
    assertThat(((ResourceCreationException) map(CREATE_BOX, 503, "")).errorType())
        .isEqualTo("Unschedulable");
    assertThat(((ResourceCreationException) map(CREATE_BOX, 503, error("Full"))).errorType())
        .isEqualTo("Full");
  }

  @Test
  void validation_namesTheField() {
    SandboxValidationException e = (SandboxValidationException) map(CREATE_BOX, 422, RULES);

    assertThat(e.field()).isEqualTo("vcpus");
    assertThat(e.details()).hasSize(1);
    assertThat(e.details().get(0).message()).isEqualTo("too many");
    assertThat(e.details().get(0).type()).isEqualTo("value_error");
    assertThat(e).hasMessageContaining("vcpus: too many");
  }

  @Test
  void operation_isNamed() {
    assertThat(((SandboxOperationException) map(UPLOAD, 500, error("WriteError"))).operation())
        .isEqualTo("write");
    assertThat(((SandboxOperationException) map(DOWNLOAD, 416, "")).operation()).isEqualTo("read");
    assertThat(((SandboxOperationException) map(UPLOAD, 403, "")).errorType())
        .isEqualTo("PermissionDenied");
  }

  @ParameterizedTest
  @CsvSource({
    "Sandbox limit reached, sandbox_count",
    "too many sandboxes (count 5), sandbox_count",
    "CPU quota exceeded, cpu",
    "out of memory quota, memory",
    "volume limit, volume_count",
    "storage is full, storage",
    "slow down,",
  })
  void quotaType_isGuessedFromTheMessage(String message, String expected) {
    QuotaExceededException e =
        (QuotaExceededException) map(CREATE_BOX, 429, "{\"detail\":\"" + message + "\"}");

    assertThat(e.quotaType()).isEqualTo(expected);
  }

  private static String error(String type) {
    return "{\"detail\":{\"error\":\"" + type + "\",\"message\":\"because\",\"error_id\":\"e1\"}}";
  }

  private static SandboxException map(Operation operation, int status, String body) {
    return ErrorMapper.map(failure(operation, status, body, true));
  }

  private static Failure failure(Operation operation, int status, String body, boolean key) {
    Task.Resource resource = new Task.Resource("thing", "x");
    Task.Resource missing = resource;
    if (operation == CREATE_BOX) {
      missing = new Task.Resource("snapshot", "python");
    } else if (operation == CAPTURE_SNAPSHOT) {
      missing = new Task.Resource("sandbox", "box");
    }
    return new Failure(
        new Task(operation, "doing it", resource, missing),
        status,
        ErrorBody.read(new Buffer().writeUtf8(body)),
        key);
  }
}
