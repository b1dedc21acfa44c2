// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerIgnoreTest {

  @ParameterizedTest
  @CsvSource({
    "node_modules, node_modules, false",
    "node_modules, node_modules/a/b, false",
    "node_modules, src/node_modules, true",
    "node_modules, node_modules2, true",
    "/build/, build/x, false",
    "./build, build, false",
    "*.log, a.log, false",
    "*.log, a/b.log, true",
    "**/*.log, a/b/c.log, false",
    "**/*.log, c.log, false",
    "a/**/z, a/z, false",
    "a/**/z, a/b/c/z, false",
    "a/**, a/b/c, false",
    "a/**, ab, true",
    "a?c, abc, false",
    "a?c, a/c, true",
    "[a-c].txt, b.txt, false",
    "[^a-c].txt, b.txt, true",
    "[^a-c].txt, d.txt, false",
    "a\\*b, a*b, false",
    "a\\*b, axb, true",
    "a.b, axb, true",
    "# a, a, true",
    "(x, (x, false",
  })
  void pattern_meansWhatItMeansToDocker(String line, String name, boolean wanted) {
    assertThat(ignore(line).wants(name)).isEqualTo(wanted);
  }

  @Test
  void lastLineThatMatches_counts() {
    DockerIgnore ignore = ignore("docs", "!docs/keep", "docs/keep/not", "!docs/keep/not/but");

    assertThat(ignore.wants("docs")).isFalse();
    assertThat(ignore.wants("docs/a")).isFalse();
    assertThat(ignore.wants("docs/keep/a")).isTrue();
    assertThat(ignore.wants("docs/keep/not/a")).isFalse();
    assertThat(ignore.wants("docs/keep/not/but")).isTrue();
    assertThat(ignore.mayWantBelow("docs")).isTrue();
  }

  @Test
  void directoryThatNothingTakesBack_isNotLookedInto() {
    DockerIgnore ignore = new DockerIgnore(List.of("out", "deploy"), List.of("deploy/Dockerfile"));

    assertThat(ignore.mayWantBelow("out")).isFalse();
    assertThat(ignore.mayWantBelow("src")).isTrue();
    assertThat(ignore.mayWantBelow("deploy")).isTrue();
  }

  @Test
  void historyAtTheTop_isLeftOutUnlessTakenBack() {
    assertThat(ignore().wants(".git/config")).isFalse();
    assertThat(ignore().wants("module/.git")).isTrue();
    assertThat(ignore().wants(".gitignore")).isTrue();
    assertThat(ignore("!.git").wants(".git/config")).isTrue();
  }

  @Test
  void whatTheBuildNeeds_isAlwaysSent() {
    DockerIgnore ignore = new DockerIgnore(List.of("*", "**"), List.of("docker/Dockerfile"));

    assertThat(ignore.wants("docker/Dockerfile")).isTrue();
    assertThat(ignore.wants("docker/other")).isFalse();
    assertThat(ignore.wants("file")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"!", "/", ".", "!/"})
  void lineThatIsNoPattern_isRejectedByNumber(String line) {
    assertThatThrownBy(() -> ignore("ok", line))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(".dockerignore, line 2");
  }

  private static DockerIgnore ignore(String... lines) {
    return new DockerIgnore(List.of(lines), List.of());
  }
}
