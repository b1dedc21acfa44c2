// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

/**
 * The one byte that a server answers a {@link ConnectRequest} with (clause D2), whatever it is.
 *
 * @param code 0 to 255
 */
public record ConnectStatus(int code) {
  /** What follows belongs to the connection. */
  public static final ConnectStatus CONNECTED = new ConnectStatus(0);

  /** The server does not allow this port. */
  public static final ConnectStatus PORT_NOT_ALLOWED = new ConnectStatus(1);

  /** Nothing listens on this port, or it could not be connected to. */
  public static final ConnectStatus DIAL_FAILED = new ConnectStatus(2);

  /** The server does not know this version of the request. */
  public static final ConnectStatus UNSUPPORTED_VERSION = new ConnectStatus(3);

  /**
   * Checks the bounds.
   *
   * @param code 0 to 255
   * @throws IllegalArgumentException if the code does not fit into a byte
   */
  public ConnectStatus {
    if (code < 0 || code > 0xFF) {
      throw new IllegalArgumentException("code must be 0 to 255 but was " + code);
    }
  }

  /**
   * Reads a status.
   *
   * @param wire the byte as it travels
   * @return the status; an unknown one keeps its number
   */
  public static ConnectStatus of(byte wire) {
    return new ConnectStatus(wire & 0xFF);
  }

  /**
   * Returns the status as it travels.
   *
   * @return one byte
   */
  public byte toByte() {
    return (byte) code;
  }
}
