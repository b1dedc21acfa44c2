// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.spec;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {

  @ParameterizedTest
  @ValueSource(strings = {SpecFiles.OPENAPI, SpecFiles.DATA_PLANE, SpecFiles.ASYNCAPI})
  void everyReferenceLeadsSomewhere(String path) {
    assertThat(References.dangling(path, SpecFiles.yaml(path), SpecFiles::yaml)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    SpecFiles.OPENAPI + ", #/components/schemas/BoxList",
    SpecFiles.OPENAPI + ", #/components/responses/BoxNotFound",
    SpecFiles.DATA_PLANE + ", #/components/schemas/ExecuteResult",
    SpecFiles.DATA_PLANE + ", openapi.yaml#/components/schemas/RunConfig",
    SpecFiles.ASYNCAPI + ", openapi.yaml#/components/schemas/RunConfig",
    SpecFiles.ASYNCAPI + ", #/components/schemas/KillFrame",
    SpecFiles.ASYNCAPI + ", #/channels/execute/messages/exit",
  })
  void brokenReference_isFound(String path, String reference) {
    String text = SpecFiles.text(path);
    String broken = text.replace(reference + "'", reference + "X'");
    assertThat(broken).isNotEqualTo(text);
    assertThat(References.dangling(path, SpecFiles.parseYaml(broken), SpecFiles::yaml))
        .isNotEmpty()
        .allMatch(found -> found.endsWith(reference + "X"));
  }

  @Test
  void otherFileThatIsMissing_isFound() {
    String other = "{$ref: 'other.yaml#/components/schemas/ExitFrame'}";
    assertThat(References.dangling("spec/a.yaml", SpecFiles.parseYaml(other), path -> null))
        .containsExactly("spec/a.yaml# -> other.yaml#/components/schemas/ExitFrame");
  }
}
