// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The socket to a launcher; {@code launcher.pl} describes the messages. Any thread may send, one
 * receives. What arrives is checked: the launcher lives among the processes of its box.
 */
final class Messages {
  /** An answer holds an id and a number or a reason. */
  private static final int MAX_ANSWER_BYTES = 16 * 1024;

  private static final int HEAD_BYTES = 4;
  private static final int SOL_SOCKET = 1;
  private static final int SCM_RIGHTS = 1;
  private static final int CONTROL_HEAD_BYTES = 16;
  private static final int MAX_RIGHTS = 4;
  private static final int MESSAGE_BYTES = 56;

  private final int fd;
  private boolean closed;
  private final Memory head = new Memory(HEAD_BYTES);
  private final Memory body = new Memory(MAX_ANSWER_BYTES);

  Messages(int fd) {
    this.fd = fd;
  }

  /**
   * A message of the launcher.
   *
   * @param fields its text
   * @param right the descriptor that came with it; -1 for none
   */
  record Answer(List<String> fields, int right) {}

  /** Sends a message; blocks while the launcher is busy. */
  synchronized void send(List<String> fields, int... rights) throws IOException {
    if (closed) {
      throw new IOException("the launcher of a box is gone");
    }
    byte[] text = String.join("\0", fields).getBytes(StandardCharsets.UTF_8);
    try (Memory whole = new Memory(HEAD_BYTES + text.length)) {
      whole.setInt(0, text.length);
      whole.write(HEAD_BYTES, text, 0, text.length);
      long sent = sendFirst(whole, rights);
      while (sent < whole.size()) {
        try {
          sent += Posix.write(fd, whole.share(sent), whole.size() - sent);
        } catch (LastErrorException e) {
          retryAfter(e);
        }
      }
    }
  }

  private long sendFirst(Memory whole, int[] rights) throws IOException {
    try (Memory control = new Memory(control(MAX_RIGHTS))) {
      control.setLong(0, CONTROL_HEAD_BYTES + 4L * rights.length);
      control.setInt(8, SOL_SOCKET);
      control.setInt(12, SCM_RIGHTS);
      for (int i = 0; i < rights.length; i++) {
        control.setInt(CONTROL_HEAD_BYTES + 4L * i, rights[i]);
      }
      try (Memory vector = new Memory(16);
          Memory message =
              message(vector, whole, control, rights.length == 0 ? 0 : control(rights.length))) {
        while (true) {
          try {
            return Posix.sendmsg(fd, message, Posix.MSG_NOSIGNAL);
          } catch (LastErrorException e) {
            retryAfter(e);
          }
        }
      }
    }
  }

  /** Waits for a message; null at the end of the launcher. */
  @Nullable Answer receive() throws IOException {
    try (Memory control = new Memory(control(MAX_RIGHTS));
        Memory vector = new Memory(16);
        Memory message = message(vector, head, control, control.size())) {
      if (receiveHead(message) < HEAD_BYTES) {
        return null;
      }
      int right =
          message.getLong(40) > CONTROL_HEAD_BYTES ? control.getInt(CONTROL_HEAD_BYTES) : -1;
      int length = head.getInt(0);
      if (length < 0 || length > MAX_ANSWER_BYTES) {
        throw new IOException("the launcher of a box sent a message of " + length + " bytes");
      }
      int done = 0;
      while (done < length) {
        try {
          long n = Posix.read(fd, body.share(done), length - done);
          if (n == 0) {
            return null;
          }
          done += (int) n;
        } catch (LastErrorException e) {
          retryAfter(e);
        }
      }
      String text = new String(body.getByteArray(0, length), StandardCharsets.UTF_8);
      return new Answer(List.of(text.split("\0", -1)), right);
    }
  }

  private long receiveHead(Memory message) throws IOException {
    while (true) {
      try {
        return Posix.recvmsg(fd, message, Posix.MSG_CMSG_CLOEXEC);
      } catch (LastErrorException e) {
        retryAfter(e);
      }
    }
  }

  private static void retryAfter(LastErrorException e) throws IOException {
    if (e.getErrorCode() != Posix.EINTR) {
      throw new IOException("the launcher of a box is gone", e);
    }
  }

  private static long control(int rights) {
    return CONTROL_HEAD_BYTES + (4L * rights + 7) / 8 * 8;
  }

  /** Returns a {@code struct msghdr} with one vector. */
  private static Memory message(Memory vector, Memory data, Pointer control, long controlBytes) {
    vector.setPointer(0, data);
    vector.setLong(8, data.size());
    Memory message = new Memory(MESSAGE_BYTES);
    message.clear();
    message.setPointer(16, vector);
    message.setLong(24, 1);
    if (controlBytes > 0) {
      message.setPointer(32, control);
      message.setLong(40, controlBytes);
    }
    return message;
  }

  /** Tells the launcher that the server is gone, and ends {@link #receive()}. Any thread. */
  void end() {
    try {
      Posix.shutdown(fd, Posix.SHUT_RDWR);
    } catch (LastErrorException e) {
      // The launcher ended first.
    }
  }

  /** Frees the descriptor, after the last {@link #receive()}. */
  synchronized void close() {
    closed = true;
    Descriptor.close(fd);
  }
}
