// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import langsmith.sandbox.Command;
import langsmith.sandbox.CommandHandle;
import langsmith.sandbox.ExecutionResult;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.error.CommandNotFoundException;
import langsmith.sandbox.error.TunnelException;
import langsmith.sandbox.network.Tunnel;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.network.TunnelStream;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.Output;
import langsmith.sandbox.telemetry.CommandEnd;
import langsmith.sandbox.telemetry.RequestEnd;
import langsmith.sandbox.telemetry.TelemetryListener;
import langsmith.sandbox.telemetry.TracedOperation;
import langsmith.sandbox.telemetry.TunnelEnd;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a client reports about requests, commands and tunnels of the local server. */
class TelemetryIT {
  @RegisterExtension static final LocalService service = LocalService.standard();

  private final TelemetryRecorder telemetry = new TelemetryRecorder();
  private final SandboxClient client = service.anotherClient().telemetry(telemetry).build();
  private final Sandbox sandbox = client.sandboxes().get(service.sandbox().id());

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void requests_haveNameSandboxStatusAndSizes() {
    sandbox.write("/tmp/telemetry", "0123456789");
    assertThat(sandbox.readText("/tmp/telemetry")).hasSize(10);

    assertThat(telemetry.about("getBox")).containsExactly("started", "ended");
    assertThat(telemetry.about("upload")).containsExactly("started", "ended");
    assertThat(telemetry.about("download")).containsExactly("started", "ended");
    assertThat(telemetry.seen())
        .extracting(call -> ((TracedOperation) call.about()).sandbox())
        .containsExactly(
            sandbox.id(),
            sandbox.id(),
            sandbox.name(),
            sandbox.name(),
            sandbox.name(),
            sandbox.name());
    List<RequestEnd> ends = telemetry.ends(RequestEnd.class);
    assertThat(ends).extracting(RequestEnd::status).containsExactly(200, 200, 200);
    assertThat(ends).extracting(RequestEnd::failure).containsOnlyNulls();
    assertThat(ends).extracting(RequestEnd::duration).allMatch(time -> time.toNanos() > 0);
    assertThat(ends.get(0).bytesReceived()).isPositive();
    assertThat(ends.get(1).bytesSent()).isGreaterThan(10);
    assertThat(ends.get(2).bytesReceived()).isEqualTo(10);
  }

  @Test
  void command_hasStartAttachmentAndEndWithSizes() {
    sandbox.run("echo out; echo error >&2; exit 3");

    await().until(() -> telemetry.about("start").size() == 3);
    assertThat(telemetry.about("start")).containsExactly("started", "attached", "ended");
    CommandEnd end = telemetry.ends(CommandEnd.class).get(0);
    assertThat(end.reason()).isEqualTo(CommandEnd.Reason.EXITED);
    assertThat(end.exitCode()).isEqualTo(3);
    assertThat(end.duration()).isPositive();
    assertThat(end.stdoutBytes()).isEqualTo(4);
    assertThat(end.stderrBytes()).isEqualTo(6);
  }

  @Test
  void commandOverEvents_isNoRequest() {
    sandbox.run(Command.of("echo out").transport(CommandTransport.SSE));

    await().until(() -> telemetry.about("start").contains("ended"));
    assertThat(telemetry.ends(RequestEnd.class)).hasSize(1); // The getBox of the set-up.
    assertThat(telemetry.ends(CommandEnd.class).get(0).stdoutBytes()).isEqualTo(4);
  }

  @Test
  void lostConnectionAndLostOutput_areReported() {
    service
        .faults()
        .next(Fault.all(Fault.closeAfterBytes(3000, 1011), Fault.evict(Output.STDOUT, 5000)));

    ExecutionResult result = sandbox.run(Command.of("seq 1 4000").onOutputLoss(OutputLoss.REPORT));

    await().until(() -> telemetry.about("start").contains("ended"));
    assertThat(telemetry.about("start"))
        .containsExactlyInAnyOrder(
            "started",
            "attached",
            "lost " + result.output().lostBytes(),
            "reconnecting 1",
            "attached",
            "reconnected 1",
            "ended");
    CommandEnd end = telemetry.ends(CommandEnd.class).get(0);
    assertThat(end.reattachments()).isEqualTo(1);
    assertThat(end.lostBytes()).isPositive().isEqualTo(result.output().lostBytes());
  }

  @Test
  void killDetachmentAndMissingCommand_haveTheirReasons() {
    try (CommandHandle killed = sandbox.start("sleep 60")) {
      killed.kill();
      killed.result();
    }
    String id;
    try (CommandHandle detached = sandbox.start("sleep 60")) {
      id = detached.commandId();
    }
    try (CommandHandle again = sandbox.attach(id)) {
      again.kill();
      again.result();
    }
    assertThatThrownBy(() -> sandbox.attach("no-such-command").result())
        .isInstanceOf(CommandNotFoundException.class);

    await().until(() -> telemetry.ends(CommandEnd.class).size() == 4);
    assertThat(telemetry.ends(CommandEnd.class))
        .extracting(CommandEnd::reason)
        .containsExactlyInAnyOrder(
            CommandEnd.Reason.KILLED,
            CommandEnd.Reason.DETACHED,
            CommandEnd.Reason.KILLED,
            CommandEnd.Reason.NOT_FOUND);
  }

  @Test
  void commandThatIsNotSent_hasAnEndToo() {
    assertThatThrownBy(() -> sandbox.run(Command.of("cat").stdin(Path.of("/no/file"))))
        .isInstanceOf(RuntimeException.class);

    assertThat(telemetry.about("start")).containsExactly("started", "ended");
    assertThat(telemetry.ends(CommandEnd.class).get(0).reason())
        .isEqualTo(CommandEnd.Reason.NOT_SENT);
  }

  @Test
  void tunnel_hasSessionsConnectionsAndSizes() throws Exception {
    try (EchoSocket echo = EchoSocket.start();
        Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(echo.port()).probe(false));
        Socket socket = new Socket(tunnel.localAddress().getAddress(), tunnel.localPort())) {
      socket.getOutputStream().write("12345".getBytes(UTF_8));
      assertThat(socket.getInputStream().readNBytes(5)).hasSize(5);
    }

    await().until(() -> telemetry.ends(TunnelEnd.class).size() == 1);
    assertThat(telemetry.about("tunnel"))
        .containsExactly("started", "session opened", "connected", "ended");
    TunnelEnd end = telemetry.ends(TunnelEnd.class).get(0);
    assertThat(end.failure()).isNull();
    assertThat(end.duration()).isPositive();
    assertThat(end.connections()).isEqualTo(1);
    assertThat(end.bytesSent()).isEqualTo(5);
    assertThat(end.bytesReceived()).isEqualTo(5);
  }

  @Test
  void connectionThatFails_isReportedAndTheTunnelStaysOpen() throws Exception {
    try (Tunnel tunnel = sandbox.tunnel(TunnelOptions.to(1).probe(false));
        Socket socket = new Socket(tunnel.localAddress().getAddress(), tunnel.localPort())) {
      assertThat(socket.isConnected()).isTrue();
      await()
          .until(
              () -> telemetry.about("tunnel").contains("failed TunnelConnectionRefusedException"));
    }

    await().until(() -> telemetry.ends(TunnelEnd.class).size() == 1);
    assertThat(telemetry.ends(TunnelEnd.class).get(0).failedConnections()).isEqualTo(1);
    assertThat(telemetry.ends(TunnelEnd.class).get(0).failure()).isNull();
  }

  @Test
  void streamAndUnreachablePort_areReported() throws Exception {
    try (EchoSocket echo = EchoSocket.start();
        TunnelStream stream = sandbox.openStream(echo.port())) {
      stream.outputStream().write(new byte[7]);
      stream.outputStream().flush();
      assertThat(stream.inputStream().readNBytes(7)).hasSize(7);
    }
    assertThatThrownBy(() -> sandbox.tunnel(1)).isInstanceOf(TunnelException.class);

    await().until(() -> telemetry.ends(TunnelEnd.class).size() == 2);
    assertThat(telemetry.about("stream")).containsExactly("started", "connected", "ended");
    assertThat(telemetry.ends(TunnelEnd.class))
        .extracting(TunnelEnd::failure, TunnelEnd::bytesSent, TunnelEnd::bytesReceived)
        .containsExactly(tuple(null, 7L, 7L), tuple("TunnelConnectionRefusedException", 0L, 0L));
  }

  @Test
  void listenerThatThrows_breaksNothing() throws Exception {
    TelemetryListener throwing =
        (TelemetryListener)
            Proxy.newProxyInstance(
                TelemetryListener.class.getClassLoader(),
                new Class<?>[] {TelemetryListener.class},
                (proxy, method, arguments) -> {
                  throw new IllegalStateException("the listener is broken");
                });
    try (SandboxClient broken = service.anotherClient().telemetry(throwing).build()) {
      Sandbox box = broken.sandboxes().get(service.sandbox().id());
      box.write("broken", "text");
      assertThat(box.run("cat broken").stdout()).isEqualTo("text");
      assertThat(box.async().call(s -> s.readText("broken")).get()).isEqualTo("text");
      box.tunnel(TunnelOptions.to(1).probe(false)).close();
    }
  }

  @Test
  void laterCallsAboutCommands_comeOnTheCallbackExecutor() {
    ExecutorService executor =
        Executors.newSingleThreadExecutor(task -> new Thread(task, "callbacks-of-the-test"));
    try (SandboxClient own =
        service.anotherClient().telemetry(telemetry).callbackExecutor(executor).build()) {
      own.sandboxes().get(service.sandbox().id()).run("true");
      await().until(() -> telemetry.about("start").contains("ended"));
    } finally {
      executor.shutdown();
    }
    assertThat(telemetry.seen())
        .filteredOn(
            call ->
                call.about() instanceof TracedOperation of
                    && of.kind() == TracedOperation.Kind.COMMAND)
        .extracting(TelemetryRecorder.Seen::thread)
        .containsExactly(
            Thread.currentThread().getName(), "callbacks-of-the-test", "callbacks-of-the-test");
  }

  @Test
  void contextOfTheCaller_isCarriedToTheThreadOfTheCall() {
    ThreadLocal<String> context = new ThreadLocal<>();
    CompletableFuture<String> seen = new CompletableFuture<>();
    TelemetryListener carrying =
        new TelemetryListener() {
          @Override
          public Runnable carry(Runnable work) {
            String value = context.get();
            return () -> {
              context.set(value);
              work.run();
            };
          }

          @Override
          public void requestStarted(TracedOperation request) {
            seen.complete(String.valueOf(context.get()));
          }
        };
    try (SandboxClient own = service.anotherClient().telemetry(carrying).build()) {
      context.set("of the caller");
      own.async().call(c -> c.sandboxes().get(service.sandbox().id())).join();
    }
    assertThat(seen).isCompletedWithValue("of the caller");
  }
}
