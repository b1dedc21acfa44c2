// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several documents say is said once, or is the same. */
class SharedFactsTest {
  private static final JsonNode CONTROL = SpecFiles.yaml(SpecFiles.OPENAPI);
  private static final JsonNode DATA = SpecFiles.yaml(SpecFiles.DATA_PLANE);
  private static final JsonNode STREAMS = SpecFiles.yaml(SpecFiles.ASYNCAPI);

  /** {@code RunConfig} among them. */
  @ParameterizedTest
  @ValueSource(strings = {SpecFiles.DATA_PLANE, SpecFiles.ASYNCAPI})
  void componentOfTwoDocuments_isDescribedOnce(String path) {
    int shared = 0;
    for (String section : Set.of("schemas", "responses", "parameters", "headers")) {
      JsonNode known = CONTROL.path("components").path(section);
      JsonNode components = SpecFiles.yaml(path).path("components").path(section);
      for (Map.Entry<String, JsonNode> component : components.properties()) {
        if (known.has(component.getKey())) {
          shared++;
          String reference = "openapi.yaml#/components/" + section + "/" + component.getKey();
          assertThat(component.getValue().path("$ref").asText()).isEqualTo(reference);
        }
      }
    }
    assertThat(shared).isPositive();
  }

  @Test
  void planes_takeTheSameCredentials() {
    assertThat(DATA.get("security")).isEqualTo(CONTROL.get("security"));
  }

  /** AsyncAPI has no combinations; each header of one is among those of the upgrade. */
  @ParameterizedTest
  @ValueSource(strings = {"execute", "tunnel"})
  void streams_takeTheCredentialsOfTheDataPlane(String channel) {
    Set<String> credentials = new TreeSet<>();
    for (JsonNode alternative : DATA.get("security")) {
      alternative.fieldNames().forEachRemaining(scheme -> credentials.add(header(scheme)));
    }
    JsonNode upgrade = STREAMS.at("/channels/" + channel + "/bindings/ws/headers");
    Set<String> headers = new TreeSet<>();
    upgrade.get("properties").fieldNames().forEachRemaining(headers::add);
    headers.removeAll(Set.of("Origin", "X-Sandbox-Port"));

    assertThat(headers).isEqualTo(credentials);
    assertThat(upgrade.has("required")).isFalse();
    for (JsonNode server : STREAMS.get("servers")) {
      assertThat(server.get("security")).isEqualTo(STREAMS.at("/servers/dataplane/security"));
    }
  }

  private static String header(String scheme) {
    JsonNode described = CONTROL.at("/components/securitySchemes/" + scheme);
    return described.path("name").asText("Authorization");
  }

  @Test
  void boxInAnAddress_isNamedTheSameWay() {
    String http = DATA.at("/servers/1/variables/sandbox/description").asText();
    assertThat(http).isNotEmpty();
    assertThat(STREAMS.at("/servers/controlplane/variables/sandbox/description").asText())
        .isEqualTo(http);
  }
}
