// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.api;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import langsmith.sandbox.codegen.api.Api.Result;
import langsmith.sandbox.codegen.spec.Place;
import langsmith.sandbox.codegen.types.JavaType;
import langsmith.sandbox.codegen.types.TypeFactory;
import org.jspecify.annotations.Nullable;

/** What the successful answers of an operation hold. */
final class Results {
  private static final Result NOTHING = new Result("@Nullable Void", false, false);
  private static final Result BYTES = new Result("ResponseBody", true, false);

  /** The statuses that never have content; Retrofit reads none. */
  private static final Set<String> WITHOUT_CONTENT = Set.of("204", "205");

  private final TypeFactory types;

  Results(TypeFactory types) {
    this.types = types;
  }

  Result of(Place operation, String httpMethod, List<String> headers) {
    Map<String, Place> answers = answers(operation.at("responses"));
    if (httpMethod.equals("HEAD")) {
      return NOTHING;
    }
    List<Place> schemas = new ArrayList<>();
    Map<JavaType, Place> found = new LinkedHashMap<>();
    boolean empty = false;
    boolean nullable = false;
    boolean unmarked = false;
    for (Map.Entry<String, Place> status : answers.entrySet()) {
      Place answer = status.getValue();
      String json = MediaTypes.json(answer);
      if (json != null) {
        Place schema = answer.at("content").at(json).at("schema");
        schemas.add(schema);
        found.putIfAbsent(schema.exists() ? types.typeOf(schema) : new JavaType.Any(), schema);
        nullable |= schema.exists() && TypeFactory.isNullable(schema);
        accept(answer, json, headers);
      } else if (answer.at("content").json().size() > 0) {
        return BYTES;
      } else {
        empty = true;
        unmarked |= !WITHOUT_CONTENT.contains(status.getKey());
      }
    }
    if (found.isEmpty()) {
      return NOTHING;
    }
    JavaType type =
        found.size() == 1 ? found.keySet().iterator().next() : union(operation, schemas);
    boolean absent = empty || nullable || type instanceof JavaType.Any;
    types.root(type);
    return new Result((absent ? "@Nullable " : "") + type.source(), false, unmarked);
  }

  /** Where a server can choose, it is told to answer in JSON. */
  private static void accept(Place answer, String json, List<String> headers) {
    String header = "Accept: " + MediaTypes.essence(json);
    boolean choice = answer.at("content").json().size() > 1 || !json.startsWith("application/json");
    if (choice && !json.contains("*") && !headers.contains(header)) {
      headers.add(header);
    }
  }

  private JavaType union(Place operation, List<Place> schemas) {
    var union = JsonNodeFactory.instance.objectNode();
    var branches = union.putArray("anyOf");
    schemas.forEach(schema -> branches.add(schema.json()));
    return types.typeOf(operation.at("responses").meaning(union));
  }

  /** Returns the successful answers by status. */
  private static Map<String, Place> answers(Place responses) {
    Map<String, Place> answers = new LinkedHashMap<>();
    @Nullable Place fallback = null;
    boolean others = false;
    for (String status : names(responses)) {
      Place answer = responses.at(status).resolved();
      if (status.matches("2(\\d\\d|XX|xx)")) {
        answers.put(status, answer);
      } else if (status.equals("default")) {
        fallback = answer;
      } else {
        others |= status.startsWith("3") || status.startsWith("1");
      }
    }
    if (answers.isEmpty() && !others && fallback != null) {
      answers.put("default", fallback);
    }
    return answers;
  }

  private static List<String> names(Place object) {
    List<String> names = new ArrayList<>();
    object.json().fieldNames().forEachRemaining(names::add);
    return names;
  }
}
