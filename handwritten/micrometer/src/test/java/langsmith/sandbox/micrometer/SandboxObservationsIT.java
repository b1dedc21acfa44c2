// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.micrometer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Timer;
import io.micrometer.observation.Observation;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.time.Duration;
import langsmith.sandbox.Command;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.error.CommandTimeoutException;
import langsmith.sandbox.error.ResourceNotFoundException;
import langsmith.sandbox.network.TunnelOptions;
import langsmith.sandbox.server.Fault;
import langsmith.sandbox.server.SandboxServer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Metrics and spans of a client of the local server. */
class SandboxObservationsIT {
  private static final SandboxServer server = SandboxServer.start();

  private final ObservedService observed = new ObservedService();
  private final SandboxClient client =
      SandboxClient.builder()
          .endpoint(server.endpoint())
          .apiKey(server.apiKey())
          .telemetry(new SandboxObservations(observed.registry()))
          .build();

  @AfterAll
  static void stop() {
    server.close();
  }

  @AfterEach
  void close() {
    client.close();
    observed.close();
  }

  @Test
  void requestsAndCommands_areTimedBySeveralDimensions() {
    try (Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      sandbox.run("exit 3");
      sandbox.run("true");
      assertThatThrownBy(() -> client.sandboxes().get("no-such-sandbox"))
          .isInstanceOf(ResourceNotFoundException.class);
    }

    Timer commands = timer("langsmith.sandbox.command", "operation", "start", "reason", "exited");
    await().until(() -> commands.count() == 2);
    assertThat(timer("langsmith.sandbox.request", "operation", "createBox").count()).isEqualTo(1);
    assertThat(timer("langsmith.sandbox.request", "operation", "getBox", "status", "404").count())
        .isEqualTo(1);
    assertThat(
            timer("langsmith.sandbox.request", "operation", "deleteBox", "failure", "none").count())
        .isEqualTo(1);
  }

  @Test
  void spans_areChildrenOfTheCallersSpan_alsoOfFutures() {
    try (Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      Observation.createNotStarted("blocking", observed.registry())
          .observe(
              () -> {
                sandbox.write("/tmp/a", "text");
                sandbox.run("true");
              });
      Observation.createNotStarted("asynchronous", observed.registry())
          .observe(
              () -> {
                sandbox.async().call(bound -> bound.readText("/tmp/a")).join();
                sandbox.async().run(Command.of("true").stdin("x")).join();
              });
      await()
          .until(
              () ->
                  observed.spans().stream().filter(s -> s.getName().equals("sandbox start")).count()
                      == 2);

      SpanData blocking = observed.span("blocking");
      SpanData asynchronous = observed.span("asynchronous");
      assertThat(observed.span("sandbox download").getParentSpanId())
          .isEqualTo(asynchronous.getSpanId());
      assertThat(observed.spans())
          .filteredOn(span -> span.getName().equals("sandbox upload"))
          .extracting(SpanData::getParentSpanId)
          .containsExactlyInAnyOrder(blocking.getSpanId(), asynchronous.getSpanId());
      assertThat(observed.spans())
          .filteredOn(span -> span.getName().equals("sandbox start"))
          .extracting(SpanData::getParentSpanId)
          .containsExactlyInAnyOrder(blocking.getSpanId(), asynchronous.getSpanId());
    }
  }

  @Test
  void spanOfACommand_hasItsResultAndItsReconnections() {
    try (Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      server.faults().next(Fault.closeAfterBytes(3000, 1011));
      sandbox.run("seq 1 2000; exit 4");
      await()
          .until(
              () -> observed.spans().stream().anyMatch(s -> s.getName().equals("sandbox start")));

      SpanData span = observed.span("sandbox start");
      assertThat(attribute(span, "sandbox")).isEqualTo(sandbox.name());
      assertThat(attribute(span, "exit.code")).isEqualTo("4");
      assertThat(attribute(span, "reattachments")).isEqualTo("1");
      assertThat(attribute(span, "bytes.stdout")).isEqualTo("8893");
      assertThat(span.getEvents())
          .extracting(event -> event.getName())
          .containsExactly("attached", "reconnecting", "attached", "reconnected");
      assertThat(span.getStatus().getStatusCode()).isNotEqualTo(StatusCode.ERROR);
    }
  }

  @Test
  void commandThatTimesOutAndTunnelThatIsRefused_areErrors() {
    try (Sandbox sandbox = client.sandboxes().open(CreateSandbox.fromDefault())) {
      assertThatThrownBy(() -> sandbox.run(Command.of("sleep 60").timeout(Duration.ofSeconds(1))))
          .isInstanceOf(CommandTimeoutException.class);
      assertThatThrownBy(() -> sandbox.tunnel(1)).isInstanceOf(RuntimeException.class);
      sandbox.tunnel(TunnelOptions.to(1).probe(false)).close();
      await()
          .until(
              () ->
                  observed.spans().stream()
                          .filter(s -> s.getName().equals("sandbox tunnel"))
                          .count()
                      == 2);

      assertThat(observed.span("sandbox start").getStatus().getStatusCode())
          .isEqualTo(StatusCode.ERROR);
      assertThat(attribute(observed.span("sandbox start"), "reason")).isEqualTo("timed_out");
      assertThat(observed.spans())
          .filteredOn(span -> span.getName().equals("sandbox tunnel"))
          .extracting(span -> attribute(span, "failure"))
          .containsExactly("TunnelConnectionRefusedException", "none");
    }
  }

  private static String attribute(SpanData span, String key) {
    return String.valueOf(span.getAttributes().get(AttributeKey.stringKey(key)));
  }

  private Timer timer(String name, String... tags) {
    await().until(() -> observed.meters().find(name).tags(tags).timer() != null);
    return observed.meters().get(name).tags(tags).timer();
  }
}
