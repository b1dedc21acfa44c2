// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.internal.runtime.ClientRuntime;
import langsmith.sandbox.internal.runtime.FakePacing;
import langsmith.sandbox.protocol.command.CommandPolicy;
import org.junit.jupiter.api.Test;

class CommandServiceTest {
  private final FakeTransport transport = new FakeTransport();
  private final ClientRuntime runtime =
      new ClientRuntime(transport, new FakePacing(), Runnable::run);
  private final CommandService service =
      new CommandService(runtime, CommandPolicy.standard(), CommandTransport.WEB_SOCKET);
  private final RecordingSink sink = new RecordingSink();

  private CommandSession session() {
    return service.attach(
        FakeTransport.TARGET, new AttachSpec("id", 0, 0, false, CommandOptions.DEFAULT));
  }

  @Test
  void clientClosedWhileACommandIsMade_itDoesNotBegin() {
    CommandSession session = session();
    runtime.close();

    assertThatIllegalStateException()
        .isThrownBy(() -> session.begin(sink))
        .withMessage("the client is closed");
    assertThat(sink.take()).isEmpty();
    assertThat(transport.count()).isZero();
  }

  @Test
  void clientClosedRightAfterTheBegin_detachesIt() {
    session().begin(sink);
    runtime.close();

    assertThat(sink.take()).containsExactly("connecting 1", "finished Detached[]");
    assertThat(transport.link().closeCode).isEqualTo(1000);
  }

  @Test
  void detachBeforeTheBegin_doesNothing() {
    CommandSession session = session();
    session.detach();
    session.begin(sink);

    assertThat(transport.count()).isEqualTo(1);
  }

  @Test
  void detachAfterTheEnd_wakesNoLoop() {
    CommandSession session = session();
    session.begin(sink);
    transport.link().open().started("id").exit(0);

    session.detach();

    assertThat(transport.loop.isIdle()).isTrue();
    assertThat(sink.take()).last().asString().startsWith("finished Exited");
  }

  @Test
  void commandsOneAfterAnother_stayOnALoop() {
    CommandSession first = session();
    first.begin(sink);
    first.detach();
    transport.loop.run();

    session().begin(sink);

    assertThat(transport.turns).isEqualTo(1);
  }

  @Test
  void commandsAtOnce_takeLoopsInTurns() {
    CommandSession first = session();
    first.begin(sink);
    session().begin(sink);
    session().begin(sink);
    first.detach();
    transport.loop.run();

    session().begin(sink);

    assertThat(transport.turns).isEqualTo(4);
  }

  @Test
  void commandsMadeAtOnceBeforeOneBegins_takeLoopsInTurns() {
    CommandSession before = session();
    before.begin(sink);
    before.detach();
    transport.loop.run();

    session();
    session();
    session();

    assertThat(transport.turns).isEqualTo(3);
  }

  @Test
  void identities_differ() {
    assertThat(runtime.freshCommandId()).isNotEqualTo(runtime.freshCommandId());
  }
}
