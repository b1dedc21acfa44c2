// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** Adding one by one takes time in proportion: these would take an hour if each copied the rest. */
class ManyEntriesTest {
  private static final int MANY = 200_000;

  @Test
  void environmentOfACommand() {
    Command command = many(Command.of("env"), (c, name) -> c.env(name, "v"));
    assertThat(command.spec().firstFrame("id", null).env()).hasSize(MANY);
  }

  @Test
  void headersOfACommand() {
    Command command = many(Command.of("env"), (c, name) -> c.header(name, "v"));
    assertThat(command.spec().options().session().headers().asMap()).hasSize(MANY);
  }

  @Test
  void environmentAndLabelsOfASandbox() {
    CreateSandbox sandbox =
        many(CreateSandbox.fromDefault(), (s, name) -> s.environment(name, "v").label(name, "l"));
    assertThat(sandbox.request(Duration.ZERO).envVars()).hasSize(MANY);
    assertThat(sandbox.request(Duration.ZERO).labels()).hasSize(MANY);
  }

  @Test
  void labelsOfASnapshot() {
    assertThat(
            many(CreateSnapshot.fromImage("a", "b", 1), (s, name) -> s.label(name, "v"))
                .request()
                .labels())
        .hasSize(MANY);
    assertThat(many(CaptureSnapshot.named("a"), (s, name) -> s.label(name, "v")).request().labels())
        .hasSize(MANY);
  }

  @Test
  void argumentsOfABuild() {
    BuildSnapshot build = BuildSnapshot.of(CaptureSnapshot.named("a"), Path.of("."));
    assertThat(many(build, (b, name) -> b.argument(name, "v")).plan().arguments().asMap())
        .hasSize(MANY);
  }

  private static <T> T many(T start, BiFunction<T, String, T> add) {
    T result = start;
    for (int i = 0; i < MANY; i++) {
      result = add.apply(result, "V" + i);
    }
    return result;
  }
}
