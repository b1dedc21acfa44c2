// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import langsmith.sandbox.server.SandboxServer;

/**
 * Makes the usual calls against a local server, so that their classes are loaded. The launcher runs
 * it once, to make the archive of classes that lets later calls start sooner.
 */
public final class Training {
  private Training() {}

  /**
   * Runs the calls; prints nothing.
   *
   * @param args none
   * @throws IOException if there is no place for a temporary file
   */
  public static void main(String[] args) throws IOException {
    Path file = Files.createTempFile("lsbx", ".txt");
    OutputStream nowhere = OutputStream.nullOutputStream();
    try (SandboxServer server = SandboxServer.builder().start()) {
      Map<String, String> environment =
          Map.of("LANGSMITH_ENDPOINT", server.endpoint(), "LANGSMITH_API_KEY", server.apiKey());
      Main main = new Main(environment, new Printer(nowhere, nowhere));
      for (String call : calls(file)) {
        String[] words = call.split(" ");
        PrintWriter writer = new PrintWriter(nowhere, false, StandardCharsets.UTF_8);
        Main.commandLine(main, words).setOut(writer).setErr(writer).execute(words);
      }
    } finally {
      Files.delete(file);
    }
    System.exit(0);
  }

  private static String[] calls(Path file) {
    return new String[] {
      "--version",
      "--help",
      "create box",
      "list",
      "get box -o json",
      "run --sandbox box -- echo hello",
      "cp " + file + " box:file",
      "ls -l box:.",
      "cat box:file",
      "rm box:file",
      "run --sandbox none -- true",
      "delete box"
    };
  }
}
