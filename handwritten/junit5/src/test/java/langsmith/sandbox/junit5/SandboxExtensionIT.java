// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.junit5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.testkit.engine.EventConditions.finishedWithFailure;
import static org.junit.platform.testkit.engine.TestExecutionResultConditions.message;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.net.ConnectException;
import java.net.Socket;
import java.net.URI;
import langsmith.sandbox.CreateSandbox;
import langsmith.sandbox.Sandbox;
import langsmith.sandbox.SandboxClient;
import langsmith.sandbox.server.Faults;
import langsmith.sandbox.server.SandboxServer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.testkit.engine.EngineExecutionResults;
import org.junit.platform.testkit.engine.EngineTestKit;

/** Classes with the extension, as JUnit runs them. */
@ResourceLock(value = SandboxExtension.LIVE, mode = ResourceAccessMode.READ_WRITE)
class SandboxExtensionIT {
  private static EngineExecutionResults run(Class<?> testClass) {
    return EngineTestKit.engine("junit-jupiter").selectors(selectClass(testClass)).execute();
  }

  @SandboxTest
  static class Failing {
    @Test
    void fails(Sandbox sandbox) {
      sandbox.run("echo seen; echo why >&2; exit 7");
      throw new AssertionError("as planned");
    }
  }

  @Test
  void failure_showsCommandsOutputAndRequests() {
    EngineExecutionResults results = run(Failing.class);
    results.testEvents().assertStatistics(all -> all.failed(1));
    Throwable failure =
        results.testEvents().failed().stream()
            .flatMap(event -> event.getPayload(TestExecutionResult.class).stream())
            .flatMap(result -> result.getThrowable().stream())
            .findFirst()
            .orElseThrow();
    assertThat(failure).hasMessage("as planned");
    assertThat(failure.getSuppressed()).hasSize(1);
    assertThat(failure.getSuppressed()[0].toString())
        .contains("$ echo seen; echo why >&2; exit 7")
        .contains("exit code 7")
        .contains("stdout: seen")
        .contains("stderr: why")
        .contains("/execute/ws -> 101");
    assertThat(results.testEvents().reportingEntryPublished().count()).isEqualTo(1);
  }

  static class WithSettings {
    static String endpoint = "";

    @RegisterExtension
    static final SandboxExtension sandboxes =
        SandboxExtension.builder()
            .server(server -> server.apiKey("chosen-key"))
            .client(client -> client.header("X-Of-Test", "1"))
            .sandbox(() -> CreateSandbox.fromDefault().label("made-by", "a-test"))
            .build();

    @Test
    void settings_areUsed(SandboxServer server, SandboxClient client, Sandbox sandbox) {
      assertThat(server.apiKey()).isEqualTo("chosen-key");
      assertThat(sandboxes.server()).isSameAs(server);
      endpoint = server.endpoint();
      assertThat(sandbox.info().labels()).containsEntry("made-by", "a-test");
      assertThat(client.sandboxes().get(sandbox.name()).id()).isEqualTo(sandbox.id());
    }
  }

  @Test
  void extensionWithSettings_hasAServerOfItsOwnUntilTheClassEnds() throws Exception {
    run(WithSettings.class).testEvents().assertStatistics(all -> all.succeeded(1).failed(0));
    URI ended = URI.create(WithSettings.endpoint);
    assertThatThrownBy(() -> new Socket(ended.getHost(), ended.getPort()).close())
        .isInstanceOf(ConnectException.class);
  }

  @SandboxTest
  static class TooEarly {
    TooEarly(Sandbox sandbox) {
      throw new AssertionError("not reached: " + sandbox);
    }

    @Test
    void never() {}
  }

  @Test
  void sandboxInAConstructor_isRefusedWithWhatToDo() {
    run(TooEarly.class)
        .testEvents()
        .assertThatEvents()
        .haveExactly(
            1,
            finishedWithFailure(
                message(
                    text -> text.contains("belongs to one test") && text.contains("@BeforeEach"))));
  }

  @Retention(RetentionPolicy.RUNTIME)
  @interface Foreign {}

  static class ForeignResolver implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.isAnnotated(Foreign.class);
    }

    @Override
    public @Nullable Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return null;
    }
  }

  @SandboxTest
  @ExtendWith(ForeignResolver.class)
  static class WithForeignParameter {
    @Test
    void foreign(@Foreign SandboxClient foreign, SandboxClient ours) {
      assertThat(foreign).isNull();
      assertThat(ours).isNotNull();
    }
  }

  @Test
  void parameterWithAnAnnotation_isLeftToOtherExtensions() {
    run(WithForeignParameter.class).testEvents().assertStatistics(all -> all.succeeded(1));
  }

  @SandboxTest
  static class Local {
    @Test
    void withFaults(Faults faults) {
      throw new AssertionError("not reached: " + faults);
    }
  }

  @Test
  void testsWithFaults_areSkippedWhenLive() {
    System.setProperty(SandboxExtension.LIVE, "true");
    try {
      run(Local.class).testEvents().assertStatistics(all -> all.skipped(1).started(0));
    } finally {
      System.clearProperty(SandboxExtension.LIVE);
    }
  }

  /** The server stands in for the service, which the environment of a live run names. */
  @Test
  void testsWithoutFaults_useTheServiceWhenLive() {
    try (SandboxServer service = SandboxServer.start()) {
      LiveOne.endpoint = service.endpoint();
      LiveOne.key = service.apiKey();
      System.setProperty(SandboxExtension.LIVE, "true");
      try {
        run(LiveOne.class).testEvents().assertStatistics(all -> all.succeeded(1));
      } finally {
        System.clearProperty(SandboxExtension.LIVE);
      }
    }
  }

  static class LiveOne {
    static String endpoint = "";
    static String key = "";

    @RegisterExtension
    static final SandboxExtension sandboxes =
        SandboxExtension.builder().client(client -> client.endpoint(endpoint).apiKey(key)).build();

    @Test
    void runs(Sandbox sandbox) {
      SandboxAssertions.assertThat(sandbox.run("echo live")).succeeded().stdoutIs("live\n");
    }
  }
}
