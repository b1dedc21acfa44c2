// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GlobPatternTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|a",
        "*|.hidden",
        "*.py|main.py",
        "?.py|é.py",
        "?|🚀",
        "[ab]c|bc",
        "[!ab]c|xc",
        "[^ab]c|xc",
        "[a-f]|c",
        "[]]|]",
        "[|[",
        "a[|a[",
        "\\*|*",
        "a*b*c|aXXbYYc",
        "src/*.py|src/main.py",
        "**|a",
        "**|a/b/c",
        "**/*.py|main.py",
        "**/*.py|a/b/main.py",
        "a/**/z|a/z",
        "a/**/z|a/b/c/z",
        "a/**|a/b/c",
        "**/b/**|a/b/c/d",
        "**/**/x|x",
        "./a//b|a/b"
      })
  void match(String pattern, String path) {
    assertThat(matches(pattern, path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|a/b",
        "?|ab",
        "*.py|main.pyc",
        "*.py|a/main.py",
        "[ab]|c",
        "[!ab]|a",
        "[a-f]|g",
        "\\*|a",
        "src/*.py|lib/main.py",
        "**/*.py|a/b/main.txt",
        "a/**/z|b/z",
        "a|A",
        "a*|ba",
        "**.py|a/b.py"
      })
  void noMatch(String pattern, String path) {
    assertThat(matches(pattern, path)).isFalse();
  }

  @Test
  void directoryWithoutPossibleMatch_isNotEntered() {
    GlobPattern pattern = new GlobPattern("src/*.py");

    assertThat(pattern.canContinue(pattern.next(pattern.start(), "src", false))).isTrue();
    assertThat(pattern.canContinue(pattern.next(pattern.start(), "lib", false))).isFalse();
  }

  @Test
  void link_isPassedByItsNameOnly() {
    GlobPattern anywhere = new GlobPattern("**/x");
    GlobPattern named = new GlobPattern("link/x");

    assertThat(anywhere.canContinue(anywhere.next(anywhere.start(), "link", true))).isFalse();
    assertThat(named.canContinue(named.next(named.start(), "link", true))).isTrue();
  }

  @Test
  void hostilePattern_takesNoTime() {
    String name = "a".repeat(255);

    assertThat(matches("a*".repeat(100) + "b", name)).isFalse();
    assertThat(matches("**/".repeat(1000) + "b", "a/".repeat(1000) + "c")).isFalse();
  }

  private static boolean matches(String pattern, String path) {
    GlobPattern glob = new GlobPattern(pattern);
    BitSet positions = glob.start();
    for (String name : path.split("/", -1)) {
      positions = glob.next(positions, name, false);
    }
    return glob.matches(positions);
  }
}
