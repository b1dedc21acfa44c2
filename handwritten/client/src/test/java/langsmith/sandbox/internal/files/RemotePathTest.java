// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemotePathTest {
  @ParameterizedTest
  @CsvSource({
    "a.txt, /home/user/a.txt",
    "./a//b/, /home/user/a/b",
    ".., /home/user/..",
    "., /home/user",
    "/, /",
    "/srv/./x, /srv/x",
    "//srv/../x, /srv/../x",
    "~, /home/user/~"
  })
  void relativePath_isBelowTheHomeDirectory(String path, String absolute) {
    assertThat(RemotePath.absolute(path)).isEqualTo(absolute);
  }

  @ParameterizedTest
  @CsvSource({"/a/b, /a, b", "/a, /, a", "/, /, ''"})
  void path_isParentAndName(String path, String parent, String name) {
    assertThat(RemotePath.parent(path)).isEqualTo(parent);
    assertThat(RemotePath.name(path)).isEqualTo(name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "/a b|'./a b'",
        "-rf|'./home/user/-rf'",
        "/it's|'./it'\\''s'",
        "/$(x) `y` \"z\" \\|'./$(x) `y` \"z\" \\'",
      })
  void quoted_isOneWordForTheShell(String path, String word) {
    assertThat(RemotePath.quoted(path)).isEqualTo(word);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"a.txt|a.txt", "[x]{y}*?!^\\|?x??y??????"})
  void pattern_hasNoMeaningButItself(String name, String pattern) {
    assertThat(RemotePath.pattern(name)).isEqualTo(pattern);
  }
}
