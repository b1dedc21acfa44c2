// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FrameVectorsTest {

  private static final Frames FRAMES = new Frames(SpecFiles.asyncApi());
  private static final List<String> CLAUSES = Clauses.defined();

  record Vector(String file, JsonNode line) {

    String verdict() {
      return line.path("verdict").asText();
    }

    @Override
    public String toString() {
      return file + ": " + line.path("name").asText();
    }
  }

  static Stream<Vector> vectors() {
    return SpecFiles.below("spec/vectors/frames", ".jsonl").stream()
        .flatMap(
            file ->
                SpecFiles.text(file)
                    .lines()
                    .map(line -> new Vector(nameOf(file), SpecFiles.parseJson(line))));
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void verdict_isThatOfTheSchemas(Vector vector) {
    JsonNode frame = vector.line().get("frame");
    switch (vector.verdict()) {
      case "valid" -> assertThat(FRAMES.violations(frame)).isEmpty();
      case "ignored" -> assertThat(FRAMES.knows(frame)).isFalse();
      case "malformed" -> {
        if (frame == null) {
          assertThat(readable(vector.line())).isFalse();
        } else {
          assertThat(FRAMES.knows(frame)).isTrue();
          assertThat(FRAMES.violations(frame)).isNotEmpty();
        }
      }
      default -> fail("unknown verdict in %s", vector);
    }
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void line_isWellFormed(Vector vector) {
    assertThat(vector.line().fieldNames())
        .toIterable()
        .isSubsetOf("name", "verdict", "clause", "frame", "text", "hex")
        .contains("name", "verdict");
    assertThat(vector.line().has("clause")).isEqualTo(!vector.verdict().equals("valid"));
    if (vector.line().has("clause")) {
      assertThat(CLAUSES).contains(vector.line().get("clause").asText());
    }
    if (vector.line().has("frame") && !vector.verdict().equals("ignored")) {
      assertThat(vector.line().at("/frame/type").asText()).isEqualTo(vector.file());
    }
  }

  @Test
  void names_areUniqueInAFile() {
    assertThat(vectors().map(Vector::toString)).doesNotHaveDuplicates();
  }

  @Test
  void everyFrameType_hasAMinimalFrameAndOneWithUnknownMembers() {
    List<String> names = vectors().map(Vector::toString).toList();
    assertThat(FRAMES.types()).hasSize(13);
    for (String type : FRAMES.types()) {
      assertThat(names).contains(type + ": unknown members");
      assertThat(names.stream().filter(name -> name.startsWith(type + ": "))).hasSizeGreaterThan(1);
    }
  }

  @Test
  void everyRequiredMember_isLeftOutOnce() {
    for (String type : FRAMES.types()) {
      for (JsonNode required : FRAMES.schema(type).path("required")) {
        if (required.asText().equals("type")) {
          continue;
        }
        assertThat(vectors())
            .as("%s without %s", type, required.asText())
            .anyMatch(
                vector ->
                    vector.verdict().equals("malformed")
                        && vector.file().equals(type)
                        && !vector.line().get("frame").has(required.asText()));
      }
    }
  }

  private static String nameOf(Path file) {
    return file.getFileName().toString().replace(".jsonl", "");
  }

  /** Whether the message could be a frame at all: UTF-8, one JSON object, with a textual type. */
  private static boolean readable(JsonNode line) {
    try {
      String text =
          line.has("text")
              ? line.get("text").asText()
              : StandardCharsets.UTF_8
                  .newDecoder()
                  .decode(ByteBuffer.wrap(HexFormat.of().parseHex(line.get("hex").asText())))
                  .toString();
      return SpecFiles.parseJson(text).path("type").isTextual();
    } catch (CharacterCodingException | UncheckedIOException e) {
      return false;
    }
  }
}
