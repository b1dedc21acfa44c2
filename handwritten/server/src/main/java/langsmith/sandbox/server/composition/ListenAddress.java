// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import io.netty.util.NetUtil;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** The address that a server listens on. */
public record ListenAddress(InetAddress address) {
  /** Programs of this machine only. */
  static final ListenAddress LOOPBACK = parse("127.0.0.1").orElseThrow();

  /** Returns the address that a text denotes; empty if it is no IP address. */
  static Optional<ListenAddress> parse(String text) {
    byte[] bytes = NetUtil.createByteArrayFromIpAddressString(text);
    try {
      return bytes == null
          ? Optional.empty()
          : Optional.of(new ListenAddress(InetAddress.getByAddress(bytes)));
    } catch (UnknownHostException e) {
      throw new IllegalStateException("it has 4 or 16 bytes", e);
    }
  }

  /** Returns whether programs of other machines can connect. */
  boolean isOpen() {
    return !address.isLoopbackAddress();
  }

  /** Returns the host of the server's own URL: an address of this machine. */
  public String urlHost() {
    if (address.isAnyLocalAddress()) {
      return LOOPBACK.urlHost();
    }
    String text = NetUtil.toAddressString(address);
    return address instanceof Inet6Address ? "[" + text + "]" : text;
  }

  /** Returns whether requests can only name it by a host that has to be allowed. */
  boolean isEveryAddress() {
    return address.isAnyLocalAddress();
  }
}
