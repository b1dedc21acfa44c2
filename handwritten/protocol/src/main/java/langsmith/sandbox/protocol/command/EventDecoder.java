// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalLong;
import langsmith.sandbox.protocol.StandardStream;
import okio.Buffer;
import org.jspecify.annotations.Nullable;

/**
 * Decodes the events of a command. Stateless and safe for use by several threads.
 *
 * <p>An event of an unknown name, or with data that is not a JSON object, is {@link
 * ServerMessage.Unknown} (clause V4); a known one whose members are missing or wrong is {@link
 * ServerMessage.Malformed}.
 */
public final class EventDecoder {
  private static final JsonReader.Options MEMBERS =
      JsonReader.Options.of(
          "command_id",
          "pid",
          "offset",
          "data",
          "stream",
          "exit_code",
          "stdout_offset",
          "stderr_offset",
          "error_type",
          "error");

  /** Creates a decoder. */
  public EventDecoder() {}

  /**
   * Decodes one event; never throws for what a server may send.
   *
   * @param name of the event
   * @param data holds the data at its beginning
   * @param length of the data
   * @return the message
   */
  public ServerMessage decode(String name, byte[] data, int length) {
    try {
      return switch (name) {
        case "stdout" -> output(StandardStream.STDOUT, Members.read(data, length));
        case "stderr" -> output(StandardStream.STDERR, Members.read(data, length));
        case "started" -> started(Members.read(data, length));
        case "stream_end" -> streamEnd(Members.read(data, length));
        case "exit" -> exit(Members.read(data, length));
        case "ack_required" -> ackRequired(Members.read(data, length));
        case "error" -> failure(Members.read(data, length));
        default -> new ServerMessage.Unknown(name);
      };
    } catch (IOException e) {
      return new ServerMessage.Unknown(name);
    } catch (MemberException e) {
      return new ServerMessage.Malformed(e.clause, "'" + e.member + "' is missing or invalid");
    }
  }

  private static ServerMessage started(Members members) throws MemberException {
    String id = members.text("command_id");
    if (id == null || !FrameDecoder.isIdentity(id)) {
      throw new MemberException("V5", "command_id");
    }
    Long pid = members.wholeNumber("pid");
    boolean fits = pid != null && pid == pid.intValue();
    return new ServerMessage.Started(id, fits && pid != null ? pid.intValue() : null);
  }

  private static ServerMessage output(StandardStream stream, Members members)
      throws MemberException {
    long offset = members.offset("offset", "V6");
    String data = members.text("data");
    if (data == null) {
      throw new MemberException("V6", "data");
    }
    try {
      byte[] bytes = Base64.getDecoder().decode(data);
      return new ServerMessage.Output(stream, OptionalLong.of(offset), Utf8Chunk.wrap(bytes));
    } catch (IllegalArgumentException e) {
      throw new MemberException("V6", "data");
    }
  }

  private static ServerMessage streamEnd(Members members) throws MemberException {
    long offset = members.offset("offset", "V7");
    String stream = members.text("stream");
    boolean stdout = "stdout".equals(stream);
    if (!stdout && !"stderr".equals(stream)) {
      throw new MemberException("V7", "stream");
    }
    return new ServerMessage.StreamEnd(
        stdout ? StandardStream.STDOUT : StandardStream.STDERR, offset);
  }

  private static ServerMessage exit(Members members) throws MemberException {
    Long code = members.wholeNumber("exit_code");
    if (code == null || code != code.intValue()) {
      throw new MemberException("V13", "exit_code");
    }
    return new ServerMessage.Exit(code.intValue());
  }

  private static ServerMessage ackRequired(Members members) throws MemberException {
    return new ServerMessage.AckRequired(
        members.offset("stdout_offset", "V8"), members.offset("stderr_offset", "V8"));
  }

  private static ServerMessage failure(Members members) {
    String type = members.text("error_type");
    String text = members.text("error");
    return new ServerMessage.Failure(
        type == null || type.isBlank() ? "CommandError" : type, text == null ? "" : text);
  }

  /** A member that is missing, or has not the type that it must have. */
  private static final class MemberException extends Exception {
    private static final long serialVersionUID = 1L;

    final String clause;
    final String member;

    MemberException(String clause, String member) {
      super(member, null, false, false);
      this.clause = clause;
      this.member = member;
    }
  }

  /** The members of an event that mean something, with their JSON types. */
  private static final class Members {
    private final Map<String, Object> values = new HashMap<>();

    /** Reads the data; what is not one JSON object is an IOException. */
    static Members read(byte[] data, int length) throws IOException {
      Members members = new Members();
      try (JsonReader reader = JsonReader.of(new Buffer().write(data, 0, length))) {
        if (reader.peek() != JsonReader.Token.BEGIN_OBJECT) {
          throw new IOException("not an object");
        }
        reader.beginObject();
        while (reader.hasNext()) {
          int member = reader.selectName(MEMBERS);
          if (member < 0) {
            reader.skipName();
            reader.skipValue();
          } else {
            members.read(MEMBERS.strings().get(member), reader);
          }
        }
        reader.endObject();
        if (reader.peek() != JsonReader.Token.END_DOCUMENT) {
          throw new IOException("more than an object");
        }
      }
      return members;
    }

    private void read(String name, JsonReader reader) throws IOException {
      switch (reader.peek()) {
        case STRING -> values.put(name, reader.nextString());
        case NUMBER -> values.put(name, number(reader.nextString()));
        case NULL -> reader.skipValue();
        default -> {
          reader.skipValue();
          values.put(name, false);
        }
      }
    }

    /** Returns a whole number that fits, and for any other what fits no member. */
    private static Object number(String written) {
      try {
        return Long.valueOf(written);
      } catch (NumberFormatException e) {
        return false;
      }
    }

    @Nullable String text(String name) {
      return values.get(name) instanceof String text ? text : null;
    }

    @Nullable Long wholeNumber(String name) {
      return values.get(name) instanceof Long number ? number : null;
    }

    long offset(String name, String clause) throws MemberException {
      if (values.get(name) instanceof Long offset && offset >= 0) {
        return offset;
      }
      throw new MemberException(clause, name);
    }
  }
}
