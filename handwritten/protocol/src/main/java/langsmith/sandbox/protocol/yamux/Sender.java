// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;

/** Sends as much as windows and connection accept, and tracks which streams have data left. */
final class Sender {
  private final SessionContext context;
  private final StreamTable streams;
  private final YamuxPolicy policy;
  private final SessionTermination termination;
  private boolean writable = true;
  private int unsentAnswers;

  Sender(
      SessionContext context,
      StreamTable streams,
      YamuxPolicy policy,
      SessionTermination termination) {
    this.context = context;
    this.streams = streams;
    this.policy = policy;
    this.termination = termination;
  }

  void write(YamuxStream stream, ByteBuffer bytes) {
    int before = bytes.remaining();
    while (writable && bytes.hasRemaining() && stream.sendWindow().isOpen()) {
      int length = stream.sendWindow().take(Math.min(bytes.remaining(), policy.maxPayloadBytes()));
      ByteBuffer payload = bytes.duplicate().limit(bytes.position() + length);
      bytes.position(payload.limit());
      context.add(new YamuxEffect.SendFrame(FrameHeader.data(0, stream.id(), length), payload));
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
    context.send(FrameHeader.data(FrameHeader.FIN, stream.id(), 0));
    streams.unblock(stream);
    if (stream.finish()) {
      termination.over(stream);
    }
  }

  void consumed(YamuxStream stream, int count) {
    long credit = stream.receiveWindow().consume(count);
    if (credit > 0 && !stream.isPeerFinished()) {
      context.send(FrameHeader.windowUpdate(0, stream.id(), credit));
    }
  }

  void linkWritable(boolean nowWritable) {
    boolean resumes = nowWritable && !writable;
    writable = nowWritable;
    if (resumes) {
      unsentAnswers = 0;
      streams.blocked().stream()
          .filter(stream -> stream.sendWindow().isOpen())
          .forEach(stream -> context.add(new YamuxEffect.Resume(stream.id())));
    }
  }

  /** The window of a stream has grown. */
  void windowGrew(YamuxStream stream) {
    if (writable && streams.isBlocked(stream)) {
      context.add(new YamuxEffect.Resume(stream.id()));
    }
  }

  /** Sends what the peer provoked, unless it provokes without end and does not read. */
  void answer(FrameHeader header) {
    if (!writable && ++unsentAnswers > policy.maxUnsentAnswers()) {
      termination.violation(
          "W8", "it asks for more than " + policy.maxUnsentAnswers() + " unread answers");
    } else {
      context.send(header);
    }
  }
}
