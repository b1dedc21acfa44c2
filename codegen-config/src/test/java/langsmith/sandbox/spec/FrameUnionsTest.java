// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;
import langsmith.sandbox.regenerate.FrameDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The generator's input for frames is what AsyncAPI says about operations. */
class FrameUnionsTest {
  private static final String ASYNCAPI = SpecFiles.text(SpecFiles.ASYNCAPI);

  @ParameterizedTest
  @CsvSource({"ClientFrame, sendCommandFrame", "ServerFrame, receiveCommandFrame"})
  void union_mapsTheMessagesOfItsOperation(String union, String operation) {
    JsonNode asyncApi = SpecFiles.parseYaml(ASYNCAPI);
    Map<String, String> messages = new TreeMap<>();
    for (JsonNode reference : asyncApi.at("/operations/" + operation + "/messages")) {
      JsonNode message = References.resolve(asyncApi, reference);
      messages.put(message.path("name").asText(), message.at("/payload/$ref").asText());
    }

    assertThat(mapping(asyncApi, union)).isEqualTo(messages).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "- {$ref: '#/channels/execute/messages/resize'} | ClientFrame | resize",
        "- {$ref: '#/channels/execute/messages/started'} | ServerFrame | started",
      })
  void messageTakenFromItsOperation_isTakenFromTheUnion(String line, String union, String name) {
    assertThat(ASYNCAPI).contains(line);

    JsonNode asyncApi = SpecFiles.parseYaml(ASYNCAPI.replace(line, ""));

    assertThat(mapping(asyncApi, union)).doesNotContainKey(name).isNotEmpty();
  }

  private static Map<String, String> mapping(JsonNode asyncApi, String union) {
    JsonNode schema = FrameDocument.of(asyncApi).at("/components/schemas/" + union);
    Map<String, String> mapping = new TreeMap<>();
    schema
        .at("/discriminator/mapping")
        .properties()
        .forEach(entry -> mapping.put(entry.getKey(), entry.getValue().asText()));
    assertThat(schema.at("/discriminator/propertyName").asText()).isEqualTo("type");
    return mapping;
  }
}
