// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the page for users of the other clients names has to exist. */
class ComingFromPythonTest {
  private static final Path PAGE = Path.of("..", "docs", "coming-from-python.md");

  private static final List<String> PACKAGES =
      List.of(
          "langsmith.sandbox",
          "langsmith.sandbox.admin",
          "langsmith.sandbox.config",
          "langsmith.sandbox.egress",
          "langsmith.sandbox.error",
          "langsmith.sandbox.files",
          "langsmith.sandbox.network",
          "langsmith.sandbox.output",
          "langsmith.sandbox.request",
          "langsmith.sandbox.api.model");

  private static final Pattern NAME =
      Pattern.compile("`([A-Z][A-Za-z]*(?:\\.[A-Z][A-Za-z]*)?)(?:#([a-z][A-Za-z]*))?`");

  private static Stream<String> rows() {
    try {
      return Files.readAllLines(PAGE).stream()
          .filter(line -> line.startsWith("|") && !line.startsWith("|---"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<MatchResult> namesOfOurs() {
    return rows()
        .map(row -> row.substring(row.lastIndexOf('|', row.length() - 2)))
        .flatMap(cell -> NAME.matcher(cell).results());
  }

  static List<String> members() {
    return namesOfOurs()
        .map(name -> name.group(1) + (name.group(2) == null ? "" : "#" + name.group(2)))
        .distinct()
        .toList();
  }

  private static Optional<Class<?>> find(String name) {
    for (String parent : PACKAGES) {
      try {
        return Optional.of(Class.forName(parent + "." + name.replace('.', '$')));
      } catch (ClassNotFoundException e) {
        // Not in this package.
      }
    }
    return Optional.empty();
  }

  @ParameterizedTest
  @MethodSource("members")
  void everythingThePageNames_exists(String name) {
    String[] parts = name.split("#", -1);
    Optional<Class<?>> type = find(parts[0]);
    assertThat(type).as("a public type called %s", parts[0]).isPresent();
    Class<?> found = type.get();
    assertThat(Modifier.isPublic(found.getModifiers())).as("%s is public", found).isTrue();
    if (parts.length == 2) {
      assertThat(found.getMethods())
          .as("public methods of %s", found)
          .extracting(java.lang.reflect.Method::getName)
          .contains(parts[1]);
    }
  }

  /** The vocabulary that the project began from. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ExecutionResult.stdout",
        "ResourceSpec.cpu",
        "Volume.name",
        "VolumeMountSpec.volume_name",
        "SandboxTemplate.name",
        "ResourceStatus.status",
        "Pool.name",
        "OutputChunk.stream",
        "CommandHandle",
        "command_id",
        "AsyncCommandHandle",
        "last_stdout_offset",
        "reconnect() -> CommandHandle",
        "SandboxConnectionError",
        "SandboxOperationError",
        "SandboxServerReloadError"
      })
  void vocabularyOfTheSeed_isOnThePage(String name) {
    List<String> left = new ArrayList<>();
    rows().forEach(row -> left.add(row.substring(0, row.indexOf('|', 1))));
    assertThat(left).anyMatch(cell -> cell.contains("`" + name));
  }

  @Test
  void page_isRead() {
    assertThat(members()).hasSizeGreaterThan(150);
  }
}
