// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import langsmith.sandbox.config.WebSocketOptions;
import langsmith.sandbox.files.ReadRange;
import langsmith.sandbox.files.SandboxFiles;
import langsmith.sandbox.files.TextSearch;
import langsmith.sandbox.files.TransferOptions;
import langsmith.sandbox.network.TunnelOptions;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okhttp3.mockwebserver.SocketPolicy;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every method of a sandbox and its files that waits for somebody can be called asynchronously, and
 * ends when its future is cancelled, against a server that never answers.
 */
class AsyncSurfaceIT {
  /** What returns at once: what is known, views, and what connects later. */
  private static final Set<String> IMMEDIATE =
      Set.of(
          "id",
          "name",
          "status",
          "info",
          "dataPlaneUrl",
          "toString",
          "async",
          "files",
          "links",
          "service",
          "attach",
          "close");

  private final MockWebServer server = new MockWebServer();
  private final CountDownLatch asked = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);
  private volatile boolean cancelled;
  private SandboxClient client;
  private Sandbox sandbox;

  @TempDir private Path directory;

  @BeforeEach
  void start() throws IOException {
    server.start();
    // Nothing but the cancelling ends a call within the time of this test.
    client =
        SandboxClient.builder()
            .endpoint(server.url("/").toString())
            .apiKey("the-key")
            .requestTimeout(Duration.ZERO)
            .transferTimeout(Duration.ZERO)
            .webSocket(WebSocketOptions.defaults().openTimeout(Duration.ZERO))
            .build();
    server.enqueue(
        new MockResponse()
            .setBody("{\"name\":\"box\",\"dataplane_url\":\"" + server.url("/sb/1") + "\"}"));
    sandbox = client.sandboxes().get("box");
    server.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            asked.countDown();
            // What cleans up after a cancelled call need not wait.
            return cancelled
                ? new MockResponse().setResponseCode(403)
                : new MockResponse().setSocketPolicy(SocketPolicy.NO_RESPONSE);
          }
        });
  }

  @AfterEach
  void stop() throws IOException {
    client.close();
    server.shutdown();
  }

  static Stream<Method> methodsThatWait() {
    return Stream.of(Sandbox.class, SandboxFiles.class)
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(method -> java.lang.reflect.Modifier.isPublic(method.getModifiers()))
        .filter(method -> !IMMEDIATE.contains(method.getName()));
  }

  @ParameterizedTest
  @MethodSource("methodsThatWait")
  void cancelledFuture_endsTheCall(Method method) throws Exception {
    Object[] arguments = arguments(method);

    CompletableFuture<?> future =
        sandbox
            .async()
            .call(
                bound -> {
                  try {
                    return invoke(
                        method,
                        method.getDeclaringClass() == Sandbox.class ? bound : bound.files(),
                        arguments);
                  } finally {
                    ended.countDown();
                  }
                });
    assertThat(asked.await(60, TimeUnit.SECONDS))
        .as("a request of %s; %s", method, future)
        .isTrue();
    assertThat(future).isNotDone();
    cancelled = true;
    future.cancel(false);

    assertThat(ended.await(60, TimeUnit.SECONDS)).as("the end of %s", method).isTrue();
  }

  private static @Nullable Object invoke(Method method, Object target, Object[] arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw new CompletionException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new AssertionError(e);
    }
  }

  private Object[] arguments(Method method) throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "content");
    Path path =
        switch (method.getName()) {
          case "uploadDirectory", "downloadDirectory" ->
              Files.createDirectory(directory.resolve("tree"));
          default -> file;
        };
    Map<Class<?>, Object> samples =
        Map.ofEntries(
            Map.entry(String.class, "x"),
            Map.entry(byte[].class, new byte[] {1}),
            Map.entry(int.class, 80),
            Map.entry(long.class, -1L),
            Map.entry(Duration.class, Duration.ofMinutes(1)),
            Map.entry(Path.class, path),
            Map.entry(InputStream.class, new ByteArrayInputStream(new byte[] {1})),
            Map.entry(OutputStream.class, new ByteArrayOutputStream()),
            Map.entry(TransferOptions.class, TransferOptions.defaults()),
            Map.entry(ReadRange.class, ReadRange.last(10)),
            Map.entry(TextSearch.class, TextSearch.of("x")),
            Map.entry(Command.class, Command.of("true")),
            Map.entry(CaptureSnapshot.class, CaptureSnapshot.named("x")),
            Map.entry(TunnelOptions.class, TunnelOptions.to(80)));
    return Arrays.stream(method.getParameterTypes())
        .map(
            type -> {
              assertThat(samples).as("a sample for %s", method).containsKey(type);
              return samples.get(type);
            })
        .toArray();
  }
}
