// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.regex.Pattern;
import langsmith.sandbox.Command;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.error.SandboxException;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.output.CommandListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The names of the client's loggers, which applications configure. */
class LoggerNamesIT {
  /** The client's README names them. */
  private static final Path README = Path.of("README.md");

  private static final Pattern ROW =
      Pattern.compile("^\\| `(langsmith\\.sandbox\\.[a-z]+)` \\|", Pattern.MULTILINE);

  @RegisterExtension static final LocalService service = LocalService.standard();

  private final Logger client = Logger.getLogger("langsmith.sandbox");
  private final Set<String> names = new CopyOnWriteArraySet<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          // The local server runs in this JVM, too.
          if (!record.getLoggerName().startsWith("langsmith.sandbox.server")) {
            names.add(record.getLoggerName());
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    client.setLevel(Level.ALL);
    client.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    client.removeHandler(handler);
    client.setLevel(null);
  }

  @Test
  void namesInUse_areThoseOfTheReadme() throws Exception {
    CommandListener broken =
        new CommandListener() {
          @Override
          public void attached() {
            throw new IllegalStateException("the listener is broken");
          }
        };
    try (SandboxClient own = service.anotherClient().build()) {
      Sandbox sandbox = own.sandboxes().get(service.sandbox().id());
      sandbox.write("/tmp/names", "text");
      assertThat(sandbox.readText("/tmp/names")).isEqualTo("text");
      sandbox.run(Command.of("true").listener(broken));
      sandbox.tunnel(TunnelOptions.to(1).probe(false)).close();
      assertThatThrownBy(() -> sandbox.tunnel(1)).isInstanceOf(SandboxException.class);
      await().until(() -> names.contains("langsmith.sandbox.callback"));
    }

    List<String> documented =
        ROW.matcher(Files.readString(README)).results().map(row -> row.group(1)).toList();
    assertThat(documented).contains("langsmith.sandbox.http", "langsmith.sandbox.command");
    assertThat(names).isSubsetOf(documented);
    // A warning about the environment needs an environment.
    assertThat(documented)
        .hasSize(7)
        .filteredOn(name -> !names.contains(name))
        .containsOnly("langsmith.sandbox.config");
  }
}
