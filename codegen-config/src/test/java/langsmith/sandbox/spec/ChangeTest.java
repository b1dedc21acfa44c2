// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import langsmith.sandbox.spec.Change.Effect;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChangeTest {
  private static final JsonNode RELEASED = SpecFiles.releasedOpenApi();

  @Test
  void specification_changesNothingThatIsReleasedUnlessAccepted() {
    Set<String> changes =
        Change.between(RELEASED, SpecFiles.openApi()).stream()
            .filter(change -> change.effect() != Effect.HARMLESS)
            .map(Change::toString)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(changes)
        .as(
            "changes since %s; codegen-config/README.md says what to do",
            SpecFiles.RELEASED_OPENAPI)
        .isEqualTo(SpecFiles.accepted(line -> !line.startsWith(SpecFiles.STREAM)));
  }

  /** Each row puts a value, or nothing, in a place of the released document. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /paths/~1boxes/post/operationId | makeBox | BINARY removed: BoxesApi.createBox(CreateBoxRequest)
          /paths/~1boxes/post/tags | [Snapshots] | BINARY removed: BoxesApi.createBox(CreateBoxRequest)
          /paths/~1boxes/post/tags | [Snapshots] | HARMLESS added: SnapshotsApi.createBox(CreateBoxRequest)
          /components/schemas/Box/properties/name/type | [string, 'null'] | SOURCE changed: Box.name(): String is now @Nullable String
          /components/schemas/Box/properties/status | {type: string} | BINARY changed: Box.status(): @Nullable BoxStatus is now @Nullable String
          /components/schemas/UsageGranularity/enum | [HOUR] | BINARY removed: UsageGranularity.RESOURCE
          /components/schemas/Mount/oneOf | [{$ref: '#/components/schemas/S3Mount'}] | WIRE removed branch of a union: Mount: GcsMount
          /components/schemas/ExecuteRequest/properties/shell/default | /bin/sh | WIRE changed default: ExecuteRequest.shell: "/bin/bash" is now "/bin/sh"
          /components/parameters/Label/explode | false | WIRE changed explode: GET /boxes query label: true is now false
          /components/parameters/Label/style | pipeDelimited | WIRE changed style: GET /boxes query label: form is now pipeDelimited
          /security | [{apiKey: []}] | WIRE removed security alternative: POST /snapshots tenantId
          """)
  void change_isNamedAndClassed(String pointer, @Nullable String value, String change) {
    assertThat(changes(pointer, value)).contains(change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /paths/~1boxes~1{name}/get/parameters | [{name: more, in: query, schema: {type: boolean}}]
          /paths/~1boxes/get/parameters/1 | {name: all, in: query, schema: {type: boolean}}
          /components/schemas/ExecuteResult/properties/more | {type: string}
          /components/schemas/ExecuteRequest/properties/more | {type: string}
          /components/schemas/UsageGranularity/enum | [HOUR, DAY, RESOURCE]
          /paths/~1more | {get: {operationId: more, responses: {'204': {description: None.}}}}
          """)
  void addition_isHarmless(String pointer, @Nullable String value) {
    assertThat(changes(pointer, value))
        .isNotEmpty()
        .allMatch(c -> c.startsWith("HARMLESS added: "));
  }

  @Test
  void renamedSchema_isRemovedFromJavaOnly() {
    JsonNode renamed =
        SpecFiles.releasedOpenApi(text -> text.replaceAll("\\bSkippedBox\\b", "LeftBox"));

    assertThat(strings(Change.between(RELEASED, renamed)))
        .contains("BINARY removed: SkippedBox", "HARMLESS added: LeftBox")
        .noneMatch(change -> change.startsWith("WIRE"));
  }

  @Test
  void swappedParametersOfOneType_areSentAsEachOther() {
    String text = SpecFiles.text(SpecFiles.RELEASED_OPENAPI);
    String start = "- {name: start_time,";
    String end = "- {name: end_time,";
    assertThat(text).contains(start, end);
    JsonNode swapped =
        SpecFiles.releasedOpenApi(
            released ->
                released
                    .replace(start, "- {name: ?,")
                    .replace(end, start)
                    .replace("- {name: ?,", end));

    assertThat(strings(Change.between(RELEASED, swapped)))
        .anyMatch(change -> change.startsWith("WIRE changed: UsageApi.listUsageCosts("));
  }

  private static List<String> changes(String pointer, @Nullable String value) {
    return strings(Change.between(RELEASED, Edits.changed(RELEASED, pointer, value)));
  }

  private static List<String> strings(List<Change> changes) {
    return changes.stream().map(Change::toString).toList();
  }
}
