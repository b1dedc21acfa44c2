// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A value in a document and the JSON pointer to it.
 *
 * @param documents the documents that references can reach
 * @param document the document that holds the value
 * @param pointer the JSON pointer from the root of the document
 * @param json the value; {@code MissingNode} if there is none
 */
public record Place(Documents documents, URI document, String pointer, JsonNode json) {

  /** {@return an identity of the place, for maps} */
  public String key() {
    return document + "#" + pointer;
  }

  /** {@return the place as messages name it} */
  public String where() {
    return documents.name(document, pointer);
  }

  /** {@return the member of an object, or a missing place} */
  public Place at(String name) {
    String segment = name.replace("~", "~0").replace("/", "~1");
    return new Place(documents, document, pointer + "/" + segment, json.path(name));
  }

  /** {@return the element of an array, or a missing place} */
  public Place at(int index) {
    return new Place(documents, document, pointer + "/" + index, json.path(index));
  }

  /** {@return whether the value is an object with this member} */
  public boolean has(String name) {
    return json.has(name);
  }

  /** {@return whether there is a value here} */
  public boolean exists() {
    return !json.isMissingNode();
  }

  /** {@return the text of a member, or an empty text} */
  public String text(String name) {
    return json.path(name).asText("");
  }

  /** {@return whether a member is {@code true}} */
  public boolean is(String name) {
    return json.path(name).asBoolean(false);
  }

  /** {@return the elements of an array that is a member; none if there is no such array} */
  public List<Place> list(String name) {
    List<Place> elements = new ArrayList<>();
    Place array = at(name);
    for (int i = 0; array.json.isArray() && i < array.json.size(); i++) {
      elements.add(array.at(i));
    }
    return elements;
  }

  /** {@return the members of an object that is a member, in order; none if there is no object} */
  public Map<String, Place> members(String name) {
    Map<String, Place> members = new LinkedHashMap<>();
    Place object = at(name);
    object.json.fieldNames().forEachRemaining(member -> members.put(member, object.at(member)));
    return members;
  }

  /** {@return the same place with other content: what the specification means by it} */
  public Place meaning(JsonNode json) {
    return new Place(documents, document, pointer, json);
  }

  /** {@return this object without some of its members} */
  public Place without(String... names) {
    ObjectNode copy = ((ObjectNode) json).deepCopy();
    copy.remove(List.of(names));
    return meaning(copy);
  }

  /** {@return the whole document that holds the value} */
  public JsonNode root() {
    return documents.root(document, "").json();
  }

  /** {@return the last segment of the pointer} */
  public String lastSegment() {
    List<String> segments = segments();
    return segments.isEmpty() ? "" : segments.get(segments.size() - 1);
  }

  /** {@return the segments of the pointer} */
  public List<String> segments() {
    List<String> segments = new ArrayList<>();
    for (String segment : pointer.split("/", -1)) {
      segments.add(segment.replace("~1", "/").replace("~0", "~"));
    }
    return segments.subList(1, segments.size());
  }

  /** {@return whether this is a reference} */
  public boolean isReference() {
    return json.path("$ref").isTextual();
  }

  /** {@return the place that the reference leads to, one step; missing if it leads nowhere} */
  public Place target() {
    String reference = text("$ref");
    int hash = reference.indexOf('#');
    String file = hash < 0 ? reference : reference.substring(0, hash);
    Place place = documents.root(document, file);
    for (String segment : (hash < 0 ? "" : reference.substring(hash + 1)).split("/")) {
      if (!segment.isEmpty()) {
        String decoded = URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        String name = decoded.replace("~1", "/").replace("~0", "~");
        place =
            place.json.isArray() && name.matches("\\d+")
                ? place.at(Integer.parseInt(name))
                : place.at(name);
      }
    }
    return place;
  }

  /**
   * {@return what a chain of references leads to, or this if it is none; missing if in a circle}
   */
  public Place resolved() {
    Place place = this;
    for (int steps = 0; place.isReference(); steps++) {
      if (steps > 100) {
        return place.meaning(MissingNode.getInstance());
      }
      place = place.target();
    }
    return place;
  }

  @Override
  public String toString() {
    return where();
  }
}
