// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HouseRulesTest {

  @Test
  void openApi_keepsTheRules() {
    assertThat(HouseRules.violationsOfOpenApi(SpecFiles.openApi())).isEmpty();
  }

  @Test
  void asyncApi_keepsTheRules() {
    assertThat(HouseRules.violationsOfAsyncApi(SpecFiles.asyncApi())).isEmpty();
  }

  /** The texts are of the real file; `~` stands for a line break. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "operationId: getBox~ | operationId: listBoxes~ | operationId is unique",
        "tags: [DataPlane] | tags: [Files] | the tag is described",
        "summary: Writes a file. | summary: Writes a file | summary is a sentence",
        "'401': {$ref: '#/components/responses/Unauthorized'} | '402': {$ref: '#/components/responses/Unauthorized'} | answers 401 are described",
        "schema: {$ref: '#/components/schemas/ErrorEnvelope'} | schema: {$ref: '#/components/schemas/ErrorDetail'} | errors come in the ErrorEnvelope",
        "'404': {description: 'There is no such file, or no such box.'} | '404': {$ref: '#/components/responses/FileNotFound'} | answers to HEAD have no body",
        "items: {$ref: '#/components/schemas/SnapshotPart'}, description: Which settings of | items: {$ref: '#/components/schemas/SortOrder'}, description: Which settings of | enumerations in answers are open",
        "example: {name: build-2, idle_ttl_seconds: 1200} | x-example: {} | has an example",
        "description: Keeps boxes in this state. | x-note: none | has a description",
        "example: hello.txt | x-example: 1 | has an example",
        "minimum: 1, maximum: 500}, example | maximum: 500}, example | integer parameters have bounds",
        "type: integer, format: int64, minimum: 0, description: How many | type: integer, description: How many | integers have a format",
        "x-generation: 1} | x-generation: 3} | x-generation is 1 or 2",
        "template that the box was made from. First generation only. | template that the box was made from. | x-generation 1 says",
        "x-sensitive: true, description: Standard output | description: Standard output | secrets are x-sensitive",
        "x-sensitive: true, description: Standard output | x-sensitive: false, description: Standard output | x-sensitive is true or absent",
        "message: {type: string, description: A sentence for people.} | someThing: {type: string, description: A sentence for people.} | properties are named like_this",
        "message: {type: string, description: A sentence for people.} | message: {type: array, description: A sentence for people.} | arrays have items",
        "required: [mount_path, volume] | required: [mount_path, volumes] | required members are described",
        "\"    BoxList:~\" | \"    boxes: {description: A page., type: object}~    BoxList:~\" | objects have properties or are maps",
      })
  void spoiltOpenApi_isFound(String right, String wrong, String rule) {
    List<String> spoilt = new ArrayList<>();
    JsonNode document = SpecFiles.openApi(text -> spoil(text, right, wrong, spoilt));
    assertThat(spoilt).isNotEmpty();
    assertThat(HouseRules.violationsOfOpenApi(document))
        .isNotEmpty()
        .anyMatch(violation -> violation.contains(rule));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "name: kill~ | name: stop~ | name is the key",
        "summary: Ends the command's standard input. | summary: End | summary is a sentence",
        "enum: [kill] | enum: [stop] | the frame's `type` is the message's name",
        "required: [type, exit_code] | required: [exit_code] | `type` is required",
        "exit: {$ref: '#/components/messages/exit'} | x-exit: {} | is on the channel",
        "data: {type: string, x-sensitive: true | data: {type: string | secrets are x-sensitive",
        "description: Process id inside the sandbox. | x-note: a | has a description",
      })
  void spoiltAsyncApi_isFound(String right, String wrong, String rule) {
    List<String> spoilt = new ArrayList<>();
    JsonNode document = SpecFiles.asyncApi(text -> spoil(text, right, wrong, spoilt));
    assertThat(spoilt).isNotEmpty();
    assertThat(HouseRules.violationsOfAsyncApi(document))
        .isNotEmpty()
        .anyMatch(violation -> violation.contains(rule));
  }

  /** Changes a text, and adds it to the list if it did. */
  private static String spoil(String text, String right, String wrong, List<String> spoilt) {
    String changed = text.replace(right.replace('~', '\n'), wrong.replace('~', '\n'));
    if (!changed.equals(text)) {
      spoilt.add(changed);
    }
    return changed;
  }
}
