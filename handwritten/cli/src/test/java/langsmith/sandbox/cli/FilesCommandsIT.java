// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files on the command line. */
class FilesCommandsIT {
  private static SandboxServer server;
  private static SandboxClient client;
  private static Sandbox sandbox;

  @TempDir Path directory;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeAll
  static void start() {
    server = SandboxServer.start();
    client = Backend.client(server).build();
    sandbox = client.sandboxes().open(CreateSandbox.fromDefault().name("box"));
  }

  @AfterAll
  static void stop() {
    sandbox.close();
    client.close();
    server.close();
  }

  @Test
  void file_goesThereAndBack() throws Exception {
    Path local = Files.writeString(directory.resolve("report.csv"), "a,b\n");
    assertThat(run("cp", local.toString(), "box:data/")).isZero();
    assertThat(sandbox.readText("data/report.csv")).isEqualTo("a,b\n");
    assertThat(run("cp", local.toString(), "box:/srv/other.csv")).isZero();
    assertThat(sandbox.readText("/srv/other.csv")).isEqualTo("a,b\n");

    Path back = Files.createDirectory(directory.resolve("back"));
    assertThat(run("cp", "box:data/report.csv", back.toString())).isZero();
    assertThat(back.resolve("report.csv")).hasContent("a,b\n");
    assertThat(out.toString(UTF_8) + err.toString(UTF_8)).isEmpty();
  }

  @Test
  void targetWithASlash_isADirectory_evenIfItIsNotThere() {
    sandbox.write("report.csv", "a,b\n");
    assertThat(run("cp", "box:report.csv", directory.resolve("new/deep") + "/")).isZero();
    assertThat(directory.resolve("new/deep/report.csv")).hasContent("a,b\n");
  }

  @Test
  void options_mayComeLast() {
    sandbox.write("last/file", "12345");
    assertThat(run("ls", "box:last", "-l")).isZero();
    assertThat(out.toString(UTF_8)).matches(" +5  \\S+Z +file\n");
  }

  @Test
  void cat_endsWhenNobodyReadsAnyMore() {
    sandbox.write("long", "line\n");
    Main main = main(new Printer(new ClosedPipe(), err));
    assertThat(Main.commandLine(main).execute("cat", "box:long")).isEqualTo(Main.READER_GONE);
  }

  @Test
  void directory_goesThereAndBack() throws Exception {
    Path local = Files.createDirectories(directory.resolve("tree/sub"));
    Files.writeString(local.resolve("file"), "content");
    assertThat(run("cp", directory.resolve("tree").toString(), "box:tree")).isZero();
    assertThat(sandbox.readText("tree/sub/file")).isEqualTo("content");
    assertThat(run("cp", "box:tree", directory.resolve("copy").toString())).isZero();
    assertThat(directory.resolve("copy/sub/file")).hasContent("content");
  }

  @Test
  void list_isOneNameALine() {
    sandbox.write("list/b", "12345");
    sandbox.write("list/a/x", "");
    assertThat(run("ls", "box:list")).isZero();
    assertThat(out.toString(UTF_8)).isEqualTo("a/\nb\n");
    out.reset();
    assertThat(run("ls", "-l", "box:list/b")).isZero();
    assertThat(out.toString(UTF_8)).matches(" +5  \\S+Z +list/b\n");
  }

  @Test
  void directoryWithALinkOut_isCopiedWithAWarning() throws Exception {
    Path source = Files.createDirectories(directory.resolve("venv"));
    Files.writeString(source.resolve("main.py"), "code");
    Files.createSymbolicLink(source.resolve("python"), Path.of("/usr/bin/python3"));

    assertThat(run("cp", source.toString(), "box:venv")).isZero();
    assertThat(err.toString(UTF_8))
        .isEqualTo(
            "warning: python was not copied: it is a link that leads out of the directory\n");
    assertThat(sandbox.readText("venv/main.py")).isEqualTo("code");
    assertThat(run("cp", "--uncopyable", "refuse", source.toString(), "box:venv2")).isEqualTo(2);
    assertThat(run("cp", "--uncopyable", "keep-links", source.toString(), "box:venv3")).isZero();
    assertThat(sandbox.run("readlink venv3/python").stdout()).isEqualTo("/usr/bin/python3\n");
    assertThat(run("cp", "--uncopyable", "nonsense", source.toString(), "box:v")).isEqualTo(2);
  }

  @Test
  void cat_passesBytesThrough() {
    byte[] content = {0, 1, (byte) 0xff, 10, 13};
    sandbox.write("bytes", content);
    assertThat(run("cat", "box:bytes")).isZero();
    assertThat(out.toByteArray()).isEqualTo(content);
  }

  @Test
  void url_ofAFileNeedsNoKey() throws Exception {
    sandbox.write("linked", "content");
    assertThat(run("url", "box:linked")).isZero();
    try (InputStream in = URI.create(out.toString(UTF_8).strip()).toURL().openStream()) {
      assertThat(in.readAllBytes()).isEqualTo("content".getBytes(UTF_8));
    }
  }

  @Test
  void url_ofAPortIsForABrowserOrCurl() {
    assertThat(run("url", "box:8080")).isZero();
    assertThat(out.toString(UTF_8)).contains("/_svc/auth?token=");
    out.reset();
    assertThat(run("url", "--curl", "--expires", "60", "box:8080")).isZero();
    assertThat(out.toString(UTF_8))
        .matches("-H X-Langsmith-Sandbox-Service-Token:[0-9a-f]+ http://\\S+/8080/\n");
  }

  @Test
  void trouble_isOneLineThatNamesTheSide() {
    Path missing = directory.resolve("missing");
    assertThat(run("cp", missing.toString(), "box:x")).isEqualTo(Main.LOCAL_FILE);
    assertThat(err.toString(UTF_8)).matches("error: .*on this side.*missing.*\n");
    err.reset();
    assertThat(run("cat", "box:none")).isEqualTo(Main.NOT_FOUND);
    assertThat(err.toString(UTF_8)).matches("error: .*\"none\" of the sandbox \"box\".*\n");
    err.reset();
    assertThat(run("cp", "a", "b")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("SANDBOX:PATH");
    err.reset();
    assertThat(run("ls", "list")).isEqualTo(2);
    assertThat(err.toString(UTF_8)).contains("expected SANDBOX:PATH");
  }

  private int run(String... arguments) {
    Main main = main(new Printer(out, err));
    StringWriter messages = new StringWriter();
    int code = Main.commandLine(main).setErr(new PrintWriter(messages)).execute(arguments);
    err.writeBytes(messages.toString().getBytes(UTF_8));
    return code;
  }

  private static Main main(Printer printer) {
    return new Main(
        Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey()),
        printer);
  }
}
