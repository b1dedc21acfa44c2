// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever a blocking handle can do, its asynchronous view can do. What a sandbox and its files can
 * do goes through {@link AsyncSandbox#call}, which {@code AsyncSurfaceIT} tries with every method.
 */
class AsyncSurfaceTest {
  /** Blocking views of the output, which have to be read by a thread, and what is there instead. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "iterator", "output",
          "spliterator", "output",
          "stdoutStream", "blocking",
          "stderrStream", "blocking",
          "asProcess", "blocking",
          "async", "blocking");

  static Stream<Method> methodsOfAHandle() {
    return Arrays.stream(CommandHandle.class.getMethods())
        .filter(method -> method.getDeclaringClass() != Object.class)
        .filter(method -> !method.isBridge());
  }

  @ParameterizedTest
  @MethodSource("methodsOfAHandle")
  void everyMethodOfAHandle_hasAnAsynchronousWay(Method blocking) {
    String name = INSTEAD.getOrDefault(blocking.getName(), blocking.getName());

    assertThat(AsyncCommandHandle.class.getMethods()).extracting(Method::getName).contains(name);
  }

  @ParameterizedTest
  @MethodSource("methodsOfAHandle")
  void whatBlocks_isAFuture(Method blocking) {
    boolean waits =
        Stream.of("result", "kill", "sendInput", "closeInput", "resize", "forEach")
            .anyMatch(blocking.getName()::equals);

    assertThat(AsyncCommandHandle.class.getMethods())
        .filteredOn(method -> method.getName().equals(blocking.getName()) && waits)
        .extracting(Method::getReturnType)
        .allMatch(type -> type == CompletableFuture.class);
  }

  /** Nothing of the view blocks: it returns futures, what is known, or other views. */
  @ParameterizedTest
  @MethodSource("views")
  void methodsOfAView_returnFuturesOrWhatIsKnown(Class<?> view) {
    assertThat(view.getDeclaredMethods())
        .filteredOn(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
        .filteredOn(method -> method.getParameterCount() > 0)
        .extracting(Method::getReturnType)
        .allMatch(type -> type == CompletableFuture.class);
  }

  static Stream<Class<?>> views() {
    return Stream.of(AsyncSandboxClient.class, AsyncSandbox.class, AsyncCommandHandle.class);
  }

  @Test
  void outputOfAView_isAPublisher() throws NoSuchMethodException {
    assertThat(AsyncCommandHandle.class.getMethod("output").getReturnType())
        .isEqualTo(Flow.Publisher.class);
  }
}
