// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {
  private static final JsonNode RELEASED = SpecFiles.releasedOpenApi();

  /** Each row puts a value, or nothing, in a place of the released document. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /paths/~1boxes~1{name}~1status | | removed path: /boxes/{name}/status
          /paths/~1download/servers | | removed server: /download {dataplane_url}
          /paths/~1download/head | | removed operation: HEAD /download
          /components/schemas/BatchDeleteRequest/required | [names, owner] | new required request member: BatchDeleteRequest.owner
          /components/schemas/RunConfig/required | [user] | new required request member: RunConfig.user
          /components/schemas/ExecuteResult/properties/exit_code/type | string | changed type: ExecuteResult.exit_code: integer (int32) is now string (int32)
          /components/schemas/ExecuteResult/properties/exit_code/type | [integer, 'null'] | changed type: ExecuteResult.exit_code: integer (int32) is now integer or null (int32)
          /components/schemas/ExecuteResult/properties/exit_code/format | int64 | changed type: ExecuteResult.exit_code: integer (int32) is now integer (int64)
          /components/schemas/ExecuteResult/properties/exit_code | {} | changed type: ExecuteResult.exit_code: integer (int32) is now anything
          /components/schemas/ExecuteRequest/properties/cwd/type | integer | changed type: ExecuteRequest.cwd: string is now integer
          /components/schemas/BatchDeleteResult/properties/deleted/items | {type: boolean} | changed type: BatchDeleteResult.deleted[]: string is now boolean
          /components/schemas/CreateBoxRequest/properties/labels/additionalProperties | {type: boolean} | changed type: CreateBoxRequest.labels.*: string is now boolean
          /components/schemas/BoxList/properties/items/items | {$ref: '#/components/schemas/ErrorDetail'} | removed response member: Box.id
          /components/schemas/ExecuteResult/properties/stderr | | removed response member: ExecuteResult.stderr
          /components/schemas/ExecuteRequest/properties/cwd | | removed request member: ExecuteRequest.cwd
          /components/schemas/DownloadUrl/required | [] | response member that may now be absent: DownloadUrl.download_url
          /paths/~1download/get/parameters | [] | removed parameter: GET /download header If-Range
          /paths/~1boxes~1{name}~1service-urls/delete/parameters/0/required | true | new required parameter: DELETE /boxes/{name}/service-urls query port
          /components/parameters/PageSize/schema/type | string | changed type: GET /boxes query page_size: integer (int32) is now string (int32)
          /paths/~1boxes~1{name}~1stop/post/requestBody | {required: true, content: {}} | new required request body: POST /boxes/{name}/stop
          /paths/~1upload/post/requestBody/content | {} | removed request type: POST /upload multipart/form-data
          /paths/~1execute/post/responses/200/content | {} | removed response type: POST /execute 200 application/json
          /paths/~1download/get/responses/206 | | removed answer: GET /download 206
          /paths/~1download/head/responses/200/headers/ETag | | removed response header: HEAD /download 200 ETag
          /components/schemas/UsageGranularity/enum | [HOUR] | removed value: UsageGranularity: RESOURCE
          /components/schemas/BoxStatus | {type: string, x-extensible-enum: [ready]} | removed value: BoxStatus: provisioning
          /components/schemas/RunConfig/properties/user/enum | [root] | narrower request: RunConfig.user: only certain values
          /components/schemas/RunConfig/properties/user/pattern | ^[a-z]+$ | narrower request: RunConfig.user: pattern absent is now "^[a-z]+$"
          /components/schemas/ProxyCallback/properties/ttl_seconds/minimum | 90 | narrower request: ProxyCallback.ttl_seconds: minimum 60 is now 90
          /components/schemas/ProxyCallback/properties/ttl_seconds/maximum | 600 | narrower request: ProxyCallback.ttl_seconds: maximum 3600 is now 600
          /components/schemas/Mount/discriminator/mapping/git | | removed member of a union: Mount: git
          /components/schemas/GitRef/properties/name | | removed request member: GitRef.name
          /components/schemas/Mount/oneOf | | changed type: Mount: a union is now anything
          """)
  void breakingChange_isNamed(String pointer, @Nullable String value, String change) {
    assertThat(changes(pointer, value)).contains(change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /info/title | Boxes
          /paths/~1more | {get: {responses: {}}}
          /paths/~1boxes/get/description | Something else.
          /paths/~1boxes/get/responses/418 | {description: Tea.}
          /paths/~1boxes~1{name}~1service-urls/delete/parameters/1 | {name: all, in: query, schema: {type: boolean}}
          /components/schemas/ExecuteRequest/properties/more | {type: string}
          /components/schemas/ExecuteResult/properties/more | {type: string}
          /components/schemas/ExecuteResult/required | [exit_code]
          /components/schemas/CreateSnapshotRequest/required | [name]
          /components/schemas/ExecuteRequest/properties/cwd/type | [string, 'null']
          /components/schemas/UsageGranularity/enum | [HOUR, DAY, RESOURCE]
          /components/schemas/SnapshotStatus | {type: string, x-extensible-enum: [building, ready, failed, deleting]}
          /components/schemas/ProxyCallback/properties/ttl_seconds/minimum | 30
          /components/schemas/ProxyCallback/properties/ttl_seconds/maximum |
          """)
  void harmlessChange_isNone(String pointer, @Nullable String value) {
    assertThat(changes(pointer, value)).isEmpty();
  }

  @Test
  void otherNameOfAPathParameter_isNoChange() {
    JsonNode changed = RELEASED.deepCopy();
    ObjectNode paths = (ObjectNode) changed.get("paths");
    paths.set("/boxes/{box}", paths.remove("/boxes/{name}"));
    assertThat(BreakingChanges.between(RELEASED, changed)).isEmpty();
  }

  private static List<String> changes(String pointer, @Nullable String value) {
    return BreakingChanges.between(RELEASED, Edits.changed(RELEASED, pointer, value));
  }
}
