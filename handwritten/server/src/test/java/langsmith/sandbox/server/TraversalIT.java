// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Paths and names that try to leave a box have no effect in any spelling: nothing outside is read,
 * written or listed, and no request makes the server fail.
 *
 * <p>Not tested: a command that replaces a directory with a link during a transfer, which only
 * isolation can prevent.
 */
final class TraversalIT {
  private static final String SECRET = "hush-hush";
  private static final List<String> DOTS =
      List.of(
          "..",
          "%2e%2e",
          "%2E%2e",
          ".%2E",
          "%252e%252e",
          "%25252e%25252e",
          "%c0%ae%c0%ae",
          "%e0%80%ae%e0%80%ae",
          "%ef%bc%8e%ef%bc%8e",
          "%e2%80%a5",
          "%e2%80%a4%e2%80%a4",
          "..%00",
          "..;",
          "..;x=1",
          "..%20",
          "%20..",
          "....");
  private static final List<String> SLASHES =
      List.of(
          "/",
          "//",
          "/./",
          "%2f",
          "%2F",
          "%252f",
          "%5c",
          "%255c",
          "%c0%af",
          "%c1%9c",
          "%ef%bc%8f",
          "%e2%88%95",
          "%2f%2e%2f");

  @TempDir static Path outside;

  private static SandboxServer server;
  private static Caller caller;
  private static Path boxes;

  /** Encoded query values that lead to a directory. */
  private static final Set<String> corpus = new LinkedHashSet<>();

  private JsonObject box;
  private Path root;

  @BeforeAll
  static void start() throws Exception {
    Path data = outside.toRealPath().resolve("data");
    server = SandboxServer.builder().dataDirectory(data).start();
    caller = new Caller(server);
    boxes = data.resolve("boxes");
    JsonObject other = caller.box(new JsonObject());
    assertThat(caller.upload(other, "host.txt", SECRET.getBytes(UTF_8)).status()).isEqualTo(200);
    for (Path above : List.of(boxes, data, outside)) {
      Files.writeString(above.resolve("host.txt"), SECRET);
    }
    Path ofAnotherBox = boxes.resolve(other.getString("id")).resolve("root/home/user");
    for (String dots : DOTS) {
      corpus.add((dots + "/").repeat(4));
      corpus.add("/" + (dots + "%2f").repeat(3));
    }
    for (String slash : SLASHES) {
      corpus.add((".." + slash).repeat(4));
      corpus.add("x/" + ("%2e%2E" + slash).repeat(5) + "./");
    }
    for (Path absolute : List.of(boxes, boxes.resolve("../.."), ofAnotherBox)) {
      corpus.add(absolute + "/");
      corpus.add("file://" + absolute + "/");
    }
    corpus.addAll(
        List.of(
            "C:%5c..%5c..%5c",
            "C:/../../../../../",
            "%5c%5clocalhost%5cC$%5c",
            "/proc/self/root/",
            "/proc/self/cwd/",
            "/dev/fd/",
            "~/../../../../",
            "$HOME/../../../../../",
            "%00/../../../../",
            "../../../../%00",
            "../../../..%0a/",
            "../../../..%0d%0a/"));
  }

  @BeforeEach
  void createBox() throws Exception {
    box = caller.box(new JsonObject());
    root = boxes.resolve(box.getString("id")).resolve("root");
    Files.writeString(root.resolveSibling("host.txt"), SECRET);
  }

  @AfterAll
  static void stop() {
    caller.close();
    server.close();
  }

  private Set<String> everythingOutside() throws Exception {
    try (Stream<Path> paths = Files.walk(outside.toRealPath())) {
      return new TreeSet<>(
          paths.filter(path -> !path.startsWith(root)).map(Path::toString).toList());
    }
  }

  private static String decoded(String raw) {
    return URLDecoder.decode(raw, UTF_8);
  }

  private String data(String operation) {
    return "/sb/" + box.getString("id") + operation;
  }

  /** Tries every operation with a path. */
  private void probe(String rawDirectory) throws Exception {
    String rawFile = "?path=" + rawDirectory + "host.txt";
    Caller.Answer read = caller.get(data("/download" + rawFile));
    assertThat(read.status()).as(rawDirectory).isIn(400, 404);
    assertThat(read.body()).as(rawDirectory).doesNotContain(SECRET);
    assertThat(caller.call("HEAD", data("/download" + rawFile), null).status())
        .as(rawDirectory)
        .isEqualTo(read.status());
    String directory = decoded(rawDirectory);
    JsonObject in = new JsonObject().put("path", "/home/user/" + directory);
    JsonObject by = new JsonObject().put("path", "/").put("pattern", directory + "host.txt");
    for (Caller.Answer found :
        List.of(
            caller.post(data("/glob"), in.copy().put("pattern", "host*")),
            caller.post(data("/grep"), in.copy().put("pattern", SECRET)),
            caller.post(data("/glob"), by))) {
      assertThat(found.status()).as(rawDirectory).isIn(200, 400, 404, 422);
      assertThat(found.status() == 200 && !found.json().getJsonArray("matches").isEmpty())
          .as(rawDirectory + " found " + found.body())
          .isFalse();
    }
    JsonObject link = new JsonObject().put("path", directory + "host.txt");
    Caller.Answer made =
        caller.post(Caller.PREFIX + "/boxes/" + box.getString("name") + "/download-url", link);
    if (made.status() == 200) {
      String path = URI.create(made.json().getString("download_url")).getRawPath();
      assertThat(caller.get(path).status()).as(rawDirectory).isIn(400, 404);
    }
    JsonObject cwd = new JsonObject().put("command", "cat host.txt").put("cwd", directory);
    assertThat(caller.post(data("/execute"), cwd).body()).as(rawDirectory).doesNotContain(SECRET);
  }

  @Test
  void path_leadsNowhereOutside() throws Exception {
    Set<String> before = everythingOutside();
    for (String raw : corpus) {
      probe(raw);
    }
    for (String raw : corpus) {
      Caller.Answer written =
          caller.send(
              caller.upload(
                  data("/upload?path=" + raw + "host.txt"),
                  "file",
                  BodyPublishers.ofString("overwritten")));
      assertThat(written.status()).as(raw).isIn(200, 400);
    }
    assertThat(everythingOutside()).isEqualTo(before);
    assertThat(root.resolveSibling("host.txt")).hasContent(SECRET);
    assertThat(outside.resolve("host.txt")).hasContent(SECRET);
  }

  @Test
  void link_leadsNowhereOutside() throws Exception {
    Path home = root.resolve("home/user");
    String host = outside.toRealPath().toString();
    String[][] links = {
      {"last", "../../../host.txt"},
      {"last-absolute", host + "/host.txt"},
      {"middle", "../../.."},
      {"middle-absolute", host},
      {"top", "../../../../../../../../../../../../../.."},
      {"dangling", "../../../new.txt"},
      {"dangling-absolute", host + "/new.txt"},
      {"loop", "loop"},
      {"chain", "middle"},
      {"chain-of-chains", "chain/../.."},
      {"process", "/proc/self/root"},
      {"down-and-up", "sub/../../../.."},
      {"dotted", "./.././../.."}
    };
    Files.createDirectories(home.resolve("sub"));
    for (String[] link : links) {
      Files.createSymbolicLink(home.resolve(link[0]), Path.of(link[1]));
    }
    Set<String> before = everythingOutside();
    for (String[] link : links) {
      probe(link[0] + "/");
      Caller.Answer read = caller.download(box, link[0]);
      assertThat(read.status()).as(link[0]).isIn(400, 404);
    }
    for (String[] link : links) {
      for (String target : List.of(link[0], link[0] + "/new.txt", link[0] + "/a/b")) {
        assertThat(caller.upload(box, target, new byte[1]).status()).as(target).isIn(200, 400);
      }
    }
    assertThat(everythingOutside()).isEqualTo(before);
    assertThat(outside.resolve("host.txt")).hasContent(SECRET);
  }

  /** Names are never paths: a resource is stored under its id. */
  @Test
  void name_leadsNowhere() throws Exception {
    List<String> names =
        new ArrayList<>(List.of(".", "..", "/etc", "a\0b", "C:\\x", "~", "x/../../y"));
    for (String raw :
        List.of("../", "%2e%2e%2f", "%252e%252e%252f", "..%5c", "..;/", "%ef%bc%8e/")) {
      names.add(decoded(raw).repeat(4) + "host");
      names.add(raw.repeat(4) + "host");
    }
    for (String name : names) {
      JsonObject named = new JsonObject().put("name", name);
      tried("boxes", name, named);
      tried("volumes", name, named.copy().put("size", "1Gi"));
      tried("templates", name, named.copy().put("image", "i"));
      tried("pools", name, named.copy().put("template_name", name).put("replicas", 1));
      tried(
          "snapshots",
          name,
          named.copy().put("docker_image", name).put("fs_capacity_bytes", 1L << 30));
      tried(
          "registries",
          name,
          named.copy().put("url", "u").put("username", "u").put("password", "p"));
      JsonObject tagged = new JsonObject().put("name", "ok").put("tag", name);
      tried("boxes/" + box.getString("name") + "/snapshot", name, tagged);
      JsonArray mounts =
          new JsonArray().add(new JsonObject().put("volume", name).put("mount_path", name));
      tried("boxes", name, new JsonObject().put("volumes", mounts));
      tried("boxes", name, new JsonObject().put("snapshot", name));
      JsonObject run = new JsonObject().put("work_dir", "/" + name);
      tried("boxes", name, new JsonObject().put("run_config", run));
    }
    String id = "[0-9a-f-]{36}";
    String known =
        "|lock|host.txt|(boxes|snapshots|volumes)(/host.txt|/"
            + id
            + "(/.*)?)?"
            + "|state(/[a-z]+(/"
            + id
            + "\\.(json|new))?)?";
    Path data = outside.toRealPath().resolve("data");
    try (Stream<Path> paths = Files.walk(data)) {
      assertThat(paths.map(path -> data.relativize(path).toString()))
          .allMatch(path -> path.matches("(?s)" + known));
    }
    try (Stream<Path> paths = Files.list(outside.toRealPath())) {
      assertThat(paths.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("data", "host.txt");
    }
  }

  private void tried(String kind, String name, JsonObject body) throws Exception {
    Caller.Answer made = caller.post(Caller.PREFIX + "/" + kind, body);
    assertThat(made.status()).as(kind + " " + name).isIn(201, 400, 404, 409, 422);
    // As path segments, these two are removed before routing.
    if (!kind.contains("/") && !name.equals(".") && !name.equals("..")) {
      String encoded = URLEncoder.encode(name, UTF_8).replace("+", "%20").replace(".", "%2E");
      Caller.Answer found = caller.get(Caller.PREFIX + "/" + kind + "/" + encoded);
      assertThat(found.status()).as(kind + " " + name).isIn(200, 400, 404);
      assertThat(found.body()).doesNotContain(SECRET);
    }
  }

  /**
   * The path after the address of a service belongs to the service; after that of a file it is
   * ignored.
   */
  @Test
  void pathBehindALink_leadsNowhereElse() throws Exception {
    HttpServer service =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("X-Service", "yes");
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    service.start();
    try {
      int port = service.getAddress().getPort();
      String path = Caller.PREFIX + "/boxes/" + box.getString("name");
      JsonObject url =
          caller.post(path + "/service-url", new JsonObject().put("port", port)).json();
      assertThat(caller.upload(box, "file", "of the link".getBytes(UTF_8)).status()).isEqualTo(200);
      JsonObject file =
          caller.post(path + "/download-url", new JsonObject().put("path", "file")).json();
      for (String raw : corpus) {
        String home = "/svc/" + box.getString("id") + "/" + port + "/";
        RawHttp.Reply passed = follow(home + raw + "v2/sandboxes/boxes", url.getString("token"));
        assertThat(passed.head().contains("X-service: yes") || passed.status() / 100 == 4)
            .as(raw + " " + passed)
            .isTrue();
        assertThat(passed.body()).as(raw).doesNotContain("sandboxes\":");
        RawHttp.Reply pinned =
            follow("/dl/" + file.getString("token") + "/" + raw + "host.txt", "");
        assertThat(pinned.status()).as(raw).isIn(200, 400, 401, 404);
        assertThat(pinned.body()).as(raw).doesNotContain(SECRET);
        assertThat(follow("/dl/" + raw + "host.txt", "").status()).as(raw).isIn(400, 401, 404);
      }
    } finally {
      service.stop(0);
    }
  }

  private static RawHttp.Reply follow(String path, String token) throws Exception {
    return RawHttp.send(
        server,
        "GET " + path + " HTTP/1.1",
        "Host: 127.0.0.1:" + RawHttp.port(server),
        "X-Langsmith-Sandbox-Service-Token: " + token);
  }
}
