// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import java.io.IOException;
import java.io.InputStream;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The version of this library, for the {@code User-Agent} header. */
final class LibraryVersion {
  static final String UNKNOWN = "unknown";

  private LibraryVersion() {}

  static String get() {
    try (InputStream in =
        LibraryVersion.class.getResourceAsStream("/langsmith/sandbox/version.properties")) {
      return read(in);
    } catch (IOException e) {
      return UNKNOWN;
    }
  }

  /**
   * Reads the version.
   *
   * @param in null if there is no such resource, as in a native image or a repackaged jar that left
   *     it out
   */
  static String read(@Nullable InputStream in) throws IOException {
    if (in == null) {
      return UNKNOWN;
    }
    Properties properties = new Properties();
    properties.load(in);
    return properties.getProperty("version", UNKNOWN);
  }
}
