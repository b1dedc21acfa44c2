// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import langsmith.sandbox.server.files.FileTrees;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Searches for names and text. */
final class SearchIT {
  @TempDir static Path data;

  private static SandboxServer server;
  private static Caller caller;
  private static JsonObject box;
  private static Path root;

  @BeforeAll
  static void start() throws Exception {
    server = SandboxServer.builder().dataDirectory(data).start();
    caller = new Caller(server);
    box = caller.box(new JsonObject());
    root = data.toRealPath().resolve("boxes").resolve(box.getString("id")).resolve("root");
    write("/srv/a.py", "x = 1\nTODO(me)\n");
    write("/srv/a-b.txt", "nothing");
    write("/srv/a/deep/b.py", "TODO(you)\r\nlast TODO( without end");
    write("/srv/.hidden", "TODO(");
    write("/srv/image.bin", "TODO(\0");
    write("/srv/long.txt", "y".repeat(100_000) + "TODO(\nTODO(");
    Files.createSymbolicLink(root.resolve("srv/out"), Path.of("../../../../../.."));
    Files.createSymbolicLink(root.resolve("srv/round"), Path.of("../srv"));
    Files.createSymbolicLink(root.resolve("srv/soft"), Path.of("a.py"));
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  private static void write(String path, String content) throws Exception {
    assertThat(caller.upload(box, path, content.getBytes(UTF_8)).status()).isEqualTo(200);
  }

  @Test
  void star_listsOneDirectoryInTheOrderOfPaths() throws Exception {
    JsonObject result = found("/glob", new JsonObject().put("path", "/srv").put("pattern", "*"));
    assertThat(paths(result))
        .containsExactly(
            "/srv/.hidden",
            "/srv/a",
            "/srv/a-b.txt",
            "/srv/a.py",
            "/srv/image.bin",
            "/srv/long.txt",
            "/srv/out",
            "/srv/round",
            "/srv/soft");
    assertThat(result.getBoolean("truncated")).isFalse();
    JsonObject directory = result.getJsonArray("matches").getJsonObject(1);
    assertThat(directory.getBoolean("is_dir")).isTrue();
    JsonObject file = result.getJsonArray("matches").getJsonObject(3);
    assertThat(file.getBoolean("is_dir")).isFalse();
    assertThat(file.getLong("size_bytes")).isEqualTo(15);
    assertThat(OffsetDateTime.parse(file.getString("modified_at"))).isNotNull();
    JsonObject soft = result.getJsonArray("matches").getJsonObject(8);
    assertThat(soft.getLong("size_bytes")).as("of what the link leads to").isEqualTo(15);
  }

  @Test
  void doubleStar_goesDownButNotThroughLinks() throws Exception {
    assertThat(
            paths(found("/glob", new JsonObject().put("path", "/srv").put("pattern", "**/*.py"))))
        .containsExactly("/srv/a.py", "/srv/a/deep/b.py");
  }

  @Test
  void linkThatIsNamed_isFollowedInside() throws Exception {
    assertThat(
            paths(
                found("/glob", new JsonObject().put("path", "/srv").put("pattern", "round/*.py"))))
        .containsExactly("/srv/round/a.py");
    assertThat(
            paths(
                found("/glob", new JsonObject().put("path", "/srv/round").put("pattern", "*.py"))))
        .containsExactly("/srv/a.py");
  }

  @Test
  void linkOut_isNotFollowed() throws Exception {
    assertThat(paths(found("/glob", new JsonObject().put("path", "/srv").put("pattern", "out/**"))))
        .noneMatch(path -> path.startsWith("/srv/out/"));
  }

  @Test
  void limit_keepsTheFirst() throws Exception {
    JsonObject result =
        found("/glob", new JsonObject().put("path", "/srv").put("pattern", "**").put("limit", 2));
    assertThat(paths(result)).containsExactly("/srv/.hidden", "/srv/a");
    assertThat(result.getBoolean("truncated")).isTrue();
  }

  @Test
  void grep_findsTheTextItself() throws Exception {
    JsonObject result =
        found("/grep", new JsonObject().put("path", "/srv").put("pattern", "TODO("));
    assertThat(
            result.getJsonArray("matches").stream()
                .map(JsonObject.class::cast)
                .map(match -> match.getString("path") + ":" + match.getInteger("line"))
                .toList())
        .containsExactly(
            "/srv/.hidden:1",
            "/srv/a/deep/b.py:1",
            "/srv/a/deep/b.py:2",
            "/srv/a.py:2",
            "/srv/long.txt:2");
    assertThat(result.getJsonArray("matches").getJsonObject(3).getString("text"))
        .isEqualTo("TODO(me)");
  }

  @Test
  void grepInSomeFiles_goesByNameOrByPath() throws Exception {
    JsonObject wanted = new JsonObject().put("path", "/srv").put("pattern", "TODO(");
    assertThat(paths(found("/grep", wanted.copy().put("glob", "*.py"))))
        .containsExactly("/srv/a/deep/b.py", "/srv/a/deep/b.py", "/srv/a.py");
    assertThat(paths(found("/grep", wanted.copy().put("glob", "a/**/*.py"))))
        .containsOnly("/srv/a/deep/b.py");
    assertThat(paths(found("/grep", wanted.copy().put("glob", "./*.py"))))
        .containsExactly("/srv/a.py");
    JsonObject limited = found("/grep", wanted.copy().put("limit", 1));
    assertThat(paths(limited)).hasSize(1);
    assertThat(limited.getBoolean("truncated")).isTrue();
  }

  @Test
  void treeDeeperThanAnyPath_isSaidToBeIncomplete() throws Exception {
    Path deep = Files.createDirectory(root.resolve("srv/under"));
    for (int i = 0; i < 250; i++) {
      Path above = Files.createDirectory(root.resolve("srv/above"));
      Files.move(deep, above.resolve("d".repeat(20)));
      Files.move(above, deep);
    }
    for (String search : List.of("/glob", "/grep")) {
      JsonObject request = new JsonObject().put("path", "/srv/under").put("pattern", "**/needle");
      assertThat(found(search, request).getBoolean("truncated")).as(search).isTrue();
    }
    FileTrees.delete(deep);
  }

  @Test
  void nothingFound_isAnEmptyList() throws Exception {
    JsonObject result = found("/grep", new JsonObject().put("path", "/srv").put("pattern", "\n"));
    assertThat(result.getJsonArray("matches")).isEmpty();
    assertThat(result.getBoolean("truncated")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/../etc",
        "/srv/../../etc",
        "/srv/out",
        "/srv/out/etc",
        "/srv/a.py",
        "/srv/./../../../../etc"
      })
  void directoryOutOfTheBoxOrNone_isRefused(String path) throws Exception {
    for (String operation : List.of("/glob", "/grep")) {
      Caller.Answer answer =
          search(operation, new JsonObject().put("path", path).put("pattern", "*"));
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.error()).isEqualTo("ReadError");
    }
  }

  @Test
  void patternOutOfTheDirectory_findsNothing() throws Exception {
    assertThat(
            paths(found("/glob", new JsonObject().put("path", "/srv").put("pattern", "../../**"))))
        .isEmpty();
  }

  @Test
  void missingDirectory_isNotFound() throws Exception {
    Caller.Answer answer =
        search("/glob", new JsonObject().put("path", "/nowhere").put("pattern", "*"));
    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.error()).isEqualTo("FileNotFound");
  }

  @Test
  void requestThatBreaksTheSpecification_isInvalid() throws Exception {
    assertThat(search("/glob", new JsonObject().put("path", "srv").put("pattern", "*")).status())
        .isEqualTo(422);
    assertThat(search("/glob", new JsonObject().put("path", "/srv")).status()).isEqualTo(422);
    assertThat(search("/grep", new JsonObject().put("path", "/srv").put("pattern", "")).status())
        .isEqualTo(422);
  }

  @Test
  void directoryBelowAFile_isNotFound() throws Exception {
    for (String path : List.of("/srv/a.py/x", "/srv/a.py/x/y")) {
      JsonObject request = new JsonObject().put("path", path).put("pattern", "*");
      assertThat(search("/glob", request).status()).as(path).isEqualTo(404);
      assertThat(search("/grep", request).status()).as(path).isEqualTo(404);
    }
  }

  private static JsonObject found(String operation, JsonObject request) throws Exception {
    Caller.Answer answer = search(operation, request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }

  private static Caller.Answer search(String operation, JsonObject request) throws Exception {
    return caller.post("/sb/" + box.getString("id") + operation, request);
  }

  private static List<String> paths(JsonObject result) {
    JsonArray matches = result.getJsonArray("matches");
    return matches.stream().map(match -> ((JsonObject) match).getString("path")).toList();
  }
}
