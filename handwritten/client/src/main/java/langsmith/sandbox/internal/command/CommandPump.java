// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import langsmith.sandbox.output.CapturedOutput;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandSummary;
import langsmith.sandbox.output.OutputGap;
import langsmith.sandbox.output.OutputLoss;
import langsmith.sandbox.protocol.StandardStream;
import langsmith.sandbox.protocol.command.Effect;
import langsmith.sandbox.protocol.command.Notice;
import langsmith.sandbox.protocol.command.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Receives a command's output and feeds the captures, the buffer and the listener. All views share
 * one.
 *
 * <p>The sink's methods run on the session's event loop; everything else runs on any thread.
 */
public final class CommandPump implements CommandSink {
  private final CommandSession session;
  private final CommandOrigin origin;
  private final OutputLoss loss;
  private final CommandListener listener;
  private final Executor executor;
  private final Captures captures;
  private final OutputBuffer buffer;
  private final ReceivedStream stdout;
  private final ReceivedStream stderr;
  private final CompletableFuture<Boolean> started = new CompletableFuture<>();
  private final CompletableFuture<Outcome> ended = new CompletableFuture<>();
  private final CompletableFuture<Outcome> consumed = new CompletableFuture<>();
  private final AtomicReference<@Nullable Throwable> consumerFailure = new AtomicReference<>();

  private final AtomicReference<@Nullable CaptureFailure> captureFailure = new AtomicReference<>();

  // Written on the event loop only.
  private volatile String commandId;
  private volatile @Nullable Integer pid;
  private volatile @Nullable OutputGap firstGap;
  private boolean wasAttached;
  private int reattachments;
  private long lostBytes;

  /**
   * Creates the pump of a session.
   *
   * @param position the command, the offsets to start at, and the options
   * @param captures keep output for the result; finished at the end
   * @param executor runs the user's code
   * @param session must begin with this pump
   */
  CommandPump(
      CommandOrigin origin,
      AttachSpec position,
      Captures captures,
      Executor executor,
      CommandSession session) {
    this.origin = origin;
    this.commandId = position.commandId();
    this.loss = position.options().loss();
    this.stdout = new ReceivedStream(StandardStream.STDOUT, position.stdoutOffset());
    this.stderr = new ReceivedStream(StandardStream.STDERR, position.stderrOffset());
    this.listener = SerialListener.of(position.options().listener(), executor);
    this.executor = executor;
    this.captures = captures;
    this.session = session;
    ReadGate reads = new ReadGate(session::pauseReads, session::resumeReads);
    this.buffer =
        new OutputBuffer(
            reads::hold, reads::release, position.stdoutOffset(), position.stderrOffset());
    captures.connect(reads, this::captureFailed);
  }

  public CommandOrigin origin() {
    return origin;
  }

  /** Returns how the result reports lost output. */
  OutputLoss loss() {
    return loss;
  }

  public CommandSession session() {
    return session;
  }

  public OutputBuffer buffer() {
    return buffer;
  }

  /** Returns the executor of the user's code; not serial. */
  public Executor executor() {
    return executor;
  }

  public String commandId() {
    return commandId;
  }

  public @Nullable Integer pid() {
    return pid;
  }

  public long offset(StandardStream stream) {
    return received(stream).offset();
  }

  private ReceivedStream received(StandardStream stream) {
    return stream == StandardStream.STDOUT ? stdout : stderr;
  }

  /**
   * Completes with true once the command is known to run, or with false if it ended before that.
   */
  public CompletableFuture<Boolean> started() {
    return started;
  }

  /** Completes at the end, when all output was received but perhaps not consumed. */
  public CompletableFuture<Outcome> ended() {
    return ended;
  }

  /** Completes after the end, once all output was consumed or has passed through. */
  public CompletableFuture<Outcome> consumed() {
    return consumed;
  }

  /** Detaches because the user's code threw; the command keeps running. */
  public void consumerFailed(Throwable failure) {
    consumerFailure.compareAndSet(null, failure);
    session.detach();
    buffer.abandon();
  }

  /** Returns what the user's code threw while it consumed the output; null if nothing. */
  @Nullable Throwable consumerFailure() {
    return consumerFailure.get();
  }

  private void captureFailed(Path file, Exception cause) {
    captureFailure.compareAndSet(null, new CaptureFailure(file, cause));
    session.detach();
    buffer.abandon();
  }

  /** Returns why output could not be captured; null if it could. */
  @Nullable CaptureFailure captureFailure() {
    return captureFailure.get();
  }

  @Nullable OutputGap firstGap() {
    return firstGap;
  }

  public CapturedOutput output() {
    return captures.snapshot();
  }

  @Override
  public void output(Effect.EmitOutput output) {
    captures.of(output.stream()).add(output.data(), output.resumeOffset());
    buffer.add(received(output.stream()).chunk(output));
  }

  @Override
  public void gap(Effect.EmitGap emitted) {
    OutputGap gap = new OutputGap(emitted.stream(), emitted.from(), emitted.to());
    captures.of(gap.stream()).gap(gap);
    lostBytes += gap.bytes();
    if (firstGap == null) {
      firstGap = gap;
    }
    received(gap.stream()).gap(gap);
    listener.gap(gap);
  }

  @Override
  public void commandStarted(Notice.CommandStarted notice) {
    commandId = notice.commandId();
    pid = notice.pid();
    started.complete(true);
    wasAttached = true;
    listener.started(notice.commandId());
    listener.attached();
  }

  @Override
  public void lost(Notice.Lost notice) {
    listener.lost(notice.failure().describe());
  }

  @Override
  public void retrying(Notice.Retrying notice) {
    String reason = notice.failure().describe();
    listener.retrying(notice.attempt(), notice.delay(), reason);
  }

  @Override
  public void reattached(Notice.Reattached notice) {
    pid = notice.pid();
    listener.attached();
    if (wasAttached) {
      reattachments++;
      listener.reattached(notice.attempts());
    }
    wasAttached = true;
  }

  @Override
  public void connecting(int connection) {
    listener.connecting(connection);
  }

  @Override
  public void finished(Outcome end) {
    // On this thread at once, unless there is a file.
    var unused = captures.finish().thenRun(() -> end(end));
  }

  private void end(Outcome end) {
    ended.complete(end);
    CommandSummary summary =
        new CommandSummary(
            commandId, end, stdout.offset(), stderr.offset(), reattachments, lostBytes);
    listener.ended(summary);
    buffer.end(() -> consumed.complete(end));
    started.complete(false);
  }

  /**
   * A failure to capture output.
   *
   * @param file the target file
   * @param cause the failure
   */
  record CaptureFailure(Path file, Exception cause) {}
}
