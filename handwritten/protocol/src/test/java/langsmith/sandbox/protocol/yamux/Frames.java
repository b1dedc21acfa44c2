// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Frames as they travel, made for tests. */
final class Frames {
  private Frames() {}

  static byte[] bytes(FrameHeader header, byte[] payload) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(header.toByteArray());
    out.writeBytes(payload);
    return out.toByteArray();
  }

  /** What is left of a buffer, which stays as it is. */
  static byte[] bytes(ByteBuffer buffer) {
    byte[] bytes = new byte[buffer.remaining()];
    buffer.duplicate().get(bytes);
    return bytes;
  }

  static byte[] join(byte[] first, byte[] second) {
    byte[] joined = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, joined, first.length, second.length);
    return joined;
  }

  /** Names a frame as the tables do. */
  static String name(FrameHeader header) {
    String name =
        switch (header.type()) {
          case FrameHeader.DATA -> "Data";
          case FrameHeader.WINDOW_UPDATE -> "WindowUpdate";
          case FrameHeader.PING -> "Ping";
          default -> "GoAway " + header.length();
        };
    return name
        + (header.hasSyn() ? " SYN" : "")
        + (header.hasAck() ? " ACK" : "")
        + (header.hasFin() ? " FIN" : "")
        + (header.hasRst() ? " RST" : "");
  }

  /** Names effects as the tables do, which leave out what always goes with others. */
  static String describe(Iterable<YamuxEffect> effects) {
    StringBuilder text = new StringBuilder();
    boolean ends = false;
    for (YamuxEffect effect : effects) {
      ends |= effect instanceof YamuxEffect.Finish;
    }
    for (YamuxEffect effect : effects) {
      boolean settles =
          effect instanceof YamuxEffect.StreamReset e
              && e.reason() == YamuxEffect.ResetReason.SESSION_ENDED;
      if (!(effect instanceof YamuxEffect.CancelTimer) && !(ends && settles)) {
        text.append(text.isEmpty() ? "" : " ").append(describe(effect));
      }
    }
    return text.toString();
  }

  private static String describe(YamuxEffect effect) {
    if (effect instanceof YamuxEffect.SendFrame e) {
      return "Send(" + name(e.header()) + ")";
    } else if (effect instanceof YamuxEffect.CloseLink e) {
      return "Close(" + e.code() + ")";
    } else if (effect instanceof YamuxEffect.OpenRefused e) {
      return "OpenRefused(" + e.reason() + ")";
    } else if (effect instanceof YamuxEffect.StreamReset e) {
      return "Reset(" + e.reason() + ")";
    } else if (effect instanceof YamuxEffect.Finish e) {
      return "Finish(" + e.outcome().getClass().getSimpleName() + ")";
    }
    return effect.getClass().getSimpleName().replaceFirst("^Emit|Timer$|Link$", "");
  }
}
