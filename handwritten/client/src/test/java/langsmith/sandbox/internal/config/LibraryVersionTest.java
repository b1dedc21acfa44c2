// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LibraryVersionTest {
  @Test
  void resource_hasTheVersion() throws IOException {
    assertThat(LibraryVersion.get()).matches("\\d+\\.\\d+.*");
    assertThat(LibraryVersion.read(of("version = 1.2"))).isEqualTo("1.2");
  }

  @Test
  void missingResource_isAnUnknownVersionAndNoError() throws IOException {
    assertThat(LibraryVersion.read(null)).isEqualTo("unknown");
  }

  @Test
  void resourceWithoutVersion_isAnUnknownVersion() throws IOException {
    assertThat(LibraryVersion.read(of(""))).isEqualTo("unknown");
  }

  private static InputStream of(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
  }
}
