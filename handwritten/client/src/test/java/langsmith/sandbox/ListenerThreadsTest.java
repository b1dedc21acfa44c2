// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import langsmith.sandbox.internal.command.LiveCommand;
import langsmith.sandbox.output.CommandListener;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The threads of the application are woken for what listens, and for nothing else. */
class ListenerThreadsTest {
  private final List<Runnable> tasks = new CopyOnWriteArrayList<>();
  private final FakeStream stream = new FakeStream(tasks::add);

  @AfterEach
  void endStream() {
    stream.end();
  }

  @Test
  void commandWithoutListener_wakesNoThread() {
    runToItsEnd(Command.of("true"));

    assertThat(tasks).isEmpty();
  }

  @Test
  void commandWithListener_wakesOne() {
    runToItsEnd(Command.of("true").listener(new CommandListener() {}));

    assertThat(tasks).hasSize(1);
  }

  private void runToItsEnd(Command line) {
    LiveCommand command = stream.commands().start(line.spec());
    stream.startedFrame();
    command.pump().buffer().abandon();
    stream.exit(0);
    command.pump().consumed().join();
  }
}
