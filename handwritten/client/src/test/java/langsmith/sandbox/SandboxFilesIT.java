// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.error.SandboxConnectionException;
import langsmith.sandbox.error.SandboxNotReadyException;
import langsmith.sandbox.error.SandboxOperationException;
import langsmith.sandbox.error.SandboxProtocolException;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.SocketPolicy;
import okio.Buffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SandboxFilesIT {
  private final FakeService service = new FakeService();
  private Sandbox sandbox;

  @BeforeEach
  void start() throws IOException {
    service.start();
    service.answer(200, service.box("ready"));
    sandbox = service.sandboxes().get("box");
    service.take();
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
  }

  @Test
  void write_sendsOnePartNamedFile() {
    service.answer(200, "{\"path\":\"/a b\",\"written\":6}");

    sandbox.write("/a b", "héllo");

    FakeService.Received request = service.take();
    assertThat(request.line()).isEqualTo("POST /sb/1/upload?path=%2Fa%20b");
    assertThat(request.request().getHeader("Content-Type")).startsWith("multipart/form-data");
    assertThat(request.request().getHeader("X-Api-Key")).isEqualTo("the-key");
    assertThat(request.body())
        .contains("Content-Disposition: form-data; name=\"file\"; filename=\"file\"")
        .contains("Content-Type: application/octet-stream")
        .contains("\r\n\r\nhéllo\r\n");
  }

  @Test
  void writeThatWroteLess_isAnError() {
    service.answer(200, "{\"path\":\"/a\",\"written\":2}");

    assertThatThrownBy(() -> sandbox.write("/a", new byte[3]))
        .isInstanceOf(SandboxProtocolException.class)
        .hasMessageContaining("3 bytes were sent, but 2 were written");
  }

  @Test
  void serverThatDoesNotCount_isBelieved() {
    service.answer(200, "{}");

    sandbox.write("/a", new byte[3]);

    assertThat(service.take().line()).startsWith("POST");
  }

  @Test
  void writeWhoseAnswerIsLost_isSentOnce() {
    service.answer(new MockResponse().setSocketPolicy(SocketPolicy.DISCONNECT_AFTER_REQUEST));

    assertThatThrownBy(() -> sandbox.write("/a", "x"))
        .isInstanceOf(SandboxConnectionException.class)
        .hasMessageContaining("it may have been done nevertheless");
    assertThat(service.requests()).isEqualTo(2);
  }

  @Test
  void read_returnsTheBytes() {
    byte[] content = {0, 1, (byte) 0xff, 10, 13};
    service.answer(new MockResponse().setBody(new Buffer().write(content)));

    assertThat(sandbox.read("notes/a?b")).isEqualTo(content);
    assertThat(service.take().line()).isEqualTo("GET /sb/1/download?path=notes%2Fa%3Fb");
  }

  @Test
  void readThatBreaksOff_isRepeatedFromTheStart() {
    service.answer(
        new MockResponse()
            .setBody("0123456789".repeat(1000))
            .setSocketPolicy(SocketPolicy.DISCONNECT_DURING_RESPONSE_BODY));
    service.answer(200, "0123456789");

    assertThat(sandbox.readText("/a")).isEqualTo("0123456789");
  }

  @Test
  void emptyFile_isEmpty() {
    service.answer(200, "");

    assertThat(sandbox.read("/a")).isEmpty();
  }

  @Test
  void fileAboveTheLimit_isRejectedWithAndWithoutAStatedLength() {
    service.answer(200, "12345");
    service.answer(new MockResponse().setChunkedBody("12345", 2));
    service.answer(200, "1234");

    for (int i = 0; i < 2; i++) {
      assertThatThrownBy(() -> sandbox.read("/a", 4))
          .isInstanceOf(SandboxOperationException.class)
          .hasMessageContaining("longer than 4 bytes");
    }
    assertThat(sandbox.read("/a", 4)).hasSize(4);
  }

  @Test
  void bytesThatAreNoText_areNotReplacedSilently() {
    service.answer(new MockResponse().setBody(new Buffer().writeByte(0xff)));

    assertThatThrownBy(() -> sandbox.readText("/a"))
        .isInstanceOf(SandboxOperationException.class)
        .hasMessageContaining("it is not UTF-8; use read(path)");
  }

  @Test
  void missingFile_isToldFromAMissingSandboxByItsType() {
    service.answer(404, "{\"detail\":{\"error\":\"FileNotFound\",\"message\":\"no\"}}");

    ResourceNotFoundException e = readMissing();

    assertThat(e.resourceType()).isEqualTo("file");
    assertThat(e.name()).isEqualTo("/a");
    assertThat(service.requests()).isEqualTo(2);
  }

  @Test
  void missingFile_isToldFromAMissingSandboxByAsking() {
    service.answer(404, "{\"detail\":\"Not Found\"}");
    service.answer(200, "{\"status\":\"ready\"}");

    assertThat(readMissing().resourceType()).isEqualTo("file");
  }

  @Test
  void missingSandbox_isNotReportedAsAMissingFile() {
    service.answer(404, "{\"detail\":\"Not Found\"}");
    service.answer(404, "");

    ResourceNotFoundException e = readMissing();

    assertThat(e.resourceType()).isEqualTo("sandbox");
    assertThat(e.name()).isEqualTo("id-1");
  }

  @Test
  void sandboxThatIsNotReady_isTyped() {
    service.answer(400, "{\"detail\":{\"error\":\"NotReady\",\"message\":\"starting\"}}");

    assertThatThrownBy(() -> sandbox.write("/a", "x"))
        .isInstanceOf(SandboxNotReadyException.class)
        .hasMessageContaining("starting");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\0b"})
  void pathThatCannotBe_isRejectedBeforeAnyRequest(String path) {
    assertThatThrownBy(() -> sandbox.read(path)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sandbox.write(path, "")).isInstanceOf(IllegalArgumentException.class);
    assertThat(service.requests()).isEqualTo(1);
  }

  @Test
  void sandboxWithoutAddress_sendsNothing() {
    service.answer(200, "{\"id\":\"id-2\",\"name\":\"young\",\"status\":\"provisioning\"}");
    Sandbox young = service.sandboxes().get("young");

    assertThat(young.dataPlaneUrl()).isNull();
    assertThatThrownBy(() -> young.read("/a"))
        .isInstanceOf(SandboxNotReadyException.class)
        .hasMessageContaining("status: provisioning")
        .hasMessageContaining("waitUntilReady");
    assertThat(service.requests()).isEqualTo(2);
  }

  @Test
  void stoppedSandboxWithAddress_isAskedAllTheSame() {
    service.answer(200, service.box("stopped"));
    service.answer(200, "x");

    assertThat(service.sandboxes().get("box").readText("/a")).isEqualTo("x");
  }

  private ResourceNotFoundException readMissing() {
    return catchThrowableOfType(ResourceNotFoundException.class, () -> sandbox.read("/a"));
  }
}
