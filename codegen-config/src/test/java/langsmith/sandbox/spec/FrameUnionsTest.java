// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the generator is told about unions is what AsyncAPI says about operations. */
class FrameUnionsTest {

  private final JsonNode asyncApi = SpecFiles.yaml(SpecFiles.ASYNCAPI);
  private final JsonNode frames = SpecFiles.yaml(SpecFiles.FRAMES);

  @ParameterizedTest
  @CsvSource({"ClientFrame, sendCommandFrame", "ServerFrame, receiveCommandFrame"})
  void union_holdsTheMessagesOfItsOperation(String union, String operation) {
    Map<String, String> expected = new TreeMap<>();
    for (JsonNode message : asyncApi.at("/operations/" + operation + "/messages")) {
      JsonNode resolved = References.resolve(asyncApi, message);
      expected.put(resolved.get("name").asText(), lastSegment(resolved.at("/payload/$ref")));
    }
    JsonNode schema = frames.at("/components/schemas/" + union);
    Map<String, String> mapping = new TreeMap<>();
    schema
        .at("/discriminator/mapping")
        .properties()
        .forEach(entry -> mapping.put(entry.getKey(), lastSegment(entry.getValue())));

    assertThat(expected).hasSizeGreaterThan(5);
    assertThat(mapping).isEqualTo(expected);
    assertThat(schema.get("oneOf"))
        .extracting(member -> lastSegment(member.get("$ref")))
        .containsExactlyInAnyOrderElementsOf(expected.values());
    assertThat(schema.at("/discriminator/propertyName").asText()).isEqualTo("type");
  }

  @Test
  void everySchema_isHandedToTheGenerator() {
    JsonNode schemas = asyncApi.at("/components/schemas");
    assertThat(schemas.fieldNames())
        .toIterable()
        .allSatisfy(
            name ->
                assertThat(frames.at("/components/schemas/" + name + "/$ref").asText())
                    .isEqualTo("../spec/asyncapi.yaml#/components/schemas/" + name));
    assertThat(frames.at("/components/schemas")).hasSize(schemas.size() + 2);
  }

  private static String lastSegment(JsonNode reference) {
    String text = reference.asText();
    return text.substring(text.lastIndexOf('/') + 1);
  }
}
