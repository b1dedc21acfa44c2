// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The twelve bytes that every frame begins with (clause F1), each field as it stands on the wire,
 * whether it means something or not.
 *
 * @param version 0 to 255
 * @param type 0 to 255
 * @param flags 0 to 65535
 * @param stream 0 to 4294967295
 * @param length 0 to 4294967295; what it means depends on the type (clause F4)
 */
public record FrameHeader(int version, int type, int flags, long stream, long length) {
  /** How many bytes a header takes. */
  public static final int SIZE = 12;

  /** The type of frames with payload. */
  public static final int DATA = 0;

  /** The type of frames that let a window grow. */
  public static final int WINDOW_UPDATE = 1;

  /** The type of frames that ask whether the peer is there, and that answer. */
  public static final int PING = 2;

  /** The type of frames that say that no more streams are taken. */
  public static final int GO_AWAY = 3;

  /** Opens a stream, or asks with a ping. */
  public static final int SYN = 1;

  /** Acknowledges a stream, or answers a ping. */
  public static final int ACK = 2;

  /** Ends one direction of a stream. */
  public static final int FIN = 4;

  /** Ends both directions of a stream at once. */
  public static final int RST = 8;

  private static final int VERSION = 0;
  private static final long UNSIGNED_INT = 0xFFFF_FFFFL;

  /**
   * Checks that each field fits into its bytes.
   *
   * @param version 0 to 255
   * @param type 0 to 255
   * @param flags 0 to 65535
   * @param stream 0 to 4294967295
   * @param length 0 to 4294967295
   * @throws IllegalArgumentException if one does not
   */
  public FrameHeader {
    check(version, 0xFF, "version");
    check(type, 0xFF, "type");
    check(flags, 0xFFFF, "flags");
    check(stream, UNSIGNED_INT, "stream");
    check(length, UNSIGNED_INT, "length");
  }

  static FrameHeader data(int flags, long stream, long length) {
    return new FrameHeader(VERSION, DATA, flags, stream, length);
  }

  static FrameHeader windowUpdate(int flags, long stream, long delta) {
    return new FrameHeader(VERSION, WINDOW_UPDATE, flags, stream, delta);
  }

  static FrameHeader ping(int flags, long value) {
    return new FrameHeader(VERSION, PING, flags, 0, value);
  }

  static FrameHeader goAway(int code) {
    return new FrameHeader(VERSION, GO_AWAY, 0, 0, code);
  }

  /**
   * Reads a header.
   *
   * @param bytes at least twelve; as many are taken
   * @return what they say
   */
  static FrameHeader read(ByteBuffer bytes) {
    ByteBuffer in = bytes.order(ByteOrder.BIG_ENDIAN);
    int version = in.get() & 0xFF;
    int type = in.get() & 0xFF;
    int flags = in.getShort() & 0xFFFF;
    long stream = in.getInt() & UNSIGNED_INT;
    return new FrameHeader(version, type, flags, stream, in.getInt() & UNSIGNED_INT);
  }

  /**
   * Returns the header as it stands on the wire.
   *
   * @return twelve bytes
   */
  public byte[] toByteArray() {
    return ByteBuffer.allocate(SIZE)
        .put((byte) version)
        .put((byte) type)
        .putShort((short) flags)
        .putInt((int) stream)
        .putInt((int) length)
        .array();
  }

  boolean hasSyn() {
    return (flags & SYN) != 0;
  }

  boolean hasAck() {
    return (flags & ACK) != 0;
  }

  boolean hasFin() {
    return (flags & FIN) != 0;
  }

  boolean hasRst() {
    return (flags & RST) != 0;
  }

  private static void check(long value, long max, String name) {
    if (value < 0 || value > max) {
      throw new IllegalArgumentException(name + " must be 0 to " + max + " but was " + value);
    }
  }
}
