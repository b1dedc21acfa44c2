// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FilesIT {
  @TempDir static Path data;

  private static SandboxServer server;
  private static Caller caller;

  private JsonObject box;
  private Path root;

  @BeforeAll
  static void start() {
    server = SandboxServer.builder().dataDirectory(data).start();
    caller = new Caller(server);
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  @BeforeEach
  void createBox() throws Exception {
    box = caller.box(new JsonObject());
    root = data.toRealPath().resolve("boxes").resolve(box.getString("id")).resolve("root");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.txt",
        "/home/user/absolute.txt",
        "/srv/new/directories/deep.txt",
        "./a/../b.txt",
        "with space.txt",
        "plus+plus.txt",
        "percent%20sign%.txt",
        "12.5",
        "true",
        "null",
        "\"quoted\"",
        "back\\slash",
        "semi;colon&and=equals#hash?.txt",
        "-dash",
        "...",
        "~"
      })
  void whatIsUploaded_isDownloaded(String path) throws Exception {
    Caller.Answer up = caller.upload(box, path, path.getBytes(UTF_8));
    assertThat(up.status()).isEqualTo(200);
    assertThat(up.json().getLong("written")).isEqualTo(path.length());
    String absolute = up.json().getString("path");
    assertThat(absolute).startsWith(path.startsWith("/") ? path : "/home/user/");
    assertThat(root.resolve(absolute.substring(1))).hasContent(path);
    Caller.Answer down = caller.download(box, path);
    assertThat(down.status()).isEqualTo(200);
    assertThat(down.body()).isEqualTo(path);
    assertThat(down.response().headers().firstValue("Content-Type"))
        .hasValue("application/octet-stream");
    assertThat(down.response().headers().firstValue("Content-Length"))
        .hasValue(Integer.toString(path.length()));
  }

  @Test
  void lineEndBeforeABoundaryCutInTwo_addsNoByteToTheFile() throws Exception {
    String head =
        "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"f\"\r\n\r\nwhole\r";
    String tail = "\n--b--\r\n";
    RawHttp.Reply reply =
        RawHttp.send(
            server,
            "POST " + Caller.data(box, "/upload", "cut.txt") + " HTTP/1.1",
            "Host: localhost:" + RawHttp.port(server),
            "X-Api-Key: " + server.apiKey(),
            "Content-Type: multipart/form-data; boundary=b",
            "Transfer-Encoding: chunked",
            "",
            Integer.toHexString(head.length()),
            head,
            Integer.toHexString(tail.length()),
            tail,
            "0");
    assertThat(reply.status()).isEqualTo(200);
    assertThat(root.resolve("home/user/cut.txt")).hasContent("whole").hasSize(5);
  }

  @Test
  void everyVersionOfAFile_hasItsTag() throws Exception {
    assertThat(caller.upload(box, "f", new byte[1]).status()).isEqualTo(200);
    String first = tag(caller.download(box, "f"));
    assertThat(tag(caller.download(box, "f"))).isEqualTo(first).matches("\"[0-9a-f-]+\"");
    assertThat(caller.upload(box, "f", new byte[1]).status()).isEqualTo(200);
    Caller.Answer second = caller.download(box, "f");
    assertThat(tag(second)).isNotEqualTo(first);
    assertThat(second.response().headers().firstValue("Last-Modified").orElseThrow())
        .endsWith(" GMT");
  }

  private static String tag(Caller.Answer answer) {
    return answer.response().headers().firstValue("ETag").orElseThrow();
  }

  @Test
  void emptyFile_isAFile() throws Exception {
    assertThat(caller.upload(box, "empty", new byte[0]).json().getLong("written")).isZero();
    Caller.Answer down = caller.download(box, "empty");
    assertThat(down.status()).isEqualTo(200);
    assertThat(down.body()).isEmpty();
  }

  @Test
  void largeFile_arrivesWholeAndIsNotHeldInMemory() throws Exception {
    int chunks = 1024;
    byte[] chunk = new byte[64 * 1024];
    for (int i = 0; i < chunk.length; i++) {
      chunk[i] = (byte) (i * 31 + i / 251);
    }
    MessageDigest expected = MessageDigest.getInstance("SHA-256");
    IntStream.range(0, chunks).forEach(i -> expected.update(chunk));
    long usedBefore = usedAfterGc();
    Caller.Answer up =
        caller.send(
            caller.upload(
                Caller.data(box, "/upload", "large"),
                "file",
                BodyPublishers.ofInputStream(() -> repeated(chunk, chunks))));
    assertThat(up.json().getLong("written")).isEqualTo(64L << 20);
    HttpResponse<InputStream> down =
        caller.send(
            caller.request(Caller.data(box, "/download", "large")).build(),
            BodyHandlers.ofInputStream());
    MessageDigest actual = MessageDigest.getInstance("SHA-256");
    try (InputStream in = new DigestInputStream(down.body(), actual)) {
      assertThat(in.transferTo(OutputStream.nullOutputStream())).isEqualTo(64L << 20);
    }
    assertThat(HexFormat.of().formatHex(actual.digest()))
        .isEqualTo(HexFormat.of().formatHex(expected.digest()));
    assertThat(usedAfterGc() - usedBefore)
        .as("bytes kept after the transfers")
        .isLessThan(16 << 20);
    assertThat(incoming()).isEmpty();
  }

  @Test
  void manyUploadsAtOnce_arriveWhole() throws Exception {
    int size = 12 << 20;
    List<CompletableFuture<HttpResponse<String>>> uploads =
        IntStream.range(0, 8)
            .mapToObj(
                i ->
                    caller.sendAsync(
                        caller.upload(
                            Caller.data(box, "/upload", "many-" + i),
                            "file",
                            BodyPublishers.ofByteArray(new byte[size]))))
            .toList();
    for (CompletableFuture<HttpResponse<String>> upload : uploads) {
      HttpResponse<String> response = upload.get(120, TimeUnit.SECONDS);
      assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
      assertThat(new JsonObject(response.body()).getInteger("written")).isEqualTo(size);
    }
    assertThat(incoming()).isEmpty();
  }

  private static InputStream repeated(byte[] chunk, int times) {
    return new SequenceInputStream(
        Collections.enumeration(
            Stream.generate(() -> (InputStream) new ByteArrayInputStream(chunk))
                .limit(times)
                .toList()));
  }

  private static long usedAfterGc() {
    System.gc();
    return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
  }

  private List<Path> incoming() throws Exception {
    try (Stream<Path> files = Files.list(root.resolveSibling("incoming"))) {
      return files.toList();
    }
  }

  @Test
  void replacedFile_keepsItsPermissionsAndIsNeverSeenHalf() throws Exception {
    assertThat(caller.upload(box, "run.sh", new byte[9]).status()).isEqualTo(200);
    Path file = root.resolve("home/user/run.sh");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-x---"));
    try (InputStream old = Files.newInputStream(file)) {
      assertThat(caller.upload(box, "run.sh", new byte[2]).status()).isEqualTo(200);
      assertThat(old.readAllBytes()).as("a reader of the old file").hasSize(9);
    }
    assertThat(file).hasSize(2);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rwxr-x---");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../../../etc/passwd",
        "/../etc/passwd",
        "/home/../../etc/passwd",
        "a/../../../../etc/passwd",
        "nul\0byte"
      })
  void pathOutOfTheBox_isRefused(String path) throws Exception {
    assertThat(caller.download(box, path).status()).isEqualTo(400);
    assertThat(caller.download(box, path).error()).isEqualTo("ReadError");
    Caller.Answer up = caller.upload(box, path, new byte[1]);
    assertThat(up.status()).isEqualTo(400);
    assertThat(up.error()).isEqualTo("WriteError");
    assertThat(incoming()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "..%2f..%2f..%2fetc%2fpasswd",
        "%2e%2e/%2e%2e/%2e%2e/etc/passwd",
        "%252e%252e%252f%252e%252e%252f%252e%252e%252fetc%252fpasswd",
        "..%c0%af..%c0%af..%c0%afetc/passwd",
        "/etc/passwd",
        "//etc//passwd",
        "file:///etc/passwd",
        "/proc/self/environ"
      })
  void encodedEscape_neverLeadsToTheHost(String rawPath) throws Exception {
    Caller.Answer down = caller.get("/sb/" + box.getString("id") + "/download?path=" + rawPath);
    assertThat(down.status()).isIn(400, 404);
    assertThat(down.body()).doesNotContain("root:");
  }

  @Test
  void linkToTheHost_leadsToThatPlaceInTheBox() throws Exception {
    Files.createSymbolicLink(root.resolve("home/user/passwd"), Path.of("/etc/passwd"));
    assertThat(caller.download(box, "passwd").error()).isEqualTo("FileNotFound");
    Caller.Answer up = caller.upload(box, "passwd", "mine".getBytes(UTF_8));
    assertThat(up.json().getString("path")).isEqualTo("/etc/passwd");
    assertThat(root.resolve("etc/passwd")).hasContent("mine");
    assertThat(Files.isSymbolicLink(root.resolve("home/user/passwd"))).isTrue();

    Files.createSymbolicLink(root.resolve("home/user/up"), Path.of("../../../../.."));
    assertThat(caller.download(box, "up/etc/passwd").error()).isEqualTo("ReadError");
  }

  @Test
  void directory_isNoFile() throws Exception {
    Files.createDirectory(root.resolve("home/user/dir"));
    for (String path : List.of("dir", "dir/", "/", ".", "..")) {
      assertThat(caller.download(box, path).error()).isEqualTo("ReadError");
      assertThat(caller.upload(box, path, new byte[1]).error()).isEqualTo("WriteError");
    }
    assertThat(caller.upload(box, "new/", new byte[1]).error()).isEqualTo("WriteError");
  }

  @Test
  void fileWhereADirectoryShouldBe_isTold() throws Exception {
    assertThat(caller.upload(box, "file", new byte[1]).status()).isEqualTo(200);
    assertThat(caller.download(box, "file/below").error()).isEqualTo("FileNotFound");
    Caller.Answer up = caller.upload(box, "file/below", new byte[1]);
    assertThat(up.status()).isEqualTo(400);
    assertThat(up.error()).isEqualTo("WriteError");
  }

  @Test
  void missingFile_isNotFound() throws Exception {
    Caller.Answer answer = caller.download(box, "nowhere/nothing");
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error()).isEqualTo("FileNotFound");
    assertThat(answer.message()).contains("nowhere/nothing").doesNotContain(data.toString());
  }

  @Test
  void overLongPath_isRefused() throws Exception {
    assertThat(caller.download(box, "x".repeat(256)).error()).isEqualTo("ReadError");
    assertThat(caller.upload(box, "x/".repeat(2100) + "x", new byte[1]).error())
        .isEqualTo("WriteError");
  }

  @Test
  void missingPath_isInvalid() throws Exception {
    String id = box.getString("id");
    for (String query : List.of("", "?path=", "?other=x")) {
      Caller.Answer answer = caller.get("/sb/" + id + "/download" + query);
      assertThat(answer.status()).isEqualTo(422);
      assertThat(answer.location()).isEqualTo(List.of("query", "path"));
    }
    Caller.Answer up =
        caller.send(
            caller.upload(
                "/sb/" + id + "/upload", "file", BodyPublishers.ofByteArray(new byte[1])));
    assertThat(up.status()).isEqualTo(422);
  }

  @Test
  void bodyWithoutTheFilePart_isInvalid() throws Exception {
    Caller.Answer wrongPart =
        caller.send(
            caller.upload(
                Caller.data(box, "/upload", "x"), "data", BodyPublishers.ofString("content")));
    assertThat(wrongPart.status()).isEqualTo(422);
    assertThat(wrongPart.location()).isEqualTo(List.of("body", "file"));
    Caller.Answer noForm = caller.post(Caller.data(box, "/upload", "x"), new JsonObject());
    assertThat(noForm.status()).isEqualTo(415);
    Caller.Answer cutShort =
        caller.send(
            caller
                .request(Caller.data(box, "/upload", "x"))
                .header("Content-Type", "multipart/form-data; boundary=b")
                .POST(
                    BodyPublishers.ofString(
                        "--b\r\nContent-Disposition: form-data; name=\"file\";"
                            + " filename=\"file\"\r\n\r\nhalf of it")));
    assertThat(cutShort.status()).isEqualTo(422);
    assertThat(Files.exists(root.resolve("home/user/x"), LinkOption.NOFOLLOW_LINKS)).isFalse();
    assertThat(incoming()).isEmpty();
  }

  @Test
  void pipe_isRefusedAtOnce() throws Exception {
    Path pipe = root.resolve("home/user/pipe");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();
    assertThat(caller.download(box, "pipe").error()).isEqualTo("ReadError");
  }
}
