// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import langsmith.sandbox.codegen.spec.Documents;
import langsmith.sandbox.codegen.spec.RefusedException;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every construct that is not supported: it is named before anything is written. */
class RefusalsTest {
  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> construct_isRefusedByNameAndNothingIsWritten() throws IOException {
    try (InputStream in = RefusalsTest.class.getResourceAsStream("refusals.yaml")) {
      JsonNode entries = new ObjectMapper(new YAMLFactory()).readTree(in);
      return entries.properties().stream()
          .map(
              entry -> dynamicTest(entry.getKey(), () -> refuses(entry.getKey(), entry.getValue())))
          .toList()
          .stream();
    }
  }

  private void refuses(String name, JsonNode entry) {
    Path output = folder.resolve(name);

    assertThatThrownBy(
            () -> Generator.run(Documents.of(Constructs.document(entry)), output, Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining(entry.path("refused").asText());

    assertThat(output).doesNotExist();
  }
}
