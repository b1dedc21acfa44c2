// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import io.netty.buffer.ByteBuf;
import java.util.function.Consumer;
import langsmith.sandbox.internal.transport.CommandConnection;
import langsmith.sandbox.internal.transport.ConnectFailure;
import langsmith.sandbox.internal.transport.UpgradeRefusal;
import langsmith.sandbox.protocol.command.Event;

/** Maps the callbacks of one connection to events with its number. */
final class ConnectionEvents implements CommandConnection.Listener {
  private final int number;
  private final Consumer<Event> machine;
  private final Runnable onOpened;

  /**
   * @param onOpened runs before the machine receives the event that the connection is open
   */
  ConnectionEvents(int number, Consumer<Event> machine, Runnable onOpened) {
    this.number = number;
    this.machine = machine;
    this.onOpened = onOpened;
  }

  @Override
  public void opened() {
    onOpened.run();
    machine.accept(new Event.Opened(number));
  }

  @Override
  public void refused(UpgradeRefusal refusal) {
    machine.accept(new Event.NotOpened(number, LinkFailures.of(refusal)));
  }

  @Override
  public void failed(ConnectFailure failure) {
    machine.accept(new Event.NotOpened(number, LinkFailures.of(failure)));
  }

  @Override
  public void frame(ByteBuf text) {
    machine.accept(new Event.Received(number, FrameBytes.ofThisLoop().decode(text)));
  }

  @Override
  public void closed(int code, String reason) {
    machine.accept(new Event.ConnectionLost(number, code, reason));
  }
}
