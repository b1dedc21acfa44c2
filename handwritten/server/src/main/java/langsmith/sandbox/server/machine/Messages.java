// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.machine;

import com.sun.jna.LastErrorException;
import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
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
  private static final int VECTOR_BYTES = 16;
  private static final int OUTGOING_BYTES = 16 * 1024;

  private final int fd;
  private boolean closed;
  private final Memory head = new Memory(HEAD_BYTES);
  private final Memory body = new Memory(MAX_ANSWER_BYTES);
  private final Memory control = new Memory(control(MAX_RIGHTS));
  private final Memory vector = new Memory(VECTOR_BYTES);
  private final Memory message = cleared(MESSAGE_BYTES);

  // Guarded by this.
  private final Memory outgoing = new Memory(OUTGOING_BYTES);
  private final Memory outgoingControl = new Memory(control(MAX_RIGHTS));
  private final Memory outgoingVector = new Memory(VECTOR_BYTES);
  private final Memory outgoingHead = cleared(MESSAGE_BYTES);

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

  /** A message on its way. Used by one thread at a time. */
  static final class Message {
    private final byte[] whole;
    private final int[] rights;
    private int sent;

    Message(List<String> fields, int... rights) {
      byte[] text = String.join("\0", fields).getBytes(StandardCharsets.UTF_8);
      this.rights = rights;
      this.whole = new byte[HEAD_BYTES + text.length];
      ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN).putInt(text.length).put(text);
    }
  }

  /**
   * Sends the rest of a message.
   *
   * @param blocks whether to wait while the launcher is busy
   * @return whether all of it was sent
   */
  synchronized boolean send(Message message, boolean blocks) throws IOException {
    if (closed) {
      throw new IOException("the launcher of a box is gone");
    }
    while (message.sent < message.whole.length) {
      try {
        message.sent += (int) sendSome(message, blocks ? 0 : Posix.MSG_DONTWAIT);
      } catch (LastErrorException e) {
        if (e.getErrorCode() == Posix.EAGAIN && !blocks) {
          return false;
        }
        retryAfter(e);
      }
    }
    return true;
  }

  private long sendSome(Message message, int flags) {
    int left = Math.min(message.whole.length - message.sent, (int) outgoing.size());
    outgoing.write(0, message.whole, message.sent, left);
    outgoingVector.setPointer(0, outgoing);
    outgoingVector.setLong(8, left);
    // Descriptors travel with the first byte.
    int count = message.sent == 0 ? message.rights.length : 0;
    outgoingControl.setLong(0, CONTROL_HEAD_BYTES + 4L * count);
    outgoingControl.setInt(8, SOL_SOCKET);
    outgoingControl.setInt(12, SCM_RIGHTS);
    for (int i = 0; i < count; i++) {
      outgoingControl.setInt(CONTROL_HEAD_BYTES + 4L * i, message.rights[i]);
    }
    outgoingHead.setPointer(16, outgoingVector);
    outgoingHead.setLong(24, 1);
    outgoingHead.setPointer(32, count == 0 ? Pointer.NULL : outgoingControl);
    outgoingHead.setLong(40, count == 0 ? 0 : control(count));
    return Posix.sendmsg(fd, outgoingHead, Posix.MSG_NOSIGNAL | flags);
  }

  /** Waits for a message; null at the end of the launcher. */
  @Nullable Answer receive() throws IOException {
    vector.setPointer(0, head);
    vector.setLong(8, HEAD_BYTES);
    message.setPointer(16, vector);
    message.setLong(24, 1);
    message.setPointer(32, control);
    message.setLong(40, control.size());
    if (receiveHead() < HEAD_BYTES) {
      return null;
    }
    int right = message.getLong(40) > CONTROL_HEAD_BYTES ? control.getInt(CONTROL_HEAD_BYTES) : -1;
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

  private long receiveHead() throws IOException {
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

  private static Memory cleared(int bytes) {
    Memory memory = new Memory(bytes);
    memory.clear();
    return memory;
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
