// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.SandboxServer;

/** A local server in a virtual machine of its own, with few descriptors. */
final class LimitedServer implements AutoCloseable {
  private final Process process;
  private final String endpoint;
  private final String key;

  private LimitedServer(Process process) throws IOException {
    this.process = process;
    BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
    endpoint = String.valueOf(out.readLine());
    key = String.valueOf(out.readLine());
  }

  static LimitedServer start(Path data, int descriptors) throws IOException {
    String given = System.getProperty("surefire.test.class.path");
    return new LimitedServer(
        new ProcessBuilder(
                "sh",
                "-c",
                "ulimit -n " + descriptors + "; exec \"$@\"",
                "sh",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                given == null ? System.getProperty("java.class.path") : given,
                LimitedServer.class.getName(),
                data.toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  /** Serves until standard input ends. */
  public static void main(String[] args) throws IOException {
    try (SandboxServer server = SandboxServer.builder().dataDirectory(Path.of(args[0])).start()) {
      System.out.println(server.endpoint());
      System.out.println(server.apiKey());
      int end = System.in.read();
      System.out.println(end);
    }
  }

  String endpoint() {
    return endpoint;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  SandboxClient.Builder client() {
    return SandboxClient.builder().endpoint(endpoint).apiKey(key);
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
    process.onExit().join();
  }
}
