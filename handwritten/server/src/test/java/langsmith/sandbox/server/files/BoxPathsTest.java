// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class BoxPathsTest {
  @TempDir Path temp;

  private Path root;
  private BoxPaths paths;

  @BeforeEach
  void createBox() throws Exception {
    BoxDirectory directory = new BoxDirectory(temp.toRealPath(), "box");
    directory.create();
    root = directory.root();
    paths = new BoxPaths(root, List.of());
  }

  @ParameterizedTest
  @CsvSource({
    "a.txt, /home/user/a.txt",
    "/a.txt, /a.txt",
    "//a///b, /a/b",
    "./a/./b, /home/user/a/b",
    "a/../b, /home/user/b",
    "../x, /home/x",
    "../../x, /x",
    "/home/user/../../x, /x",
    "a/, /home/user/a",
    "..., /home/user/...",
    "..a, /home/user/..a",
    "'a b', '/home/user/a b'",
    "%2e%2e/%2e%2e, /home/user/%2e%2e/%2e%2e",
    "C:\\x, /home/user/C:\\x",
    "/, /",
    "., /home/user"
  })
  void path_isReadAsTheBoxWould(String path, String inBox) throws Exception {
    BoxPaths.Place place = paths.resolve(path);
    assertThat(place.inBox()).isEqualTo(inBox);
    assertThat(place.host()).isEqualTo(root.resolve(inBox.substring(1)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/..",
        "../../..",
        "/../etc/passwd",
        "a/../../../../etc/passwd",
        "/home/user/../../../etc/passwd",
        "../../../../../../../../../../etc/passwd"
      })
  void pathAboveTheRoot_isRefused(String path) {
    assertThatThrownBy(() -> paths.resolve(path))
        .isInstanceOf(BoxPaths.RefusedException.class)
        .hasMessageContaining("leads out")
        .hasMessageNotContaining(root.toString());
  }

  @Test
  void impossiblePath_isRefused() {
    assertRefused("", "empty");
    assertRefused("a\0b", "NUL");
    assertRefused("x".repeat(256), "255");
    assertRefused("ä".repeat(128), "255");
    assertRefused("x/".repeat(2049), "4096");
  }

  private void assertRefused(String path, String why) {
    assertThatThrownBy(() -> paths.resolve(path))
        .isInstanceOf(BoxPaths.RefusedException.class)
        .hasMessageContaining(why);
  }

  @Test
  void relativeLink_isFollowedInside() throws Exception {
    Files.createDirectories(root.resolve("srv/real"));
    Files.createSymbolicLink(root.resolve("home/user/link"), Path.of("../../srv/real"));
    assertThat(paths.resolve("link/file").inBox()).isEqualTo("/srv/real/file");
    assertThat(paths.resolve("link/../file").inBox()).isEqualTo("/srv/file");
  }

  @Test
  void absoluteLink_startsAtTheRootOfTheBox() throws Exception {
    Files.createSymbolicLink(root.resolve("home/user/etc"), Path.of("/etc"));
    BoxPaths.Place place = paths.resolve("etc/passwd");
    assertThat(place.inBox()).isEqualTo("/etc/passwd");
    assertThat(place.host()).isEqualTo(root.resolve("etc/passwd"));
  }

  @Test
  void absoluteLinkThatSpellsOutTheHost_isTakenAsMeant() throws Exception {
    Path target = root.resolve("home/user/target");
    Files.createSymbolicLink(root.resolve("home/user/link"), target);
    assertThat(paths.resolve("link").host()).isEqualTo(target);
    // A root with a similar name belongs to another box.
    Path neighbour = root.resolveSibling("root2");
    Files.createSymbolicLink(root.resolve("home/user/neighbour"), neighbour);
    assertThat(paths.resolve("neighbour").host()).startsWithRaw(root);
  }

  @Test
  void linkAboveTheRoot_isRefused() throws Exception {
    Files.createSymbolicLink(root.resolve("home/user/up"), Path.of("../../../.."));
    assertRefused("up/etc/passwd", "leads out");
    Files.createSymbolicLink(root.resolve("home/user/chain"), Path.of("up"));
    assertRefused("chain", "leads out");
  }

  @Test
  void linksInACircle_end() throws Exception {
    Files.createSymbolicLink(root.resolve("home/user/a"), Path.of("b"));
    Files.createSymbolicLink(root.resolve("home/user/b"), Path.of("a"));
    assertRefused("a", "40 links");
  }

  @Test
  void linkToALink_isFollowed() throws Exception {
    Files.createSymbolicLink(root.resolve("one"), Path.of("/two/deep"));
    Files.createDirectory(root.resolve("two"));
    Files.createSymbolicLink(root.resolve("two/deep"), Path.of("../three"));
    assertThat(paths.resolve("/one/x").inBox()).isEqualTo("/three/x");
  }
}
