// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.json.JsonObject;
import java.io.IOException;

/** The specification on the class path, with the paths of both planes. */
public final class Specification {
  private Specification() {}

  public static JsonObject json() throws IOException {
    JsonObject control = ApiContract.read(ApiContract.CONTROL_PLANE);
    JsonObject data = ApiContract.read(ApiContract.DATA_PLANE);
    control.getJsonObject("paths").mergeIn(data.getJsonObject("paths"));
    return control;
  }
}
