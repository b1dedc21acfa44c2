// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import langsmith.sandbox.server.command.TestServer.Settings;
import langsmith.sandbox.testing.HostProcesses;
import langsmith.sandbox.testing.RequiresBubblewrap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ways out of bubblewrap, for root and for ordinary users. */
@RequiresBubblewrap
class EscapeIT {
  @TempDir Path directory;
  private TestServer server;
  private Path root;
  private Path outside;

  @BeforeEach
  void start() throws IOException {
    root = directory.resolve("box");
    outside = Files.createDirectory(directory.resolve("outside"));
    Files.writeString(outside.resolve("secret"), "hush");
    server = new TestServer(root, Settings.PLAIN.inBubblewrap());
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private TestSocket.Transcript run(String command) {
    TestSocket socket = server.connect().execute(command);
    socket.started();
    return socket.rest();
  }

  @Test
  void commands_haveNoCapabilitiesAndGainNone() {
    assertThat(run("grep -E '^(Cap|NoNewPrivs)' /proc/self/status").out().lines())
        .hasSize(6)
        .allMatch(line -> line.matches("Cap(Inh|Prm|Eff|Amb):\\s+0+|CapBnd:.*|NoNewPrivs:\\s+1"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mount -t tmpfs none /mnt",
        "mount -o remount,rw,bind /usr",
        "mount --bind /tmp /usr",
        "umount /usr",
        "umount -l /proc/sys",
        "mknod /tmp/disk b 7 0",
        "chroot / /bin/true",
        "hostname other",
        "date -s 2001-01-01",
        "nsenter --target 1 --mount true",
        "unshare --mount mount -o remount,rw,bind /usr",
        "unshare --user --map-root-user --mount mount -o remount,rw,bind /usr",
        "unshare --user --map-root-user --mount umount /usr",
        "unshare --user --map-root-user --mount umount -l /proc/sys",
        "test -w /proc/sys/kernel/core_pattern",
        "test -w /proc/sys/kernel/hostname",
        "test -w /proc/sysrq-trigger",
        "test -w /usr/bin || test -w /etc/passwd",
        "cat /proc/1/environ",
        "ls -l /proc/1/fd/",
        "ls /proc/1/root/",
        "cat /proc/kcore",
        "cat /etc/shadow",
        "kill -STOP 1; grep -q '^State:.T' /proc/1/status",
        "ls /sys/kernel /oldroot /newroot",
        "chmod u+s /bin/sh"
      })
  void wayOut_isShut(String command) {
    assertThat(run("mkdir -p /mnt; " + command + " 2>/dev/null").exitCode).isNotZero();
  }

  @Test
  void devices_areThoseWithoutPower() {
    assertThat(
            run("for f in /dev/*; do if ! test -L $f && test -c $f -o -b $f; then echo ${f##*/}; fi; done | sort | xargs")
                .out())
        .isEqualTo("full null random tty urandom zero\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/etc",
        "/usr",
        "/bin",
        "/lib",
        "/proc",
        "/dev",
        "/etc/passwd",
        "/etc/ssl",
        "/etc/hosts"
      })
  void linkAtAMountPoint_leadsNowhere(String point) throws IOException {
    Path there = root.resolve("." + point).normalize();
    Files.createDirectories(there.getParent());
    Files.createSymbolicLink(there, Path.of("/oldroot" + outside));
    assertThat(run("cat " + point + "/secret; echo up").out()).isEqualTo("up\n");
    assertThat(outside).isDirectoryContaining(path -> path.endsWith("secret"));
    try (var entries = Files.list(outside)) {
      assertThat(entries).hasSize(1);
    }
    assertThat(Files.isSymbolicLink(there)).isFalse();
    assertThat(Files.exists(there, LinkOption.NOFOLLOW_LINKS)).isTrue();
  }

  @Test
  void mountPointReplacedByARunningBox_leadsNowhereAfterARestart() throws IOException {
    run("mv /etc /etc_old; ln -s /oldroot" + outside + " /etc");
    server.close();
    server = new TestServer(root, Settings.PLAIN.inBubblewrap());
    assertThat(run("cat /etc/secret; echo up").out()).isEqualTo("up\n");
    try (var entries = Files.list(outside)) {
      assertThat(entries).hasSize(1);
    }
  }

  @Test
  void processesOfTheHost_cannotBeSignalledOrTraced() throws Exception {
    Process other = new ProcessBuilder("sleep", "1000").start();
    try {
      run("kill -9 " + other.pid() + "; cat /proc/" + other.pid() + "/mem; kill -9 -1");
      assertThat(HostProcesses.alive(other.pid())).isTrue();
    } finally {
      other.destroyForcibly();
    }
  }

  @Test
  void variablesOfTheServer_areNotThere() {
    String out = run("cat /proc/[0-9]*/environ | tr '\\0' '\\n'").out();
    assertThat(out).doesNotContain(directory.toString()).contains("HOME=/home/user");
  }
}
