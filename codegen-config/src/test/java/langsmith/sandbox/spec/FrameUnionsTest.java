// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the generator is told about frames and unions is what AsyncAPI says about operations. */
class FrameUnionsTest {

  @Test
  void generatorsInput_isWhatAsyncApiSays() {
    assertThat(differences(SpecFiles.text(SpecFiles.ASYNCAPI), SpecFiles.text(SpecFiles.FRAMES)))
        .isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "kill: '#/components/schemas/KillFrame' | | ClientFrame maps",
        "kill: '#/components/schemas/KillFrame' | kill: '#/components/schemas/ExitFrame' | ClientFrame maps",
        "- $ref: '#/components/schemas/StderrFrame' | | ServerFrame holds",
        "propertyName: type | propertyName: kind | ClientFrame is told apart",
        "ExitFrame: {$ref: '../spec/asyncapi.yaml#/components/schemas/ExitFrame'} | | schemas",
        "asyncapi.yaml#/components/schemas/ExitFrame | asyncapi.yaml#/components/schemas/KillFrame | refers",
      })
  void spoiltGeneratorsInput_isFound(String right, String wrong, String difference) {
    String frames = SpecFiles.text(SpecFiles.FRAMES);
    assertThat(frames).contains(right);
    String spoilt = frames.replace(right, wrong == null ? "" : wrong);
    assertThat(differences(SpecFiles.text(SpecFiles.ASYNCAPI), spoilt))
        .anyMatch(found -> found.contains(difference));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "- {$ref: '#/channels/execute/messages/resize'} | ClientFrame",
        "- {$ref: '#/channels/execute/messages/started'} | ServerFrame",
      })
  void messageMissingFromItsOperation_isFound(String line, String union) {
    String asyncApi = SpecFiles.text(SpecFiles.ASYNCAPI);
    assertThat(asyncApi).contains(line);
    assertThat(differences(asyncApi.replace(line, ""), SpecFiles.text(SpecFiles.FRAMES)))
        .anyMatch(found -> found.startsWith(union));
  }

  private static List<String> differences(String asyncApiText, String framesText) {
    JsonNode asyncApi = SpecFiles.parseYaml(asyncApiText);
    JsonNode schemas = SpecFiles.parseYaml(framesText).at("/components/schemas");
    List<String> differences = new ArrayList<>();
    union("ClientFrame", "sendCommandFrame", asyncApi, schemas, differences);
    union("ServerFrame", "receiveCommandFrame", asyncApi, schemas, differences);

    Set<String> expected = new TreeSet<>(List.of("ClientFrame", "ServerFrame"));
    asyncApi.at("/components/schemas").fieldNames().forEachRemaining(expected::add);
    Set<String> actual = new TreeSet<>();
    schemas.fieldNames().forEachRemaining(actual::add);
    compare("schemas", expected, actual, differences);
    for (String name : actual) {
      String reference = schemas.get(name).path("$ref").asText();
      if (!name.equals("ClientFrame") && !name.equals("ServerFrame")) {
        String own = "../spec/asyncapi.yaml#/components/schemas/" + name;
        compare(name + " refers to", own, reference, differences);
      }
    }
    return differences;
  }

  private static void union(
      String name,
      String operation,
      JsonNode asyncApi,
      JsonNode schemas,
      List<String> differences) {
    Map<String, String> expected = new TreeMap<>();
    for (JsonNode message : asyncApi.at("/operations/" + operation + "/messages")) {
      JsonNode resolved = References.resolve(asyncApi, message);
      expected.put(resolved.get("name").asText(), lastSegment(resolved.at("/payload/$ref")));
    }
    JsonNode union = schemas.path(name);
    Map<String, String> mapping = new TreeMap<>();
    union
        .at("/discriminator/mapping")
        .properties()
        .forEach(entry -> mapping.put(entry.getKey(), lastSegment(entry.getValue())));
    Set<String> members = new TreeSet<>();
    union.path("oneOf").forEach(member -> members.add(lastSegment(member.path("$ref"))));
    String property = union.at("/discriminator/propertyName").asText();
    compare(name + " maps", expected, mapping, differences);
    compare(name + " holds", new TreeSet<>(expected.values()), members, differences);
    compare(name + " is told apart by", "type", property, differences);
  }

  private static void compare(
      String what, Object expected, Object actual, List<String> differences) {
    if (!expected.equals(actual)) {
      differences.add(what + ": expected " + expected + " but was " + actual);
    }
  }

  private static String lastSegment(JsonNode reference) {
    String text = reference.asText();
    return text.substring(text.lastIndexOf('/') + 1);
  }
}
