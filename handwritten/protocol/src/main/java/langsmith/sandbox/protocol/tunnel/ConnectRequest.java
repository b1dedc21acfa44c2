// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

/**
 * The first three bytes of a stream: which port to connect to (clause D1).
 *
 * @param version 1, or what a client of another time may send; 0 to 255
 * @param port 0 to 65535, of which a server refuses 0
 */
public record ConnectRequest(int version, int port) {
  /** How many bytes it takes. */
  public static final int SIZE = 3;

  /** The version that this project speaks. */
  public static final int VERSION = 1;

  /**
   * Checks the bounds.
   *
   * @param version 0 to 255
   * @param port 0 to 65535
   * @throws IllegalArgumentException if a member does not fit into its bytes
   */
  public ConnectRequest {
    if (version < 0 || version > 0xFF) {
      throw new IllegalArgumentException("version must be 0 to 255 but was " + version);
    }
    if (port < 0 || port > 0xFFFF) {
      throw new IllegalArgumentException("port must be 0 to 65535 but was " + port);
    }
  }

  /**
   * Creates a client's request.
   *
   * @param port 1 to 65535
   * @return a request of the current version
   * @throws IllegalArgumentException if the port is out of its bounds
   */
  public static ConnectRequest to(int port) {
    if (port < 1 || port > 0xFFFF) {
      throw new IllegalArgumentException("port must be 1 to 65535 but was " + port);
    }
    return new ConnectRequest(VERSION, port);
  }

  /**
   * Returns the request as it travels.
   *
   * @return three bytes
   */
  public byte[] toByteArray() {
    return new byte[] {(byte) version, (byte) (port >>> 8), (byte) port};
  }

  /**
   * Returns whether this is the version that this project speaks.
   *
   * @return false if the protocol is not one that the port is defined for
   */
  public boolean isSupported() {
    return version == VERSION;
  }
}
