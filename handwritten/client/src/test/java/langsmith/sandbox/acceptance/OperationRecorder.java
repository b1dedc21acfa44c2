// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okhttp3.internal.http.HttpMethod;
import okhttp3.mockwebserver.Dispatcher;
import okhttp3.mockwebserver.MockResponse;
import okhttp3.mockwebserver.MockWebServer;
import okhttp3.mockwebserver.RecordedRequest;
import okio.Buffer;
import org.yaml.snakeyaml.Yaml;

/**
 * Stands between a client and the local server, passes everything on over HTTP, and notes which
 * operations of the specification were answered with success.
 */
final class OperationRecorder implements AutoCloseable {
  private static final List<Path> SPECIFICATIONS =
      List.of(Path.of("../../spec/openapi.yaml"), Path.of("../../spec/openapi-dataplane.yaml"));
  private static final Set<String> METHODS =
      Set.of("get", "post", "patch", "put", "delete", "head");

  private final MockWebServer front = new MockWebServer();
  private final OkHttpClient http = new OkHttpClient.Builder().followRedirects(false).build();
  private final String server;
  private final List<Operation> operations;
  private final Set<String> answered = new ConcurrentSkipListSet<>();

  OperationRecorder(String server) throws IOException {
    this.server = server;
    this.operations = operations();
    front.setDispatcher(
        new Dispatcher() {
          @Override
          public MockResponse dispatch(RecordedRequest request) {
            try {
              return pass(request);
            } catch (IOException e) {
              return new MockResponse().setResponseCode(502).setBody(String.valueOf(e));
            }
          }
        });
    front.start();
  }

  /** Returns the address to give to a client. */
  String endpoint() {
    return "http://127.0.0.1:" + front.getPort();
  }

  /** Returns the operationIds of the specification. */
  Set<String> specified() {
    return operations.stream().map(Operation::id).collect(Collectors.toCollection(TreeSet::new));
  }

  /** Returns the operationIds that were answered with success. */
  Set<String> answered() {
    return new TreeSet<>(answered);
  }

  private MockResponse pass(RecordedRequest request) throws IOException {
    String method = String.valueOf(request.getMethod());
    Request.Builder copy = new Request.Builder().url(server + request.getPath());
    request
        .getHeaders()
        .forEach(
            header -> {
              if (!header.getFirst().equalsIgnoreCase("Host")) {
                copy.addHeader(header.getFirst(), header.getSecond());
              }
            });
    RequestBody body =
        HttpMethod.permitsRequestBody(method)
            ? RequestBody.create(request.getBody().readByteArray(), (MediaType) null)
            : null;
    try (Response answer = http.newCall(copy.method(method, body).build()).execute()) {
      if (answer.isSuccessful()) {
        note(method, String.valueOf(request.getRequestUrl().encodedPath()));
      }
      return answer(method, answer);
    }
  }

  private MockResponse answer(String method, Response answer) throws IOException {
    MockResponse copy = new MockResponse().setResponseCode(answer.code());
    answer.headers().forEach(header -> copy.addHeader(header.getFirst(), header.getSecond()));
    ResponseBody body = answer.body();
    if (method.equals("HEAD") || body == null) {
      return copy;
    }
    byte[] bytes = body.bytes();
    String type = answer.header("Content-Type", "");
    if (type != null && type.startsWith("application/json")) {
      // Sandboxes are reached through here as well.
      bytes =
          new String(bytes, StandardCharsets.UTF_8)
              .replace(server, endpoint())
              .getBytes(StandardCharsets.UTF_8);
    }
    copy.removeHeader("Transfer-Encoding");
    return copy.setBody(new Buffer().write(bytes));
  }

  private void note(String method, String path) {
    operations.stream()
        .filter(operation -> operation.method().equals(method))
        .filter(operation -> operation.path().matcher(path).matches())
        .findFirst()
        .ifPresent(operation -> answered.add(operation.id()));
  }

  private static List<Operation> operations() throws IOException {
    List<Operation> operations = new ArrayList<>();
    for (Path specification : SPECIFICATIONS) {
      try (InputStream in = Files.newInputStream(specification)) {
        Map<String, Map<String, Map<String, Object>>> document = new Yaml().load(in);
        document
            .getOrDefault("paths", Map.of())
            .forEach(
                (path, item) -> item.forEach((key, value) -> add(operations, path, key, value)));
      }
    }
    // Literal paths before those with parameters: /boxes/batch-delete is no box.
    operations.sort((a, b) -> Boolean.compare(a.hasParameters(), b.hasParameters()));
    return operations;
  }

  private static void add(List<Operation> operations, String path, String key, Object value) {
    if (METHODS.contains(key) && value instanceof Map<?, ?> operation) {
      operations.add(
          new Operation(
              String.valueOf(operation.get("operationId")),
              key.toUpperCase(Locale.ROOT),
              pattern(path)));
    }
  }

  private static Pattern pattern(String path) {
    return Pattern.compile(".*" + path.replaceAll("\\{\\w+}", "[^/]+"));
  }

  @Override
  public void close() throws IOException {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    front.shutdown();
  }

  private record Operation(String id, String method, Pattern path) {
    boolean hasParameters() {
      return path.pattern().contains("[^/]+");
    }
  }
}
