// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.time.Duration;
import java.util.function.Consumer;
import langsmith.sandbox.server.http.AllowedMethods;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.http.ErrorResponder;
import langsmith.sandbox.server.http.Guards;
import langsmith.sandbox.server.http.Operations;
import langsmith.sandbox.server.http.RequestReader;

/** Assembles guards, operations, and the routes outside the specification. */
final class ServerRoutes {
  private static final int[] ROUTER_STATUSES = {400, 404, 405, 406, 413, 415, 500};

  private ServerRoutes() {}

  /**
   * Builds the router of a server.
   *
   * @param patience how long a body may stop coming
   * @param open adds routes that check their own tokens
   * @param keyed adds routes outside the specification that need the key
   */
  static Router build(
      Vertx vertx,
      OpenAPIContract contract,
      Duration patience,
      Guards guards,
      Operations operations,
      Consumer<Router> open,
      Consumer<Router> keyed) {
    RouterBuilder builder = RouterBuilder.create(vertx, contract, new RequestReader(patience));
    for (OpenAPIRoute route : builder.getRoutes()) {
      String id = route.getOperation().getOperationId();
      route.addHandler(operations.handler(ApiContract.specifiedId(id)));
    }
    ErrorResponder errors = new ErrorResponder(new AllowedMethods(contract));
    Router router = Router.router(vertx);
    router.route().handler(guards::checkOrigin).failureHandler(errors);
    open.accept(router);
    router.route().handler(guards::checkKey);
    keyed.accept(router);
    router.route("/*").subRouter(builder.createRouter());
    for (int status : ROUTER_STATUSES) {
      router.errorHandler(status, errors);
    }
    return router;
  }
}
