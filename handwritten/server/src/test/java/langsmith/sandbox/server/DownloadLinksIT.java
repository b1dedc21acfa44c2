// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Files that are accessible without the key. */
final class DownloadLinksIT extends LinkedService {
  @Test
  void downloadLink_needsNoCredential() throws Exception {
    assertThat(caller.upload(box, "report é.html", "0123456789".getBytes(UTF_8)).status())
        .isEqualTo(200);
    Caller.Answer made =
        caller.post(
            boxPath + "/download-url",
            new JsonObject()
                .put("path", "report é.html")
                .put("expires_in_seconds", 60)
                .put("content_type", "text/html")
                .put("content_disposition", "attachment"));
    assertThat(made.status()).isEqualTo(200);
    String link = made.json().getString("download_url");
    HttpResponse<String> whole = send(request(link));
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).isEqualTo("0123456789");
    assertThat(whole.headers().firstValue("Content-Type")).hasValue("text/html");
    assertThat(whole.headers().firstValue("Content-Disposition"))
        .hasValue("attachment; filename*=UTF-8''report%20%C3%A9.html");
    assertThat(whole.headers().firstValue("Content-Security-Policy").orElseThrow())
        .startsWith("sandbox; default-src 'self'");
    HttpResponse<String> part = send(request(link).header("Range", "bytes=2-3"));
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("23");
    HttpResponse<String> head = send(request(link).method("HEAD", BodyPublishers.noBody()));
    assertThat(head.headers().firstValue("Content-Length")).hasValue("10");
    assertThat(send(request(link).POST(BodyPublishers.noBody())).statusCode()).isEqualTo(405);
    assertThat(caller.upload(box, "report é.html", "new".getBytes(UTF_8)).status()).isEqualTo(200);
    assertThat(send(request(link)).body()).as("what the file holds now").isEqualTo("new");
    assertThat(send(request(link.replaceAll("/dl/..", "/dl/00"))).statusCode()).isIn(404);
    TIME.advance(Duration.ofSeconds(60));
    assertThat(send(request(link)).statusCode()).isEqualTo(403);
  }

  @Test
  void downloadLinkWithoutExpiry_lastsAndWakesTheBox() throws Exception {
    assertThat(caller.upload(box, "f", "x".getBytes(UTF_8)).status()).isEqualTo(200);
    Caller.Answer made = caller.post(boxPath + "/download-url", new JsonObject().put("path", "f"));
    assertThat(made.json().containsKey("expires_at")).isTrue();
    assertThat(made.json().getString("expires_at")).isNull();
    assertThat(caller.post(boxPath + "/stop", new JsonObject()).status()).isEqualTo(204);
    assertThat(send(request(made.json().getString("download_url"))).body()).isEqualTo("x");
    assertThat(caller.delete(boxPath).status()).isEqualTo(204);
    assertThat(send(request(made.json().getString("download_url"))).statusCode()).isEqualTo(404);
  }
}
