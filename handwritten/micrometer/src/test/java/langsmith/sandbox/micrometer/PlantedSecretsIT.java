// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.micrometer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.sdk.trace.data.SpanData;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.files.TextSearch;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.OutputCapture;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Output;
import langsmith.sandbox.server.SandboxServer;
import langsmith.sandbox.telemetry.TelemetryListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Secrets in command lines, environment, paths, input, output, keys and headers are in no log
 * record above DEBUG, no event of telemetry, no metric and no span, whether things work or fail.
 */
class PlantedSecretsIT {
  /** Part of every secret. */
  private static final String SECRET = "s3cr3t";

  private static final String KEY = SECRET + "-key";

  @TempDir Path local;

  private final ObservedService observed = new ObservedService();
  private final List<String> records = new CopyOnWriteArrayList<>();
  private final List<String> events = new CopyOnWriteArrayList<>();
  private final Logger root = Logger.getLogger("");
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord record) {
          // SLF4J's DEBUG and TRACE are FINE and FINEST.
          if (record.getLevel().intValue() > Level.FINE.intValue()) {
            records.add(text(record));
          }
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    root.addHandler(handler);
  }

  @AfterEach
  void stopListening() {
    root.removeHandler(handler);
    observed.close();
  }

  @Test
  void nothingThatUsersOrProgramsWrote_isObservable() throws Exception {
    try (SandboxServer server = SandboxServer.builder().apiKey(KEY).start();
        SandboxClient client =
            SandboxClient.builder()
                .endpoint(server.endpoint())
                .apiKey(() -> KEY)
                .header("X-Secret", SECRET + "-header")
                .telemetry(recorded(new SandboxObservations(observed.registry())))
                .build();
        Sandbox sandbox =
            client
                .sandboxes()
                .open(
                    CreateSandbox.fromDefault()
                        .environment("TOKEN", SECRET + "-variable")
                        .label("purpose", SECRET + "-label"))) {
      runCommands(server, sandbox);
      useFiles(sandbox);
      useTunnels(sandbox);
      breakThings(client, sandbox);
    }

    await()
        .until(
            () ->
                count("commandStarted") == count("commandEnded")
                    && count("tunnelStarted") == count("tunnelEnded"));
    // What is searched is there.
    assertThat(events).hasSizeGreaterThan(60);
    assertThat(observed.spans()).hasSizeGreaterThan(20);
    assertThat(observed.meters().getMeters()).hasSizeGreaterThan(10);
    assertThat(records).isNotEmpty();

    assertThat(records).noneMatch(record -> record.contains(SECRET));
    assertThat(events).noneMatch(event -> event.contains(SECRET));
    assertThat(observed.spans()).noneMatch(span -> text(span).contains(SECRET));
    assertThat(observed.meters().getMeters())
        .noneMatch(meter -> meter.getId().toString().contains(SECRET));
  }

  private void runCommands(SandboxServer server, Sandbox sandbox) {
    sandbox.run(
        Command.of("echo " + SECRET + "-line")
            .listener(
                new CommandListener() {
                  @Override
                  public void attached() {
                    throw new IllegalStateException("the listener is broken");
                  }
                }));
    sandbox.run(Command.of("echo $A >&2").env("A", SECRET + "-env").cwd("/tmp"));
    sandbox.run(Command.of("cat").stdin(SECRET + "-stdin"));
    sandbox.run(Command.argv("echo", SECRET + "-argument").transport(CommandTransport.SSE));
    sandbox.run(
        Command.of("echo " + SECRET)
            .captureStdout(OutputCapture.toFile(local.resolve(SECRET + "-capture"))));
    try (CommandHandle handle = sandbox.start(Command.of("read x; echo $x").openStdin())) {
      handle.sendInput(SECRET + "-input\n");
      handle.result();
    }
    server
        .faults()
        .next(Fault.all(Fault.closeAfterBytes(3000, 1011), Fault.evict(Output.STDOUT, 5000)));
    sandbox.run(
        Command.of("for i in $(seq 900); do echo " + SECRET + "; done")
            .onOutputLoss(OutputLoss.REPORT));
    server
        .faults()
        .next(Fault.sendRaw("{\"" + SECRET + "\":"), Fault.sendRaw("{\"" + SECRET + "\":"));
    fails(() -> sandbox.run("echo " + SECRET));
    server.faults().clear();
    fails(() -> sandbox.run(Command.of(SECRET).cwd("/no/" + SECRET)));
    fails(() -> sandbox.run(Command.of("true").stdin(local.resolve(SECRET + "-missing"))));
  }

  private void useFiles(Sandbox sandbox) throws IOException {
    String path = "/tmp/" + SECRET + "-file";
    sandbox.write(path, SECRET + "-content");
    sandbox.readText(path);
    sandbox.files().list("/tmp");
    sandbox.files().grep(TextSearch.of(SECRET).in("/tmp"));
    Files.writeString(local.resolve(SECRET), SECRET);
    sandbox.files().uploadDirectory(local, "/tmp/" + SECRET + "-tree");
    sandbox.files().downloadDirectory("/tmp/" + SECRET + "-tree", local.resolve(SECRET + "-copy"));
    fails(() -> sandbox.readText("/no/" + SECRET));
  }

  private static void useTunnels(Sandbox sandbox) throws IOException {
    try (ServerSocket echo = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread thread =
          new Thread(
              () -> {
                try (Socket socket = echo.accept()) {
                  long unused = socket.getInputStream().transferTo(socket.getOutputStream());
                } catch (IOException e) {
                  // The test has ended.
                }
              });
      thread.start();
      byte[] sent = (SECRET + "-tunnelled").getBytes(UTF_8);
      try (Tunnel tunnel =
              sandbox.tunnel(
                  TunnelOptions.to(echo.getLocalPort())
                      .probe(false)
                      .header("X-Own", SECRET + "-header"));
          Socket socket = new Socket(InetAddress.getLoopbackAddress(), tunnel.localPort())) {
        socket.getOutputStream().write(sent);
        assertThat(socket.getInputStream().readNBytes(sent.length)).isEqualTo(sent);
      }
    }
    fails(() -> sandbox.tunnel(1));
  }

  private static void breakThings(SandboxClient client, Sandbox sandbox) {
    fails(() -> client.sandboxes().create(CreateSandbox.fromSnapshot(SECRET + "-snapshot")));
    fails(() -> sandbox.attach("none").result());
    fails(
        () ->
            sandbox
                .start("echo " + SECRET)
                .async()
                .forEach(
                    chunk -> {
                      throw new IllegalStateException("a consumer fails");
                    })
                .join());
  }

  private static void fails(Runnable call) {
    assertThatThrownBy(call::run).isInstanceOf(Exception.class);
  }

  /** Records every call with all arguments, and passes it on. */
  private TelemetryListener recorded(TelemetryListener next) {
    return (TelemetryListener)
        Proxy.newProxyInstance(
            TelemetryListener.class.getClassLoader(),
            new Class<?>[] {TelemetryListener.class},
            (proxy, method, arguments) -> {
              if (!method.getName().equals("carry")) {
                events.add(method.getName() + Arrays.toString(arguments));
              }
              return method.invoke(next, arguments);
            });
  }

  private long count(String method) {
    return events.stream().filter(event -> event.startsWith(method + "[")).count();
  }

  private static String text(SpanData span) {
    return span + " " + span.getAttributes() + " " + span.getEvents() + " " + span.getStatus();
  }

  private static String text(LogRecord record) {
    StringBuilder text =
        new StringBuilder()
            .append(record.getLoggerName())
            .append(' ')
            .append(record.getMessage())
            .append(Arrays.toString(record.getParameters()));
    for (Throwable cause = record.getThrown(); cause != null; cause = cause.getCause()) {
      text.append(' ').append(cause);
    }
    return text.toString();
  }
}
