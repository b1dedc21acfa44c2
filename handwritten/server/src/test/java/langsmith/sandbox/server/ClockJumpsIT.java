// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.vertx.core.json.JsonObject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.server.time.Timers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A wall clock that is set while the server runs; its timers go on as they do on a machine. */
class ClockJumpsIT {
  @TempDir Path data;
  private final SetClock clock = new SetClock();
  private SandboxServer server;
  private Caller caller;

  @BeforeEach
  void start() {
    server = SandboxServer.builder().dataDirectory(data).timers(clock).start();
    caller = new Caller(server);
  }

  @AfterEach
  void stop() {
    caller.close();
    server.close();
    clock.threads.shutdownNow();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P-3650D", "PT-1H", "PT1H", "P3650D"})
  void clockThatIsSet_disturbsNothingThatHasNoLimit(Duration jump) throws Exception {
    JsonObject box = caller.box(new JsonObject().put("idle_ttl_seconds", 0));
    assertThat(caller.upload(box, "kept", new byte[3]).status()).isEqualTo(200);
    clock.jump(jump);
    String path = Caller.PREFIX + "/boxes/" + box.getString("name");
    assertThat(caller.get(path).json().getString("status")).isEqualTo("ready");
    assertThat(run(box, "wc -c < kept")).isEqualTo("3\n");
    caller.box(new JsonObject().put("name", "after"));
    assertThat(caller.get(Caller.PREFIX + "/boxes").json().getJsonArray("sandboxes")).hasSize(2);

    restart();
    assertThat(run(box, "wc -c < kept")).isEqualTo("3\n");
  }

  @Test
  void clockThatIsSetBack_keepsACommandRunning() throws Exception {
    JsonObject box = caller.box(new JsonObject());
    JsonObject command = new JsonObject().put("command", "echo up").put("timeout", 60);
    clock.jump(Duration.ofDays(-1));
    Caller.Answer answer = caller.post(Caller.data(box, "/execute", ""), command);
    assertThat(answer.json().getString("stdout")).isEqualTo("up\n");
  }

  /** Whatever the clock was meanwhile, a limit that has passed is noticed at the latest by then. */
  @Test
  void clockThatIsSetForward_endsABoxWhoseTimeIsOver() throws Exception {
    JsonObject box = caller.box(new JsonObject().put("ttl_seconds", 60));
    clock.jump(Duration.ofHours(1));
    restart();
    String path = Caller.PREFIX + "/boxes/" + box.getString("name");
    await().until(() -> caller.get(path).status() == 404);
  }

  private void restart() {
    caller.close();
    server.close();
    server = SandboxServer.builder().dataDirectory(data).timers(clock).start();
    caller = new Caller(server);
  }

  private String run(JsonObject box, String command) throws Exception {
    String path = "/sb/" + box.getString("id") + "/execute";
    Caller.Answer answer = caller.post(path, new JsonObject().put("command", command));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().getString("stdout");
  }

  /** Real timers beside a clock that can be set. */
  private static final class SetClock implements Timers {
    private final ScheduledExecutorService threads =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "clock-of-the-test");
              thread.setDaemon(true);
              return thread;
            });
    private volatile Duration offset = Duration.ZERO;

    void jump(Duration by) {
      offset = offset.plus(by);
    }

    @Override
    public Instant now() {
      return Instant.now().plus(offset);
    }

    @Override
    public Timer schedule(Duration delay, Runnable task) {
      ScheduledFuture<?> scheduled =
          threads.schedule(task, delay.toMillis(), TimeUnit.MILLISECONDS);
      return () -> scheduled.cancel(false);
    }
  }
}
