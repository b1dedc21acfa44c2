// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import langsmith.sandbox.protocol.yamux.FrameHeader;

/**
 * A service with one sandbox, whose tunnels end in {@link TunnelProgram}'s work itself: it dials
 * nothing, copies nothing and does not unmask what it discards, so that a client is what limits the
 * speed. A thread for each connection; one stream of a session at a time.
 */
final class TunnelStandIn implements AutoCloseable {
  private static final int WINDOW = 512 << 10;
  private static final int FRAME = 64 << 10;
  private static final byte CONNECTED = 0;
  private static final String ACCEPT = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

  private final ServerSocket listener = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());

  TunnelStandIn() throws IOException {
    TunnelProgram.acceptOn(listener, "stand-in", this::talk);
  }

  String endpoint() {
    return "http://127.0.0.1:" + listener.getLocalPort();
  }

  @Override
  public void close() throws IOException {
    listener.close();
  }

  private void talk(Socket socket) throws IOException {
    MaskedInput in = new MaskedInput(socket.getInputStream());
    OutputStream out = socket.getOutputStream();
    String head = "";
    while (!head.endsWith("\r\n\r\n")) {
      head += (char) in.next();
    }
    int key = head.toLowerCase(Locale.ROOT).indexOf("sec-websocket-key:");
    if (key >= 0) {
      String value = head.substring(key + 18, head.indexOf('\r', key)).trim();
      String answer =
          "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
              + "Sec-WebSocket-Accept: "
              + accept(value)
              + "\r\n\r\n";
      out.write(answer.getBytes(StandardCharsets.US_ASCII));
      new Session(in, out).run();
    } else {
      String json =
          "{\"id\":\"5f0e9c1a-6a53-4c0e-9a3e-0d5a3f6a1b00\",\"name\":\"box\",\"status\":\"ready\","
              + "\"dataplane_url\":\""
              + endpoint()
              + "/sb/1\"}";
      String answer =
          "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n"
              + "Content-Length: "
              + json.length()
              + "\r\n\r\n"
              + json;
      out.write(answer.getBytes(StandardCharsets.US_ASCII));
      socket.shutdownOutput();
      while (in.next() >= 0) {
        // The body of the request.
      }
    }
  }

  private static String accept(String key) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-1")
              .digest((key + ACCEPT).getBytes(StandardCharsets.US_ASCII));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** One yamux session. Relies on each message being one frame, as this project's client does. */
  private static final class Session {
    private final MaskedInput in;
    private final OutputStream out;
    private long stream;
    private long window;
    private int owed;

    Session(MaskedInput in, OutputStream out) {
      this.in = in;
      this.out = out;
    }

    void run() throws IOException {
      while (true) {
        try {
          byte[] connectRequest = new byte[3];
          read(connectRequest);
          send(FrameHeader.DATA, 0, 1, new byte[] {CONNECTED});
          byte[] what = new byte[1];
          read(what);
          work(what[0]);
        } catch (StreamEnd end) {
          // The next stream follows.
        }
      }
    }

    private void work(byte what) throws IOException {
      byte[] one = new byte[1];
      if (what == TunnelProgram.PING) {
        while (true) {
          read(one);
          send(FrameHeader.DATA, 0, 1, one);
        }
      }
      byte[] length = new byte[8];
      read(length);
      long left = ByteBuffer.wrap(length).getLong();
      if (what == TunnelProgram.DOWN) {
        blast(left);
      } else {
        while (left > 0) {
          left -= discard();
        }
        send(FrameHeader.DATA, 0, 1, one);
      }
      while (true) {
        discard();
      }
    }

    private void blast(long length) throws IOException {
      byte[] zeros = new byte[FRAME];
      for (long left = length; left > 0; ) {
        if (window == 0) {
          discard();
          continue;
        }
        int part = (int) Math.min(Math.min(window, FRAME), left);
        send(FrameHeader.DATA, 0, part, zeros);
        left -= part;
      }
    }

    /** Reads payload, byte by byte of which something depends. */
    private void read(byte[] into) throws IOException {
      for (int done = 0; done < into.length; done++) {
        while (in.missing() == 0) {
          frame();
        }
        into[done] = in.unmasked();
        consumed(1);
      }
    }

    /** Skips what remains of a frame, or the next one; returns how much payload it had. */
    private int discard() throws IOException {
      if (in.missing() == 0) {
        frame();
      }
      int skipped = in.skip();
      consumed(skipped);
      return skipped;
    }

    private void consumed(int bytes) throws IOException {
      owed += bytes;
      if (owed >= WINDOW / 2) {
        send(FrameHeader.WINDOW_UPDATE, 0, owed, new byte[0]);
        owed = 0;
      }
    }

    /** Reads the header of a frame and does what it says. */
    private void frame() throws IOException {
      byte[] header = in.message();
      ByteBuffer fields = ByteBuffer.wrap(header);
      int flags = fields.getShort(2);
      long id = fields.getInt(4);
      long length = fields.getInt(8) & 0xFFFF_FFFFL;
      if (header[1] == FrameHeader.PING) {
        if ((flags & FrameHeader.SYN) != 0) {
          send(FrameHeader.PING, FrameHeader.ACK, (int) length, new byte[0]);
        }
      } else if ((flags & FrameHeader.SYN) != 0) {
        stream = id;
        window = (256 << 10) + length;
        owed = 0;
        send(FrameHeader.WINDOW_UPDATE, FrameHeader.ACK, WINDOW - (256 << 10), new byte[0]);
        // The end of the stream before may still be on its way.
        throw new StreamEnd();
      } else if (id == stream && (flags & (FrameHeader.FIN | FrameHeader.RST)) != 0) {
        send(FrameHeader.WINDOW_UPDATE, FrameHeader.RST, 0, new byte[0]);
        throw new StreamEnd();
      } else if (id == stream && header[1] == FrameHeader.WINDOW_UPDATE) {
        window += length;
      }
    }

    private void send(int type, int flags, int length, byte[] payload) throws IOException {
      int size = type == FrameHeader.DATA ? length : 0;
      window -= size;
      byte[] header =
          new FrameHeader(0, type, flags, type == FrameHeader.PING ? 0 : stream, length)
              .toByteArray();
      int message = header.length + size;
      ByteBuffer frame = ByteBuffer.allocate(10 + message).put((byte) 0x82);
      if (message < 126) {
        frame.put((byte) message);
      } else if (message <= 0xFFFF) {
        frame.put((byte) 126).putShort((short) message);
      } else {
        frame.put((byte) 127).putLong(message);
      }
      frame.put(header).put(payload, 0, size);
      out.write(frame.array(), 0, frame.position());
    }
  }

  /** The client has ended a stream. */
  private static final class StreamEnd extends RuntimeException {
    private static final long serialVersionUID = 1L;

    StreamEnd() {
      super("", null, false, false);
    }
  }
}
