// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import okio.Buffer;
import okio.ByteString;

/** The golden frames and conversations below {@code spec/vectors}, as its README describes them. */
final class Vectors {
  private static final Path ROOT = Path.of("../../spec/vectors");

  private Vectors() {}

  /** A frame, byte for byte as it would travel. */
  record Frame(String name, String verdict, String clause, ByteString message) {
    boolean isValid() {
      return verdict.equals("valid");
    }

    String text() {
      return message.utf8();
    }
  }

  /** Reads {@code frames/TYPE.jsonl}. */
  static List<Frame> frames(String type) {
    try {
      return Files.readAllLines(ROOT.resolve("frames/" + type + ".jsonl")).stream()
          .map(Vectors::frame)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Frame frame(String line) {
    String name = "";
    String verdict = "";
    String clause = "";
    ByteString message = ByteString.EMPTY;
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(line))) {
      reader.beginObject();
      while (reader.hasNext()) {
        switch (reader.nextName()) {
          case "name" -> name = reader.nextString();
          case "verdict" -> verdict = reader.nextString();
          case "clause" -> clause = reader.nextString();
          case "frame" -> message = reader.nextSource().readByteString();
          case "text" -> message = ByteString.encodeUtf8(reader.nextString());
          case "hex" -> message = ByteString.decodeHex(reader.nextString());
          default -> throw new IllegalArgumentException("unknown member in " + line);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Frame(name, verdict, clause, message);
  }

  static List<Path> transcripts() {
    try (Stream<Path> files = Files.list(ROOT.resolve("transcripts"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a JSON object as a map. */
  @SuppressWarnings("unchecked")
  static Map<String, Object> object(String json) {
    try (JsonReader reader = JsonReader.of(new Buffer().writeUtf8(json))) {
      return (Map<String, Object>) Objects.requireNonNull(reader.readJsonValue());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a JSON string. */
  static String string(String json) {
    return (String) Objects.requireNonNull(object("{\"it\":" + json + "}").get("it"));
  }
}
