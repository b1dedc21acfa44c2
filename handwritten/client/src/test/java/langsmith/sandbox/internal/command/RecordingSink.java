// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.util.ArrayList;
import java.util.List;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Outcome;
import langsmith.sandbox.protocol.command.Utf8Chunk;

/** Keeps a line for everything that it hears. */
final class RecordingSink implements CommandSink {
  private final List<String> heard = new ArrayList<>();
  Runnable onOutput = () -> {};

  /** Returns what it has heard since the last call. */
  List<String> take() {
    List<String> taken = List.copyOf(heard);
    heard.clear();
    return taken;
  }

  @Override
  public void output(StandardStream stream, long offset, Utf8Chunk data) {
    heard.add("output " + stream + " " + offset + " " + data);
    onOutput.run();
  }

  @Override
  public void gap(StandardStream stream, long from, long to) {
    heard.add("gap " + stream + " " + from + " to " + to);
  }

  @Override
  public void notice(Effect.Notice notice) {
    heard.add(notice.toString());
  }

  @Override
  public void connecting(int connection) {
    heard.add("connecting " + connection);
  }

  @Override
  public void finished(Outcome outcome) {
    heard.add("finished " + outcome);
  }
}
