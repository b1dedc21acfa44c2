// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Changes copies of documents in one place. */
final class Edits {
  private Edits() {}

  /**
   * A copy with another value in one place.
   *
   * @param pointer a member of an object; in an array, anything: the value is appended
   * @param value in YAML; null takes the member away, which must be there
   */
  static JsonNode changed(JsonNode document, String pointer, @Nullable String value) {
    JsonPointer place = JsonPointer.compile(pointer);
    JsonNode changed = document.deepCopy();
    JsonNode parent = changed.at(place.head());
    assertThat(parent.isContainerNode()).as("%s is there", place.head()).isTrue();
    String name = place.last().getMatchingProperty();
    if (parent instanceof ObjectNode object) {
      if (value == null) {
        assertThat(object.remove(name)).as("what %s takes away", pointer).isNotNull();
      } else {
        object.set(name, SpecFiles.parseYaml(value));
      }
    } else {
      ((ArrayNode) parent).add(SpecFiles.parseYaml(value));
    }
    return changed;
  }
}
