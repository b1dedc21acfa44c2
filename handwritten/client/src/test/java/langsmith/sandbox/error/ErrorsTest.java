// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.error;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold for every exception of the client, checked in its sources. */
class ErrorsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Path ERRORS = SOURCES.resolve("langsmith/sandbox/error");
  private static final Pattern CONSTRUCTION =
      Pattern.compile("(?:new \\w+Exception|\\bsuper|\\bthis)\\(");
  private static final int MOST_TYPES = 33;

  static Stream<Class<?>> concreteTypes() {
    return types().filter(type -> !Modifier.isAbstract(type.getModifiers()));
  }

  private static Stream<Class<?>> types() {
    return files(ERRORS)
        .map(file -> file.getFileName().toString().replace(".java", ""))
        .filter(name -> name.endsWith("Exception"))
        .map(ErrorsTest::type);
  }

  private static Class<?> type(String name) {
    try {
      return Class.forName("langsmith.sandbox.error." + name);
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  private static Stream<Path> files(Path root) {
    try (Stream<Path> found = Files.walk(root)) {
      return found.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @ParameterizedTest
  @MethodSource("concreteTypes")
  void javadoc_statesCauseRetryAndSideEffects(Class<?> type) {
    String source = text(ERRORS.resolve(type.getSimpleName() + ".java"));
    String javadoc = source.substring(source.indexOf("/**"), source.indexOf("\npublic "));

    assertThat(javadoc)
        .containsSubsequence(
            "<li><b>Cause:</b> ", "<li><b>Retryable:</b> ", "<li><b>Side effects:</b> ");
  }

  @Test
  void hierarchy_staysSmallAndHasOneRoot() {
    assertThat(types()).hasSizeBetween(1, MOST_TYPES);
    assertThat(types()).allMatch(SandboxException.class::isAssignableFrom);
  }

  @Test
  void failuresOfNamedThings_shareABase() {
    assertThat(types().filter(type -> type.getSimpleName().startsWith("Resource")))
        .hasSize(7)
        .allMatch(ResourceException.class::isAssignableFrom);
  }

  @Test
  void noException_isConstructedWithTwoPositionalNulls() {
    List<String> found = new ArrayList<>();
    files(SOURCES)
        .filter(file -> file.startsWith(ERRORS) || text(file).contains("Exception("))
        .filter(file -> !file.endsWith("ErrorDetails.java"))
        .forEach(
            file -> {
              String source = text(file);
              Matcher construction = CONSTRUCTION.matcher(source);
              while (construction.find()) {
                List<String> arguments = arguments(source, construction.end());
                boolean ofException =
                    file.startsWith(ERRORS) || construction.group().startsWith("new ");
                if (ofException && arguments.stream().filter("null"::equals).count() >= 2) {
                  found.add(file + ": " + arguments);
                }
              }
            });

    assertThat(found).isEmpty();
  }

  @Test
  void argumentsOfAConstruction_areSplitAtTheTopOnly() {
    String source = "new XException(\"a, (\" + b(1, null), null, ')', null) + c";

    assertThat(arguments(source, source.indexOf('(') + 1))
        .containsExactly("\"a, (\" + b(1, null)", "null", "')'", "null");
  }

  /** Returns the arguments of a call whose parenthesis opens just before a position. */
  private static List<String> arguments(String source, int start) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int from = start;
    char quote = 0;
    for (int i = start; i < source.length(); i++) {
      char c = source.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '"' || c == '\'') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth == 0) {
        arguments.add(source.substring(from, i).strip());
        return arguments;
      } else if (c == ')') {
        depth--;
      } else if (c == ',' && depth == 0) {
        arguments.add(source.substring(from, i).strip());
        from = i + 1;
      }
    }
    throw new AssertionError("the call is not closed: " + source.substring(start));
  }

  @Test
  void details_keepTheOtherFacts() {
    IOException cause = new IOException("broken");
    ErrorDetails details =
        ErrorDetails.causedBy(cause).errorType("Full").errorId("e-1").retryable(true);
    ResourceCreationException e = new ResourceCreationException("m", "sandbox", "s", details);

    assertThat(e).hasCause(cause);
    assertThat(e.errorType()).isEqualTo("Full");
    assertThat(e.errorId()).isEqualTo("e-1");
    assertThat(e.retryable()).isTrue();
    assertThat(e.status()).isEmpty();
    assertThat(new ResourceInUseException("m", "pool", "p", ErrorDetails.answered(409)).status())
        .hasValue(409);
    assertThatThrownBy(() -> ErrorDetails.answered(0)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void failedAnswer_needsAStatus() {
    assertThatThrownBy(() -> new SandboxApiException("m", ErrorDetails.none()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void validationException_survivesSerialization() throws Exception {
    SandboxValidationException.Violation violation =
        new SandboxValidationException.Violation("vcpus", "too many", null);
    SandboxValidationException e =
        new SandboxValidationException(
            "m", ErrorDetails.answered(422).errorId("e-1"), List.of(violation));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(e);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      SandboxValidationException read = (SandboxValidationException) in.readObject();
      assertThat(read.details()).containsExactly(violation);
      assertThat(read.status()).isEqualTo(422);
      assertThat(read.errorId()).isEqualTo("e-1");
    }
  }
}
