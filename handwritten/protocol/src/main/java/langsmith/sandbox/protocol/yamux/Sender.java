// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;

/** Sends what the windows and the connection take, and keeps count of who has something left. */
final class Sender {
  private final Stage stage;
  private final StreamTable streams;
  private final YamuxPolicy policy;
  private final Ending ending;
  private boolean writable = true;
  private int unsentAnswers;

  Sender(Stage stage, StreamTable streams, YamuxPolicy policy, Ending ending) {
    this.stage = stage;
    this.streams = streams;
    this.policy = policy;
    this.ending = ending;
  }

  void write(YamuxStream stream, ByteBuffer bytes) {
    int before = bytes.remaining();
    while (writable && bytes.hasRemaining() && stream.sendWindow().isOpen()) {
      int length = stream.sendWindow().take(Math.min(bytes.remaining(), policy.maxPayloadBytes()));
      ByteBuffer payload = bytes.duplicate().limit(bytes.position() + length);
      bytes.position(payload.limit());
      stage.add(new Effect.SendFrame(FrameHeader.data(0, stream.id(), length), payload));
    }
    if (bytes.remaining() < before) {
      // It had its turn, so the others come first.
      streams.unblock(stream);
    }
    if (bytes.hasRemaining()) {
      streams.block(stream);
    }
  }

  void finish(YamuxStream stream) {
    stage.send(FrameHeader.data(FrameHeader.FIN, stream.id(), 0));
    streams.unblock(stream);
    if (stream.finish()) {
      ending.over(stream);
    }
  }

  void consumed(YamuxStream stream, int count) {
    long credit = stream.receiveWindow().consume(count);
    if (credit > 0 && !stream.isPeerFinished()) {
      stage.send(FrameHeader.windowUpdate(0, stream.id(), credit));
    }
  }

  void linkWritable(boolean nowWritable) {
    boolean resumes = nowWritable && !writable;
    writable = nowWritable;
    if (resumes) {
      unsentAnswers = 0;
      streams.blocked().stream()
          .filter(stream -> stream.sendWindow().isOpen())
          .forEach(stream -> stage.add(new Effect.Resume(stream.id())));
    }
  }

  /** The window of a stream has grown. */
  void windowGrew(YamuxStream stream) {
    if (writable && streams.isBlocked(stream)) {
      stage.add(new Effect.Resume(stream.id()));
    }
  }

  /** Sends what the peer provoked, unless it provokes without end and does not read. */
  void answer(FrameHeader header) {
    if (!writable && ++unsentAnswers > policy.maxUnsentAnswers()) {
      ending.violation(
          "W8", "it asks for more than " + policy.maxUnsentAnswers() + " unread answers");
    } else {
      stage.send(header);
    }
  }
}
