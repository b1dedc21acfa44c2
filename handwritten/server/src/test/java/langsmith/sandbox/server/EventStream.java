// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One response of Server-Sent Events, read line by line without this project's own parser. */
final class EventStream implements AutoCloseable {
  private final InputStream body;
  private final BufferedReader lines;

  /** An event. */
  record Event(String name, JsonObject data) {
    byte[] bytes() {
      return Base64.getDecoder().decode(data.getString("data"));
    }
  }

  private EventStream(HttpResponse<InputStream> response) {
    assertThat(response.statusCode()).isEqualTo(200);
    assertThat(response.headers().firstValue("Content-Type")).hasValue("text/event-stream");
    body = response.body();
    lines = new BufferedReader(new InputStreamReader(body, StandardCharsets.UTF_8));
  }

  static EventStream open(Caller caller, String path, JsonObject request) throws Exception {
    return new EventStream(
        caller.send(
            caller
                .request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(request.encode()))
                .build(),
            BodyHandlers.ofInputStream()));
  }

  /** Returns the next event; null at the end of the response. */
  @Nullable Event next() throws IOException {
    String name = null;
    String data = null;
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("event: ")) {
        name = line.substring("event: ".length());
      } else if (line.startsWith("data: ")) {
        data = line.substring("data: ".length());
      } else if (line.isEmpty() && name != null) {
        return new Event(name, new JsonObject(String.valueOf(data)));
      }
    }
    assertThat(name).as("an event that was cut off").isNull();
    return null;
  }

  /** Returns the next line, also of a comment. */
  @Nullable String line() throws IOException {
    return lines.readLine();
  }

  /** Reads on to the end of the response. */
  List<Event> rest() throws IOException {
    List<Event> rest = new ArrayList<>();
    for (Event event = next(); event != null; event = next()) {
      rest.add(event);
    }
    return rest;
  }

  /** Returns the bytes of a stream in some events, which must follow on each other. */
  static byte[] bytes(List<Event> events, String stream, long from) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (Event event : events) {
      if (event.name().equals(stream)) {
        assertThat(event.data().getLong("offset")).isEqualTo(from + bytes.size());
        bytes.writeBytes(event.bytes());
      }
    }
    return bytes.toByteArray();
  }

  @Override
  public void close() throws IOException {
    body.close();
  }
}
