// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import langsmith.sandbox.config.ProxyOptions;
import okhttp3.Dns;
import org.jspecify.annotations.Nullable;

/**
 * A socket that connects through a SOCKS proxy of version 5 (RFC 1928), with a user and a password
 * if the proxy requires them (RFC 1929). The JDK's own reads credentials from a process-wide
 * setting, which a library must not change.
 */
final class Socks5Socket extends Socket {
  /** Leaves name resolution to the proxy: every name has this placeholder address. */
  static final Dns NAMES_FOR_PROXY = host -> List.of(InetAddress.getByAddress(host, new byte[4]));

  private static final int VERSION = 5;
  private static final int NO_AUTHENTICATION = 0;
  private static final int USER_AND_PASSWORD = 2;
  private static final int CONNECT = 1;
  private static final int IPV4 = 1;
  private static final int NAME = 3;
  private static final int IPV6 = 4;
  private static final int MAX_TEXT_BYTES = 255;

  private final ProxyOptions proxy;

  Socks5Socket(ProxyOptions proxy) {
    this.proxy = proxy;
  }

  @Override
  public void connect(SocketAddress endpoint) throws IOException {
    connect(endpoint, 0);
  }

  @Override
  public void connect(SocketAddress endpoint, int timeout) throws IOException {
    InetSocketAddress address = new InetSocketAddress(proxy.host(), proxy.port());
    if (address.isUnresolved()) {
      throw new UnknownHostException(proxy.host());
    }
    super.connect(address, timeout);
    int readTimeout = getSoTimeout();
    setSoTimeout(timeout);
    try {
      negotiate((InetSocketAddress) endpoint);
    } catch (IOException e) {
      close();
      throw e;
    }
    setSoTimeout(readTimeout);
  }

  private void negotiate(InetSocketAddress target) throws IOException {
    DataInputStream in = new DataInputStream(getInputStream());
    OutputStream out = getOutputStream();
    boolean known = proxy.user() != null;
    out.write(
        known
            ? new byte[] {VERSION, 2, NO_AUTHENTICATION, USER_AND_PASSWORD}
            : new byte[] {VERSION, 1, NO_AUTHENTICATION});
    expect(in.readUnsignedByte() == VERSION, "it does not speak SOCKS 5");
    int method = in.readUnsignedByte();
    if (method == USER_AND_PASSWORD && known) {
      out.write(credentials());
      in.readUnsignedByte();
      expect(in.readUnsignedByte() == 0, "it refused user and password");
    } else {
      expect(method == NO_AUTHENTICATION, "it requires credentials that are not configured");
    }
    out.write(request(target));
    expect(in.readUnsignedByte() == VERSION, "it does not speak SOCKS 5");
    int reply = in.readUnsignedByte();
    expect(reply == 0, reason(reply));
    in.readUnsignedByte();
    skip(in, boundAddressBytes(in) + 2);
  }

  private byte[] credentials() throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(1);
    text(message, proxy.user());
    text(message, proxy.password());
    return message.toByteArray();
  }

  private static byte[] request(InetSocketAddress target) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    message.write(VERSION);
    message.write(CONNECT);
    message.write(0);
    InetAddress address = target.getAddress();
    if (address == null || address.isAnyLocalAddress()) {
      message.write(NAME);
      text(message, target.getHostString());
    } else {
      byte[] bytes = address.getAddress();
      message.write(bytes.length == 4 ? IPV4 : IPV6);
      message.write(bytes);
    }
    message.write(target.getPort() >> 8);
    message.write(target.getPort());
    return message.toByteArray();
  }

  private static void text(ByteArrayOutputStream message, @Nullable String text)
      throws IOException {
    byte[] bytes = text == null ? new byte[0] : text.getBytes(UTF_8);
    expect(bytes.length <= MAX_TEXT_BYTES, "a name or a credential is longer than 255 bytes");
    message.write(bytes.length);
    message.write(bytes);
  }

  private static int boundAddressBytes(DataInputStream in) throws IOException {
    int type = in.readUnsignedByte();
    return switch (type) {
      case IPV4 -> 4;
      case IPV6 -> 16;
      case NAME -> in.readUnsignedByte();
      default -> throw failed("it named an address of the unknown type " + type);
    };
  }

  private static void skip(DataInputStream in, int bytes) throws IOException {
    try {
      in.readFully(new byte[bytes]);
    } catch (EOFException e) {
      throw new EOFException("the SOCKS proxy closed the connection");
    }
  }

  private static void expect(boolean expected, String otherwise) throws IOException {
    if (!expected) {
      throw failed(otherwise);
    }
  }

  private static IOException failed(String reason) {
    return new IOException("the SOCKS proxy did not connect: " + reason);
  }

  private static String reason(int reply) {
    return switch (reply) {
      case 2 -> "its rules do not allow it";
      case 3 -> "the network is unreachable";
      case 4 -> "the host is unreachable";
      case 5 -> "the connection was refused";
      case 6 -> "it took too long";
      default -> "it answered " + reply;
    };
  }
}
