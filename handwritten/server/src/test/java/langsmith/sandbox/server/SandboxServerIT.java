// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import langsmith.sandbox.testing.HostProcesses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SandboxServerIT {
  @TempDir Path data;

  private static SandboxServer.Builder builder() {
    return SandboxServer.builder();
  }

  private static Set<String> threads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(Thread::isAlive)
        .map(Thread::getName)
        .filter(name -> name.startsWith("vert") || name.startsWith("sandbox-"))
        .collect(Collectors.toCollection(HashSet::new));
  }

  @Test
  void closing_leavesNoThreadNoPortAndNoFile() throws Exception {
    Set<String> before = threads();
    SandboxServer server = builder().start();
    int port = RawHttp.port(server);
    try (Caller caller = new Caller(server)) {
      caller.box(new JsonObject());
      assertThat(threads()).hasSizeGreaterThan(before.size());
      server.close();
      server.close();
    }
    assertThatThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close())
        .isInstanceOf(ConnectException.class);
    await().untilAsserted(() -> assertThat(before).containsAll(threads()));
  }

  @Test
  void dataDirectory_belongsToOneServer() {
    SandboxServer.Builder second = builder().dataDirectory(data);
    try (SandboxServer first = builder().dataDirectory(data).start()) {
      assertThatThrownBy(second::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("another local server");
      assertThat(first.endpoint()).isNotEmpty();
    }
    second.start().close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"number\"", "{\"number\":\"one\"}", "{}"})
  void damagedRecord_costsThatRecordOnly(String text) throws Exception {
    Files.createDirectories(data.resolve("state/boxes"));
    Files.writeString(data.resolve("state/boxes/b.json"), text);
    Files.createDirectories(data.resolve("boxes/b/root"));
    builder().dataDirectory(data).start().close();
    assertThat(data.resolve("boxes/b/root")).isDirectory();
  }

  @Test
  void processesOfAServerThatWasKilled_endWithTheNextStart() throws Exception {
    Files.createDirectories(data);
    String root = data.toRealPath() + "/boxes/b/root";
    String sleep = HostProcesses.uniqueSleep();
    ProcessBuilder left =
        new ProcessBuilder("setsid", "bash", "-c", sleep + " & env -i setsid " + sleep + " & wait");
    left.environment().put("LANGSMITH_SANDBOX_BOX_ROOT", root);
    Process process = left.start();
    await().until(() -> HostProcesses.running(sleep) == 2);
    builder().dataDirectory(data).start().close();
    assertThat(HostProcesses.running(sleep)).isZero();
    assertThat(process.waitFor()).isEqualTo(137);
  }

  @Test
  void temporaryDirectory_isDeleted() throws Exception {
    Set<Path> before = temporaryDirectories();
    SandboxServer server = builder().start();
    Set<Path> made = temporaryDirectories();
    made.removeAll(before);
    assertThat(made).hasSize(1);
    server.close();
    assertThat(made).allSatisfy(path -> assertThat(path).doesNotExist());
  }

  /** Those that this process has locked: servers of other processes come and go meanwhile. */
  private static Set<Path> temporaryDirectories() throws Exception {
    Set<Path> found = new HashSet<>();
    try (DirectoryStream<Path> open = Files.newDirectoryStream(Path.of("/proc/self/fd"))) {
      for (Path descriptor : open) {
        if (Files.isSymbolicLink(descriptor)) {
          Path file = Files.readSymbolicLink(descriptor);
          if (file.endsWith("lock") && file.toString().contains("langsmith-sandbox-")) {
            found.add(file.getParent());
          }
        }
      }
    }
    return found;
  }

  @Test
  void twoServers_doNotKnowEachOther() throws Exception {
    try (SandboxServer one = builder().start();
        SandboxServer two = builder().start();
        Caller callOne = new Caller(one);
        Caller callTwo = new Caller(two)) {
      assertThat(one.apiKey()).isNotEqualTo(two.apiKey()).hasSizeGreaterThan(30);
      JsonObject box = callOne.box(new JsonObject());
      assertThat(callTwo.get(Caller.PREFIX + "/boxes/" + box.getString("id")).status())
          .isEqualTo(404);
    }
  }

  @Test
  void freedPort_canBeUsedAgain() {
    SandboxServer first = builder().start();
    int port = RawHttp.port(first);
    first.close();
    try (SandboxServer second = builder().port(port).start()) {
      assertThat(RawHttp.port(second)).isEqualTo(port);
    }
  }

  @Test
  void takenPort_isSaidAndLeavesNothing() throws Exception {
    Set<String> before = threads();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThatThrownBy(() -> builder().port(taken.getLocalPort()).start())
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("could not start");
    }
    await().untilAsserted(() -> assertThat(before).containsAll(threads()));
  }

  @Test
  void otherAddressesOfThisMachine_areNotListenedOn() throws Exception {
    try (SandboxServer server = builder().start()) {
      int port = RawHttp.port(server);
      for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
        for (InetAddress address : network.inetAddresses().toList()) {
          if (address.isLoopbackAddress()) {
            continue;
          }
          assertThatThrownBy(
                  () -> {
                    try (Socket socket = new Socket()) {
                      socket.connect(new InetSocketAddress(address, port), 2000);
                    }
                  })
              .as("%s", address)
              .isInstanceOf(IOException.class);
        }
      }
    }
  }

  @Test
  void isolation_isTold() {
    try (SandboxServer server = builder().isolation(IsolationMode.NONE).start()) {
      assertThat(server.isolation()).isEqualTo(IsolationMode.NONE);
    }
  }

  @Test
  void badSettings_areRefusedAtOnce() {
    SandboxServer.Builder builder = SandboxServer.builder();
    assertThatIllegalArgumentException().isThrownBy(() -> builder.port(-1));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.port(65536));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.ringBytes(1023));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.provisioningDelay(Duration.ofMillis(-1)));
    assertThatIllegalArgumentException().isThrownBy(() -> builder.apiKey(""));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> builder.apiKey("secret\n"))
        .withMessageNotContaining("secret");
  }
}
