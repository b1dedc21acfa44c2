// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.dataplane;

import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Set;
import langsmith.sandbox.server.box.Boxes;
import langsmith.sandbox.server.http.ApiContract;

/**
 * Serves the data plane of each box below the paths of the control plane too, by name or id. The
 * paths of the control plane itself win: a box with the name of one of them is reached by its id.
 */
public final class ApiHostRoutes {
  private static final String BOX = "box";

  private final Boxes boxes;
  private final Set<String> operations;
  private final Set<String> collections;

  /**
   * Creates the routes.
   *
   * @param operations the paths of the data plane, each beginning with a slash
   * @param collections the first segments of the paths of the control plane
   */
  public ApiHostRoutes(Boxes boxes, Set<String> operations, Set<String> collections) {
    this.boxes = boxes;
    this.operations = operations;
    this.collections = collections;
  }

  /** Adds the routes. The key is checked before. */
  public void addTo(Router router) {
    for (String prefix : ApiContract.CONTROL_PREFIXES) {
      for (String operation : operations) {
        router
            .route(prefix + "/:" + BOX + operation)
            .handler(context -> reroute(context, operation));
      }
    }
  }

  private void reroute(RoutingContext context, String operation) {
    String nameOrId = context.pathParam(BOX);
    if (collections.contains(nameOrId)) {
      context.next();
      return;
    }
    // Rerouting takes the query from the request, but not what was already parsed of it.
    MultiMap unused = context.queryParams();
    context.reroute(ApiContract.DATA_PREFIX + "/" + boxes.find(nameOrId).id() + operation);
  }
}
