// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import langsmith.sandbox.error.SandboxException;

/**
 * A command's input as a stream of UTF-8 bytes, because the command stream carries text only. Each
 * write is sent at once, except for the bytes of an incomplete character.
 */
public final class CommandInput extends OutputStream {
  private final Consumer<String> send;
  private final Runnable end;

  // Guarded by this.
  private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
  private byte[] incomplete = new byte[0];
  private boolean closed;

  /**
   * Creates an open input.
   *
   * @param send sends a text, which may throw {@link SandboxException}
   * @param end ends the input, which may throw {@link SandboxException}
   */
  public CommandInput(Consumer<String> send, Runnable end) {
    this.send = send;
    this.end = end;
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public synchronized void write(byte[] bytes, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, bytes.length);
    if (closed) {
      throw new IOException("the input of the command is closed");
    }
    String text = decode(bytes, from, length);
    if (!text.isEmpty()) {
      try {
        send.accept(text);
      } catch (SandboxException e) {
        throw new IOException(e.getMessage(), e);
      }
    }
  }

  @Override
  public synchronized void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    try {
      end.run();
    } catch (SandboxException e) {
      throw new IOException(e.getMessage(), e);
    }
    if (incomplete.length > 0) {
      throw new IOException("the input ended inside a UTF-8 character, which was not sent");
    }
  }

  private String decode(byte[] bytes, int from, int length) throws IOException {
    byte[] all = Arrays.copyOf(incomplete, incomplete.length + length);
    System.arraycopy(bytes, from, all, incomplete.length, length);
    ByteBuffer source = ByteBuffer.wrap(all);
    CharBuffer target = CharBuffer.allocate(all.length);
    CoderResult result = decoder.reset().decode(source, target, false);
    if (result.isError()) {
      throw new IOException(
          "input must be UTF-8, because the command stream carries text, but is not at byte "
              + source.position()
              + " of this write; nothing of this write was sent");
    }
    incomplete = Arrays.copyOfRange(all, source.position(), all.length);
    ((Buffer) target).flip(); // Returns a buffer of another type on older Androids.
    return target.toString();
  }
}
