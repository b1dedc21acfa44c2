// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import langsmith.sandbox.Command;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.SandboxInfo;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The local server at the end of what a machine has: it stays up, answers with an error that says
 * so, and loses nothing that it acknowledged. The profile {@code soak} runs it.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class ExhaustionIT {
  @TempDir Path directory;

  private static SandboxClient client(SandboxServer server) {
    return SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey()).build();
  }

  private static int exitCode(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor();
  }

  /** Zeros would become a hole, which takes no room. */
  private static byte[] filled(int size) {
    byte[] content = new byte[size];
    Arrays.fill(content, (byte) 'x');
    return content;
  }

  @Test
  void diskThatIsFull_isSaidAndLosesNothing() throws Exception {
    String disk = Files.createDirectory(directory.resolve("disk")).toString();
    assumeTrue(
        exitCode("mount", "-t", "tmpfs", "-o", "size=8m", "tmpfs", disk) == 0,
        "no small file system can be mounted here");
    try {
      List<String> acknowledged = new ArrayList<>();
      byte[] content = filled(1 << 20);
      try (SandboxServer server = SandboxServer.builder().dataDirectory(Path.of(disk)).start();
          SandboxClient client = client(server)) {
        Sandbox box = client.sandboxes().create(CreateSandbox.fromDefault().name("first"));
        acknowledged.add(box.name());
        box.files().write("kept", content);
        assertThatThrownBy(() -> box.files().write("large", filled(16 << 20)))
            .isInstanceOf(SandboxException.class)
            .hasMessageContaining("no space left");
        assertThat(box.run("head -c 20M /dev/zero > fill").exitCode()).isNotZero();
        assertThatThrownBy(() -> box.files().write("kept", filled(2 << 20)))
            .isInstanceOf(SandboxException.class)
            .hasMessageContaining("no space left");
        for (int i = 0; i < 20; i++) {
          String name = "more-" + i;
          try {
            client.sandboxes().create(CreateSandbox.fromDefault().name(name));
            acknowledged.add(name);
          } catch (SandboxException e) {
            assertThat(e.getMessage()).doesNotContain(disk);
          }
        }
        assertThat(box.files().read("kept")).isEqualTo(content);
        assertThat(box.run("rm fill; echo up").stdout()).isEqualTo("up\n");
        box.files().write("after", content);
      }
      try (SandboxServer server = SandboxServer.builder().dataDirectory(Path.of(disk)).start();
          SandboxClient client = client(server)) {
        assertThat(client.sandboxes().list().stream().map(SandboxInfo::name))
            .containsAll(acknowledged);
        Sandbox box = client.sandboxes().get("first");
        assertThat(box.run("cat kept after | wc -c").stdout().strip())
            .isEqualTo(Integer.toString(2 << 20));
      }
    } finally {
      assertThat(exitCode("umount", disk)).isZero();
    }
  }

  @Test
  void descriptorsThatAreUsedUp_comeBackAndNothingIsLost() throws Exception {
    try (LimitedServer server = LimitedServer.start(directory, 200);
        SandboxClient client = server.client().build()) {
      Sandbox box = client.sandboxes().create(CreateSandbox.fromDefault());
      box.files().write("kept", "yes");
      URI endpoint = URI.create(server.endpoint());
      List<Socket> sockets = new ArrayList<>();
      try {
        for (int i = 0; i < 300; i++) {
          sockets.add(new Socket(InetAddress.getLoopbackAddress(), endpoint.getPort()));
        }
        Command impatient = Command.of("true").connectBudget(Duration.ofSeconds(3));
        try {
          assertThat(box.run(impatient).exitCode()).isZero();
        } catch (SandboxException e) {
          assertThat(e.getMessage()).isNotEmpty();
        }
      } finally {
        for (Socket socket : sockets) {
          socket.close();
        }
      }
      assertThat(server.isAlive()).isTrue();
      await()
          .atMost(Duration.ofMinutes(2))
          .ignoreExceptionsInstanceOf(SandboxException.class)
          .until(() -> box.run("cat kept").stdout().equals("yes"));
    }
  }

  @Test
  void thousandCommandsAtOnce_allRunAndEnd() throws Exception {
    try (SandboxServer server = SandboxServer.start();
        SandboxClient client = client(server)) {
      Sandbox box = client.sandboxes().create(CreateSandbox.fromDefault());
      assertThat(box.run("mkfifo gate").exitCode()).isZero();
      ExecutorService threads = Executors.newCachedThreadPool();
      try {
        List<Future<String>> outputs =
            IntStream.range(0, 1000)
                .mapToObj(
                    i ->
                        threads.submit(
                            () ->
                                box.run(
                                        Command.of("touch up-" + i + "; read x < gate; echo " + i)
                                            .timeout(Duration.ofMinutes(10)))
                                    .stdout()))
                .toList();
        await()
            .atMost(Duration.ofMinutes(5))
            .pollInterval(Duration.ofSeconds(1))
            .until(() -> box.run("ls | grep -c ^up-").stdout().equals("1000\n"));
        // Each that waits at the gate has it open for reading; one opening releases all of them.
        await()
            .pollInterval(Duration.ofSeconds(1))
            .atMost(Duration.ofMinutes(2))
            .until(
                () -> {
                  int code = box.run("timeout 5 sh -c ': > gate'").exitCode();
                  return outputs.stream().allMatch(Future::isDone) || code > 124;
                });
        for (int i = 0; i < outputs.size(); i++) {
          assertThat(outputs.get(i).get()).isEqualTo(i + "\n");
        }
        assertThat(box.run("echo up").stdout()).isEqualTo("up\n");
      } finally {
        threads.shutdownNow();
      }
    }
  }

  @Test
  void tenThousandSmallFiles_comeBackEqual() throws Exception {
    Path tree = Files.createDirectory(directory.resolve("tree"));
    for (int i = 0; i < 10_000; i++) {
      Path parent = Files.createDirectories(tree.resolve("d" + i % 100));
      Files.writeString(parent.resolve("f" + i), "content of " + i);
    }
    try (SandboxServer server = SandboxServer.start();
        SandboxClient client = client(server)) {
      Sandbox box = client.sandboxes().create(CreateSandbox.fromDefault());
      box.files().uploadDirectory(tree, "tree");
      assertThat(box.run("find tree -type f | wc -l").stdout().strip()).isEqualTo("10000");
      assertThat(box.files().list("tree").entries()).hasSize(100);
      assertThat(box.files().glob("tree", "**/f*").entries()).hasSize(10_000);
      Path back = directory.resolve("back");
      box.files().downloadDirectory("tree", back);
      assertThat(contents(back)).isEqualTo(contents(tree));
      box.files().removeTree("tree");
      assertThat(box.files().exists("tree")).isFalse();
    }
  }

  private static Map<String, String> contents(Path tree) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(tree.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void nameCreatedAndDeletedInARace_belongsToOneAtATime() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (SandboxServer server = SandboxServer.builder().dataDirectory(directory).start();
        SandboxClient client = client(server)) {
      List<Future<Integer>> racers =
          IntStream.range(0, 8).mapToObj(i -> threads.submit(() -> race(client))).toList();
      int created = 0;
      for (Future<Integer> racer : racers) {
        created += racer.get();
      }
      assertThat(created).isPositive();
      await().until(() -> client.sandboxes().list().toList().isEmpty());
      Sandbox last = client.sandboxes().create(CreateSandbox.fromDefault().name("racer"));
      assertThat(last.run("echo up").stdout()).isEqualTo("up\n");
      last.delete();
      try (Stream<Path> left = Files.list(directory.resolve("boxes"))) {
        assertThat(left).isEmpty();
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** Creates, uses and deletes; returns how often it was the one that could. */
  private static int race(SandboxClient client) {
    int created = 0;
    for (int round = 0; round < 40; round++) {
      try {
        Sandbox box = client.sandboxes().create(CreateSandbox.fromDefault().name("racer"));
        created++;
        box.files().write("mine", "yes");
      } catch (SandboxException e) {
        // Another one has the name, or has deleted this sandbox.
      }
      try {
        client.sandboxes().delete("racer");
      } catch (SandboxException e) {
        // Another one was first.
      }
    }
    return created;
  }
}
