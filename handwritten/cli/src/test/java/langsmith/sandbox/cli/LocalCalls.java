// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.squareup.moshi.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.SandboxServer;
import okio.Buffer;

/** Calls of the command line in this process, against a local server. */
final class LocalCalls implements AutoCloseable {
  final SandboxServer server = SandboxServer.start();
  final SandboxClient client = Backend.client(server).build();
  final Map<String, String> environment = new HashMap<>();
  private ByteArrayOutputStream out = new ByteArrayOutputStream();
  private StringWriter err = new StringWriter();

  LocalCalls() {
    environment.put("LANGSMITH_ENDPOINT", server.endpoint());
    environment.put("LANGSMITH_API_KEY", server.apiKey());
  }

  /** Runs a call; {@link #out} and {@link #err} are of the last one. */
  int run(String... arguments) {
    out = new ByteArrayOutputStream();
    err = new StringWriter();
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    PrintWriter writer = new PrintWriter(err, true);
    int code =
        Main.commandLine(new Main(environment, new Printer(out, messages)), arguments)
            .setOut(writer)
            .setErr(writer)
            .execute(arguments);
    err.write(messages.toString(UTF_8));
    return code;
  }

  String out() {
    return out.toString(UTF_8);
  }

  byte[] bytes() {
    return out.toByteArray();
  }

  String err() {
    return err.toString();
  }

  Object json() {
    try {
      return JsonReader.of(new Buffer().write(out.toByteArray())).readJsonValue();
    } catch (IOException e) {
      throw new AssertionError("not JSON: " + out(), e);
    }
  }

  @Override
  public void close() {
    client.close();
    server.close();
  }
}
