// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProfilesTest {
  @TempDir Path folder;

  private Profiles profiles(String text) throws IOException {
    return profiles(text, "rw-r--r--");
  }

  private Profiles profiles(String text, String permissions) throws IOException {
    Path file = Files.writeString(folder.resolve("config"), text);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    return Profiles.read(file);
  }

  @Test
  void place_isBelowTheConfigurationOfTheUser() {
    assertThat(Profiles.place(Map.of("HOME", "/home/me")))
        .isEqualTo(Path.of("/home/me/.config/lsbx/config"));
    assertThat(Profiles.place(Map.of("HOME", "/home/me", "XDG_CONFIG_HOME", "/etc/me")))
        .isEqualTo(Path.of("/etc/me/lsbx/config"));
    assertThat(Profiles.place(Map.of())).isNull();
  }

  @Test
  void profile_hasAnEndpointAWorkspaceAndAKeyOfAFileBesideIt() throws Exception {
    Files.writeString(folder.resolve("key"), "the-key\n");
    Profile work =
        profiles(
                """
                # comment
                work.endpoint = https://example.com
                work.workspace=w
                my.other.endpoint: https://other.example
                work.key-file = key
                """)
            .get("work");
    assertThat(work.endpoint()).isEqualTo("https://example.com");
    assertThat(work.workspace()).isEqualTo("w");
    assertThat(work.readKey()).isEqualTo("the-key");
  }

  @Test
  void key_comesFromACommand() throws Exception {
    assertThat(profiles("a.key-command = echo \"from $((1 + 1))\"").get("a").readKey())
        .isEqualTo("from 2");
    Profile fails = profiles("a.key-command = echo s3cret; exit 3").get("a");
    assertThatThrownBy(fails::readKey)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the key-command of the profile a ended with exit code 3");
    Profile silent = profiles("a.key-command = true").get("a");
    assertThatThrownBy(silent::readKey).hasMessageContaining("empty first line");
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
  void keyInAFileOfOthers_isRefused(String permissions) throws Exception {
    assertThatThrownBy(() -> profiles("a.key = s3cret", permissions))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("holds a key and is open to other users; run: chmod 600 ")
        .hasMessageNotContaining("s3cret");
    assertThat(profiles("a.key = s3cret", "rw-------").get("a").readKey()).isEqualTo("s3cret");
  }

  @Test
  void mistakes_areNamed() throws Exception {
    assertThatThrownBy(() -> profiles("a.endpiont = x"))
        .hasMessageContaining("'a.endpiont' is not PROFILE.MEMBER")
        .hasMessageContaining("endpoint, key, key-command, key-file, workspace");
    assertThatThrownBy(() -> profiles("endpoint = x")).hasMessageContaining("'endpoint' is not");
    assertThatThrownBy(() -> profiles("a.key-file = x\na.key-command = y").get("a"))
        .hasMessageContaining("has several");
    Profiles two = profiles("b.endpoint = x\na.endpoint = y");
    assertThatThrownBy(() -> two.get("c"))
        .hasMessageContaining("there is no profile 'c'")
        .hasMessageEndingWith("; it has a, b");
    assertThatThrownBy(() -> two.get("a").readKey()).hasMessageContaining("has no key");
  }

  @Test
  void missingFile_hasNoProfiles() {
    assertThat(Profiles.read(folder.resolve("none")).has("default")).isFalse();
  }
}
