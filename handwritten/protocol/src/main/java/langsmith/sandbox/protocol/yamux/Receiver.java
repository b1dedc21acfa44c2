// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import langsmith.sandbox.protocol.yamux.YamuxEffect.ResetReason;
import langsmith.sandbox.protocol.yamux.YamuxState.Leaver;
import org.jspecify.annotations.Nullable;

/** Parses the bytes of the peer, split anywhere: whole headers, and payload as it arrives. */
final class Receiver {
  private final SessionContext context;
  private final StreamTable streams;
  private final KeepAlive keepAlive;
  private final StreamOpener opener;
  private final Sender sender;
  private final SessionTermination termination;
  private final HeaderReader headers = new HeaderReader();

  /** The frame whose payload is arriving, where that goes, and how much is missing. */
  private @Nullable FrameHeader arriving;

  private @Nullable YamuxStream receiver;
  private long missing;

  Receiver(
      SessionContext context,
      StreamTable streams,
      KeepAlive keepAlive,
      StreamOpener opener,
      Sender sender,
      SessionTermination termination) {
    this.context = context;
    this.streams = streams;
    this.keepAlive = keepAlive;
    this.opener = opener;
    this.sender = sender;
    this.termination = termination;
  }

  void received(ByteBuffer bytes) {
    keepAlive.heard(bytes);
    while (context.isUp() && bytes.hasRemaining()) {
      if (arriving != null) {
        payload(arriving, bytes);
      } else {
        FrameHeader header = headers.read(bytes);
        if (header != null) {
          frame(header);
        }
      }
    }
    bytes.position(bytes.limit());
  }

  private void frame(FrameHeader header) {
    if (header.version() != 0) {
      termination.violation("F2", "expected version 0, saw " + header.version());
      return;
    }
    switch (header.type()) {
      case FrameHeader.DATA, FrameHeader.WINDOW_UPDATE -> aboutStream(header);
      case FrameHeader.PING -> ping(header);
      case FrameHeader.GO_AWAY -> termination.peerLeaves(header.length());
      default -> termination.violation("F3", "expected types 0 to 3, saw " + header.type());
    }
  }

  private void ping(FrameHeader header) {
    if (header.hasSyn()) {
      sender.answer(FrameHeader.ping(FrameHeader.ACK, header.length()));
    } else if (header.hasAck()) {
      keepAlive.answered(header.length());
    }
  }

  private void aboutStream(FrameHeader header) {
    long id = header.stream();
    if (id == 0) {
      termination.violation("F6", "a frame with payload or window has stream id 0");
      return;
    }
    if (header.hasSyn()) {
      syn(id);
    } else if (!streams.wasUsed(id)) {
      termination.violation("M10", "a frame about stream " + id + ", which never was, has no SYN");
    }
    YamuxStream stream = streams.get(id);
    if (stream != null) {
      acknowledged(stream);
      if (header.hasRst()) {
        context.add(new YamuxEffect.StreamReset(id, ResetReason.BY_PEER));
        termination.forget(stream);
        stream = null;
      } else {
        check(header, stream);
      }
    }
    if (!context.isUp()) {
      return;
    }
    if (header.type() == FrameHeader.DATA && header.length() > 0) {
      arriving = header;
      receiver = stream;
      missing = header.length();
    } else if (stream != null && header.hasFin()) {
      finishedByPeer(stream);
    }
  }

  private void syn(long id) {
    if (streams.owns(id)) {
      termination.violation("M3", "SYN on stream " + id + ", which is not the sender's to open");
      return;
    }
    switch (streams.usePeerId(id)) {
      case USED_BEFORE ->
          termination.violation("M3", "SYN on stream " + id + ", which was used before");
      case TOO_FAR ->
          termination.violation(
              "M3",
              "SYN on stream " + id + " leaves out more than " + PeerIds.MAX_LEFT_OUT + " ids");
      case ACCEPTED -> arrive(id);
    }
  }

  private void arrive(long id) {
    if (context.hasLeft(Leaver.SELF) || !streams.hasRoomForPeer()) {
      sender.answer(FrameHeader.windowUpdate(FrameHeader.RST, id, 0));
      return;
    }
    streams.arrive(id);
    context.send(FrameHeader.windowUpdate(FrameHeader.ACK, id, streams.extraWindowBytes()));
    context.add(new YamuxEffect.StreamArrived(id));
  }

  private void acknowledged(YamuxStream stream) {
    if (streams.acknowledge(stream)) {
      opener.openQueued();
    }
  }

  /** Applies the header of a frame, before its payload has arrived. */
  private void check(FrameHeader header, YamuxStream stream) {
    boolean data = header.type() == FrameHeader.DATA;
    if (stream.isPeerFinished() && (header.hasFin() || (data && header.length() > 0))) {
      termination.violation("M7", "payload or FIN follows FIN on stream " + stream.id());
    } else if (data && !stream.receiveWindow().take(header.length())) {
      termination.violation("W4", "more payload than its window on stream " + stream.id());
    } else if (!data && !stream.sendWindow().grow(header.length())) {
      termination.violation(
          "W3", "the window of stream " + stream.id() + " exceeds 4294967295 bytes");
    } else if (!data && header.length() > 0) {
      sender.windowGrew(stream);
    }
  }

  private void payload(FrameHeader header, ByteBuffer bytes) {
    int length = (int) Math.min(missing, bytes.remaining());
    ByteBuffer part = bytes.duplicate().limit(bytes.position() + length);
    bytes.position(part.limit());
    missing -= length;
    // The stream may have been reset by this side since the header came.
    YamuxStream stream = receiver;
    boolean wanted = stream != null && streams.get(header.stream()) != null;
    if (wanted) {
      context.add(new YamuxEffect.EmitPayload(header.stream(), part));
    }
    if (missing == 0) {
      arriving = null;
      receiver = null;
      if (stream != null && wanted && header.hasFin()) {
        finishedByPeer(stream);
      }
    }
  }

  private void finishedByPeer(YamuxStream stream) {
    context.add(new YamuxEffect.EmitEnd(stream.id()));
    if (stream.finishedByPeer()) {
      termination.over(stream);
    }
  }
}
