// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.io.ByteArrayOutputStream;
import java.util.concurrent.atomic.AtomicBoolean;
import langsmith.sandbox.api.model.ExecuteResult;
import langsmith.sandbox.protocol.StandardStream;

/** A command whose whole output becomes one response. Confined to one event loop. */
final class HttpExecution {
  /** The largest output of each stream in a response. */
  static final int MAX_BYTES_PER_STREAM = 16 << 20;

  private static final int STEP_BYTES = 64 * 1024;
  private static final int SERVER_ERROR = 500;

  private final Context context;
  private final RunningCommand command;
  private final PerStream<ByteArrayOutputStream> captured =
      PerStream.make(ByteArrayOutputStream::new);
  private final AtomicBoolean scheduled = new AtomicBoolean();
  private final Promise<ExecuteResult> result = Promise.promise();
  private final CommandOutput.Cursor cursor;

  /** Attaches to a command before it is launched, so that no output is missed. */
  HttpExecution(Context context, RunningCommand command) {
    this.context = context;
    this.command = command;
    command.retain();
    try {
      this.cursor = command.output().open(0, 0, this::wake);
    } catch (RejectedFrameException e) {
      throw new IllegalStateException("offset 0 always exists", e);
    }
  }

  Future<ExecuteResult> result() {
    return result.future();
  }

  private void wake() {
    if (scheduled.compareAndSet(false, true)) {
      context.runOnContext(
          now -> {
            scheduled.set(false);
            collect();
          });
    }
  }

  private void collect() {
    if (result.future().isComplete()) {
      return;
    }
    CommandOutcome outcome = command.outcome();
    for (StandardStream output : StandardStream.values()) {
      ByteArrayOutputStream target = captured.get(output);
      for (OutputPiece piece = cursor.peek(output, STEP_BYTES);
          piece.bytes().length > 0;
          piece = cursor.peek(output, STEP_BYTES)) {
        target.writeBytes(piece.bytes());
        cursor.advance(output, piece.bytes().length);
        if (target.size() > MAX_BYTES_PER_STREAM) {
          command.kill();
          complete(
              new CommandOutcome.Failed(
                  RejectedFrameException.COMMAND_ERROR,
                  Text.name(output)
                      + " is longer than "
                      + MAX_BYTES_PER_STREAM
                      + " bytes; stream the command over /execute/ws instead"));
          return;
        }
      }
    }
    if (outcome != null) {
      complete(outcome);
    }
  }

  private void complete(CommandOutcome outcome) {
    cursor.close();
    command.release();
    if (outcome instanceof CommandOutcome.Failed failed) {
      result.fail(
          new ExecutionFailedException(
              SERVER_ERROR, RejectedFrameException.COMMAND_ERROR, failed.message()));
    } else {
      result.complete(
          ExecuteResult.builder()
              .stdout(text(captured.stdout()))
              .stderr(text(captured.stderr()))
              .exitCode(((CommandOutcome.Exited) outcome).exitCode())
              .build());
    }
  }

  private static String text(ByteArrayOutputStream bytes) {
    return Utf8Chunker.decode(bytes.toByteArray(), true).text();
  }
}
