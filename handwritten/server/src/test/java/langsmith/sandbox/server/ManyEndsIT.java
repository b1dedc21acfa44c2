// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** More commands that end at the same time than the launcher's socket has room for. */
@Tag("long")
class ManyEndsIT {
  private static final int COMMANDS = 500;

  /**
   * Each waits at the pipe; opening it releases all. Had the launcher to wait for the server and
   * the server for the launcher, none of them would ever be answered.
   */
  @Test
  void hundredsOfCommandsThatEndAtOnce_areAllAnswered() throws Exception {
    try (SandboxServer server = SandboxServer.start();
        Caller caller = new Caller(server)) {
      JsonObject box = caller.box(new JsonObject());
      assertThat(execute(caller, box, "mkfifo gate").get(60, TimeUnit.SECONDS).statusCode())
          .isEqualTo(200);
      List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
      for (int i = 0; i < COMMANDS; i++) {
        answers.add(execute(caller, box, "echo > up-" + i + "; read x < gate; echo " + i));
      }
      String open = "until [ $(ls | grep -c ^up-) = " + COMMANDS + " ]; do sleep 1; done; : > gate";
      assertThat(execute(caller, box, open).get(5, TimeUnit.MINUTES).statusCode()).isEqualTo(200);
      // One that had not yet come to the pipe is released by another opening.
      CompletableFuture<?> all = CompletableFuture.allOf(answers.toArray(CompletableFuture[]::new));
      while (!all.isDone()) {
        execute(caller, box, "timeout 2 sh -c ': > gate'").get(2, TimeUnit.MINUTES);
      }
      for (int i = 0; i < COMMANDS; i++) {
        assertThat(new JsonObject(answers.get(i).join().body()).getString("stdout"))
            .isEqualTo(i + "\n");
      }
    }
  }

  private static CompletableFuture<HttpResponse<String>> execute(
      Caller caller, JsonObject box, String command) {
    JsonObject body = new JsonObject().put("command", command).put("timeout", 600);
    HttpRequest.Builder request =
        caller
            .request(Caller.data(box, "/execute", ""))
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.encode()));
    return caller.sendAsync(request);
  }
}
