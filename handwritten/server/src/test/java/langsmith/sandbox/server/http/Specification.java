// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** The specification on the class path. */
public final class Specification {
  private Specification() {}

  public static JsonObject json() throws IOException {
    try (InputStream in = ApiContract.class.getResourceAsStream(ApiContract.RESOURCE)) {
      return YamlJson.read(Objects.requireNonNull(in));
    }
  }
}
