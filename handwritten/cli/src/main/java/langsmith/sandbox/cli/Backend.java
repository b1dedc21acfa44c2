// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.util.Map;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.SandboxServer;
import org.jspecify.annotations.Nullable;

/**
 * Where commands run: the configured service, or a local server for this call.
 *
 * @param client the client of it
 * @param server the local server, or null
 */
record Backend(SandboxClient client, @Nullable SandboxServer server) implements AutoCloseable {
  /**
   * Opens the backend that profile or environment select. The caller closes it, even when the JVM
   * exits.
   */
  static Backend of(Main main) {
    return main.profile() != null || namesService(main.environment())
        ? remote(main)
        : local(SandboxServer.builder().closeOnExit(false).start());
  }

  /** Opens the configured service; a new local server could not know the command. */
  static Backend remote(Main main) {
    Map<String, String> environment = main.environment();
    Profile profile = main.profile();
    if (profile != null) {
      SandboxClient.Builder builder =
          SandboxClient.builder().endpoint(profile.endpoint()).apiKey(profile.readKey());
      if (profile.workspace() != null) {
        builder.header("X-Tenant-Id", profile.workspace());
      }
      return new Backend(builder.build(), null);
    }
    if (!namesService(environment)) {
      throw new IllegalArgumentException(
          "this command needs a running service: set LANGSMITH_ENDPOINT and"
              + " LANGSMITH_API_KEY, for example as 'serve' prints them, or write a profile");
    }
    SandboxClient client =
        SandboxClient.builder()
            .endpoint(first(environment, "LANGSMITH_ENDPOINT", "LANGCHAIN_ENDPOINT"))
            .apiKey(first(environment, "LANGSMITH_API_KEY", "LANGCHAIN_API_KEY"))
            .build();
    return new Backend(client, null);
  }

  /** Returns whether the environment says which service to use. */
  static boolean namesService(Map<String, String> environment) {
    return isSet(environment, "LANGSMITH_ENDPOINT")
        || isSet(environment, "LANGSMITH_API_KEY")
        || isSet(environment, "LANGCHAIN_ENDPOINT")
        || isSet(environment, "LANGCHAIN_API_KEY");
  }

  private static String first(Map<String, String> environment, String name, String fallback) {
    return environment.getOrDefault(isSet(environment, name) ? name : fallback, "");
  }

  /** Wraps a running server, which is closed with the backend. */
  static Backend local(SandboxServer server) {
    return new Backend(client(server).build(), server);
  }

  static SandboxClient.Builder client(SandboxServer server) {
    return SandboxClient.builder().endpoint(server.endpoint()).apiKey(server.apiKey());
  }

  private static boolean isSet(Map<String, String> environment, String name) {
    return !environment.getOrDefault(name, "").isBlank();
  }

  @Override
  public void close() {
    client.close();
    if (server != null) {
      server.close();
    }
  }
}
