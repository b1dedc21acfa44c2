// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.OptionalLong;
import langsmith.sandbox.frames.ErrorFrame;
import langsmith.sandbox.frames.ExitFrame;
import langsmith.sandbox.frames.GeneratedJsonAdapters;
import langsmith.sandbox.frames.ServerFrame;
import langsmith.sandbox.frames.StartedFrame;
import langsmith.sandbox.frames.StderrFrame;
import langsmith.sandbox.frames.StdoutFrame;
import langsmith.sandbox.protocol.StandardStream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/** Decodes the text frames of a server. Stateless and safe for use by several threads. */
public final class FrameDecoder {
  private static final int MAX_ID_LENGTH = 128;

  private static final String CLAUSE = "E3";
  private static final String TYPE = "type";

  /** The members of all frames: first the numbers, then the texts. */
  private static final JsonReader.Options MEMBERS =
      JsonReader.Options.of(
          "exit_code",
          "offset",
          "pid",
          TYPE,
          "channel_id",
          "command_id",
          "data",
          "error",
          "error_type");

  private static final int NUMBERS = 3;

  private final JsonAdapter<ServerFrame> adapter =
      new Moshi.Builder().add(new GeneratedJsonAdapters()).build().adapter(ServerFrame.class);

  /** Creates a decoder. */
  public FrameDecoder() {}

  /**
   * Decodes one frame; never throws for what a server may send.
   *
   * @param utf8 holds the text of the frame, which need not be well-formed
   * @param from position of its first byte
   * @param to position after its last byte
   * @return the message, or {@link ServerMessage.Malformed}
   */
  public ServerMessage decode(byte[] utf8, int from, int to) {
    return decode(utf8, from, to, new byte[to - from]);
  }

  /**
   * Like {@link #decode(byte[], int, int)}, for a caller that keeps an array for its frames.
   *
   * @param utf8 holds the text of the frame, which need not be well-formed
   * @param from position of its first byte
   * @param to position after its last byte
   * @param scratch at least as long as the frame, and another array than {@code utf8}; modified,
   *     and no part of the message
   * @return the message, or {@link ServerMessage.Malformed}
   */
  public ServerMessage decode(byte[] utf8, int from, int to, byte[] scratch) {
    ServerMessage output = OutputFrameScanner.scan(utf8, from, to, scratch);
    return output == null ? decodeGenerated(utf8, from, to) : output;
  }

  /** Decodes a frame of any form, with the adapter made from the schemas. */
  ServerMessage decodeGenerated(byte[] utf8, int from, int to) {
    int invalid = Utf8.firstInvalid(utf8, from, to);
    if (invalid >= 0) {
      return malformed("not UTF-8 at byte " + (invalid - from));
    }
    Buffer text = new Buffer().write(utf8, from, to - from);
    try (JsonReader reader = JsonReader.of(text)) {
      if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
        return malformed("not a JSON object");
      }
      String mistyped = mistypedMember(reader);
      ServerFrame frame = adapter.fromJson(reader);
      if (frame == null || reader.peek() != JsonReader.Token.END_DOCUMENT) {
        return malformed("not one JSON object");
      }
      // What the members of a frame of tomorrow mean is not known, but its type is text.
      boolean broken =
          frame instanceof ServerFrame.Unknown ? TYPE.equals(mistyped) : mistyped != null;
      return broken
          ? malformed("'" + mistyped + "' is missing or has the wrong type")
          : message(frame);
    } catch (JsonDataException e) {
      return malformed(summary(e, "a member is missing or has the wrong type"));
    } catch (IOException e) {
      return malformed("not JSON");
    }
  }

  /**
   * Finds a member that has not the JSON type of the schema. Moshi alone would take the number 7
   * for the text "7", and the other way round.
   *
   * @return its name, or null; {@code type} is also found if it is absent, and before any other
   */
  private static @Nullable String mistypedMember(JsonReader reader) throws IOException {
    String mistyped = null;
    boolean hasType = false;
    try (JsonReader ahead = reader.peekJson()) {
      ahead.beginObject();
      while (ahead.hasNext()) {
        int member = ahead.selectName(MEMBERS);
        if (member < 0) {
          ahead.skipName();
        } else {
          JsonReader.Token token = ahead.peek();
          boolean number = member < NUMBERS;
          boolean fits = token == (number ? JsonReader.Token.NUMBER : JsonReader.Token.STRING);
          String name = MEMBERS.strings().get(member);
          hasType |= fits && name.equals(TYPE);
          if (!fits && token != JsonReader.Token.NULL) {
            mistyped = name;
          }
        }
        ahead.skipValue();
      }
    }
    return hasType ? mistyped : TYPE;
  }

  /** Returns whether a text can be the id of a command, as far as its length tells. */
  static boolean isIdentity(String id) {
    return !id.isEmpty() && id.codePointCount(0, id.length()) <= MAX_ID_LENGTH;
  }

  private static ServerMessage message(ServerFrame frame) {
    if (frame instanceof StdoutFrame f) {
      return output(StandardStream.STDOUT, f.offset(), f.data());
    }
    if (frame instanceof StderrFrame f) {
      return output(StandardStream.STDERR, f.offset(), f.data());
    }
    if (frame instanceof StartedFrame f) {
      return isIdentity(f.commandId())
          ? new ServerMessage.Started(f.commandId(), f.pid())
          : malformed("'command_id' must have 1 to " + MAX_ID_LENGTH + " characters");
    }
    if (frame instanceof ExitFrame f) {
      return new ServerMessage.Exit(f.exitCode());
    }
    if (frame instanceof ErrorFrame f) {
      String type = f.errorType();
      String text = f.error();
      return new ServerMessage.Failure(
          type == null || type.isBlank() ? "CommandError" : type, text == null ? "" : text);
    }
    return new ServerMessage.Unknown(frame.type());
  }

  private static ServerMessage output(StandardStream stream, @Nullable Long offset, String data) {
    if (offset != null && offset < 0) {
      return malformed("'offset' is negative");
    }
    OptionalLong at = offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
    return new ServerMessage.Output(stream, at, Utf8Chunk.of(data));
  }

  /** Keeps Moshi's own sentence only where it names a member of the schema, never a value. */
  private static String summary(JsonDataException e, String otherwise) {
    String message = e.getMessage();
    return message != null && message.startsWith("Required value ") ? message : otherwise;
  }

  private static ServerMessage malformed(String problem) {
    return new ServerMessage.Malformed(CLAUSE, problem);
  }
}
