// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingStreamChangesTest {
  private static final JsonNode RELEASED = SpecFiles.yaml(SpecFiles.RELEASED_ASYNCAPI);

  @Test
  void specification_breaksNothingThatIsReleased() {
    Set<String> changes = new TreeSet<>();
    BreakingStreamChanges.between(RELEASED, SpecFiles.asyncApi())
        .forEach(change -> changes.add(SpecFiles.STREAM + change));
    assertThat(changes)
        .as(
            "incompatible changes from %s to %s; codegen-config/README.md says what to do",
            SpecFiles.RELEASED_ASYNCAPI, SpecFiles.ASYNCAPI)
        .isEqualTo(SpecFiles.accepted(line -> line.startsWith(SpecFiles.STREAM)));
  }

  /** Each row puts a value, or nothing, in a place of the released document. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /channels/tunnel | | removed channel: /tunnel
          /channels/execute/address | /execute/socket | removed channel: /execute/ws
          /channels/execute/servers | [{$ref: '#/servers/dataplane'}] | removed server: /execute/ws wss://api.smith.langchain.com/api/v2/sandboxes/{}
          /servers/dataplane/protocol | ws | removed server: /execute/ws wss://{}
          /channels/execute/bindings/ws/method | POST | changed method of the upgrade: /execute/ws
          /channels/execute/bindings/ws/headers/required | [X-Api-Key, Origin] | new required request member: /execute/ws upgrade.Origin
          /channels/execute/bindings/ws/headers/properties/Origin | | removed request member: /execute/ws upgrade.Origin
          /operations/sendCommandFrame | | removed message: send /execute/ws kill
          /operations/sendCommandFrame/messages | [{$ref: '#/channels/execute/messages/execute'}] | removed message: send /execute/ws resize
          /operations/receiveCommandFrame/messages | [{$ref: '#/channels/execute/messages/started'}] | removed message: receive /execute/ws exit
          /operations/receiveCommandFrame/action | send | removed message: receive /execute/ws stdout
          /components/messages/kill/name | stop | removed message: send /execute/ws kill
          /channels/tunnel/messages/tunnelBytes/contentType | text/plain | changed content type: send /tunnel tunnelBytes: application/octet-stream is now text/plain
          /channels/tunnel/messages/tunnelBytes/payload/format | byte | changed type: receive /tunnel tunnelBytes: string (binary) is now string (byte)
          /defaultContentType | application/cbor | changed content type: receive /execute/ws exit: application/json is now application/cbor
          /components/schemas/KillFrame/properties/type/enum | [stop] | removed value: KillFrame.type: kill
          /components/schemas/ExitFrame/properties/type/enum | [end] | removed value: ExitFrame.type: exit
          /components/schemas/ExecuteFrame/properties/cwd | | removed request member: ExecuteFrame.cwd
          /components/schemas/ExecuteFrame/required | [type, command_id] | new required request member: ExecuteFrame.command_id
          /components/schemas/RunConfig/required | [user] | new required request member: RunConfig.user
          /components/schemas/ExecuteFrame/properties/timeout_seconds/type | string | changed type: ExecuteFrame.timeout_seconds: integer (int32) is now string (int32)
          /components/schemas/ExecuteFrame/properties/timeout_seconds/minimum | 1 | narrower request: ExecuteFrame.timeout_seconds: minimum 0 is now 1
          /components/schemas/ExecuteFrame/properties/env/additionalProperties | {type: integer} | changed type: ExecuteFrame.env.*: string is now integer
          /components/schemas/ReconnectFrame/properties/command_id/maxLength | 36 | narrower request: ReconnectFrame.command_id: maxLength 128 is now 36
          /components/schemas/StdoutFrame/properties/offset | | removed response member: StdoutFrame.offset
          /components/schemas/StdoutFrame/properties/offset/format | int32 | changed type: StdoutFrame.offset: integer (int64) is now integer (int32)
          /components/schemas/ExitFrame/required | [type] | response member that may now be absent: ExitFrame.exit_code
          /components/schemas/SshAgentDataFrame/properties/data/contentEncoding | | changed type: SshAgentDataFrame.data: string (base64) is now string
          """)
  void breakingChange_isNamed(String pointer, @Nullable String value, String change) {
    assertThat(changes(pointer, value)).contains(change);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          /info/version | 2.0.0
          /channels/metrics | {address: /metrics, messages: {}}
          /operations/sendMetrics | {action: send, channel: {$ref: '#/channels/tunnel'}}
          /operations/receiveCommandFrame/messages/7 | {$ref: '#/channels/execute/messages/input'}
          /operations/sendTunnelBytes/messages |
          /servers/local | {host: localhost, protocol: ws}
          /channels/execute/bindings/ws/headers/properties/X-More | {type: string}
          /components/messages/kill/summary | Something else.
          /components/schemas/ExecuteFrame/properties/more | {type: string}
          /components/schemas/ExecuteFrame/properties/command_id/maxLength | 256
          /components/schemas/ExecuteFrame/properties/timeout_seconds/type | [integer, 'null']
          /components/schemas/InputFrame/required | [type]
          /components/schemas/ExitFrame/properties/signal | {type: string}
          /components/schemas/ErrorFrame/required | [type, error]
          """)
  void harmlessChange_isNone(String pointer, @Nullable String value) {
    assertThat(changes(pointer, value)).isEmpty();
  }

  @Test
  void otherNamesInTheDocument_areNoChange() {
    String text = SpecFiles.text(SpecFiles.RELEASED_ASYNCAPI);
    JsonNode renamed =
        SpecFiles.parseYaml(
            text.replace("#/channels/execute/", "#/channels/commands/")
                .replace("'#/channels/execute'", "'#/channels/commands'")
                .replace("#/servers/dataplane'", "#/servers/plane'")
                .replace("{dataplane}", "{address}"));
    ObjectNode channels = (ObjectNode) renamed.get("channels");
    channels.set("commands", channels.remove("execute"));
    ObjectNode servers = (ObjectNode) renamed.get("servers");
    servers.set("plane", servers.remove("dataplane"));
    assertThat(BreakingStreamChanges.between(RELEASED, renamed)).isEmpty();
  }

  private static List<String> changes(String pointer, @Nullable String value) {
    return BreakingStreamChanges.between(RELEASED, Edits.changed(RELEASED, pointer, value));
  }
}
