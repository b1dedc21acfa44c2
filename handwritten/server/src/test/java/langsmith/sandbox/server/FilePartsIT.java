// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parts, tags and descriptions of files. */
final class FilePartsIT {
  private static SandboxServer server;
  private static Caller caller;
  private static JsonObject box;

  private String tag;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.builder().start();
    caller = new Caller(server);
    box = caller.box(new JsonObject());
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  @BeforeEach
  void write() throws Exception {
    assertThat(caller.upload(box, "f", "0123456789".getBytes(UTF_8)).status()).isEqualTo(200);
    tag = header(caller.download(box, "f"), "ETag");
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=0-3, 0123, bytes 0-3/10",
    "bytes=4-, 456789, bytes 4-9/10",
    "bytes=4-99, 456789, bytes 4-9/10",
    "bytes=-2, 89, bytes 8-9/10"
  })
  void part_isSent(String range, String content, String contentRange) throws Exception {
    Caller.Answer answer = get("Range", range);
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo(content);
    assertThat(header(answer, "Content-Range")).isEqualTo(contentRange);
    assertThat(header(answer, "Content-Length")).isEqualTo(Integer.toString(content.length()));
    assertThat(header(answer, "ETag")).isEqualTo(tag);
    assertThat(header(answer, "Last-Modified")).endsWith(" GMT");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=0-1,4-5", "bytes=x-", "lines=1-2"})
  void otherRange_isIgnored(String range) throws Exception {
    Caller.Answer answer = get("Range", range);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("0123456789");
  }

  @Test
  void partBehindTheEnd_isToldTheSize() throws Exception {
    Caller.Answer answer = get("Range", "bytes=10-");
    assertThat(answer.status()).isEqualTo(416);
    assertThat(header(answer, "Content-Range")).isEqualTo("bytes */10");
    assertThat(header(answer, "Content-Type")).isEqualTo("text/plain");
  }

  @Test
  void sameVersion_isGoneOnWith() throws Exception {
    Caller.Answer answer = get("Range", "bytes=8-", "If-Range", tag);
    assertThat(answer.status()).isEqualTo(206);
    assertThat(answer.body()).isEqualTo("89");
  }

  @Test
  void otherVersion_isSentWhole() throws Exception {
    assertThat(caller.upload(box, "f", "abcdefghij".getBytes(UTF_8)).status()).isEqualTo(200);
    Caller.Answer answer = get("Range", "bytes=8-", "If-Range", tag);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEqualTo("abcdefghij");
    assertThat(header(answer, "ETag")).isNotEqualTo(tag);
  }

  @Test
  void knownVersion_isNotSent() throws Exception {
    for (String known : new String[] {tag, "\"other\", " + tag, "W/" + tag, "*"}) {
      Caller.Answer answer = get("If-None-Match", known, "Range", "bytes=0-1");
      assertThat(answer.status()).as(known).isEqualTo(304);
      assertThat(answer.body()).isEmpty();
      assertThat(header(answer, "ETag")).isEqualTo(tag);
    }
    assertThat(get("If-None-Match", "\"other\"").status()).isEqualTo(200);
  }

  @Test
  void head_describesWithoutBytes() throws Exception {
    Caller.Answer answer = caller.call("HEAD", Caller.data(box, "/download", "f"), null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
    assertThat(header(answer, "Content-Length")).isEqualTo("10");
    assertThat(header(answer, "Content-Type")).isEqualTo("application/octet-stream");
    assertThat(header(answer, "Accept-Ranges")).isEqualTo("bytes");
    assertThat(header(answer, "ETag")).isEqualTo(tag);
  }

  @Test
  void headOfWhatIsNoFile_hasAStatusOnly() throws Exception {
    Caller.Answer missing = caller.call("HEAD", Caller.data(box, "/download", "none"), null);
    assertThat(missing.status()).isEqualTo(404);
    assertThat(missing.body()).isEmpty();
    Caller.Answer directory = caller.call("HEAD", Caller.data(box, "/download", "/"), null);
    assertThat(directory.status()).isEqualTo(400);
    // The connection is still usable.
    assertThat(caller.download(box, "f").body()).isEqualTo("0123456789");
  }

  @Test
  void cutDownload_isShorterThanItSays() throws Exception {
    server.faults().nextDownloads(DownloadFault.cutAfter(4));
    HttpRequest request = caller.request(Caller.data(box, "/download", "f")).build();
    assertThatThrownBy(() -> caller.send(request, BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
    assertThat(caller.download(box, "f").body()).isEqualTo("0123456789");
  }

  @Test
  void olderServer_knowsNoRangesAndTags() throws Exception {
    server.faults().nextDownloads(DownloadFault.none().ignoringRanges().hidingEtag());
    Caller.Answer answer = get("Range", "bytes=8-");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.response().headers().firstValue("ETag")).isEmpty();
  }

  private Caller.Answer get(String... headers) throws Exception {
    return caller.send(caller.request(Caller.data(box, "/download", "f")).headers(headers).GET());
  }

  private static String header(Caller.Answer answer, String name) {
    return answer.response().headers().firstValue(name).orElseThrow();
  }
}
