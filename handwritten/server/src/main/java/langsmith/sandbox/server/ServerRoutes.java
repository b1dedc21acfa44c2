// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.openapi.router.OpenAPIRoute;
import io.vertx.ext.web.openapi.router.RouterBuilder;
import io.vertx.openapi.contract.OpenAPIContract;
import java.util.HashMap;
import java.util.Map;

/** Puts guards, operations and the WebSocket in their places. */
final class ServerRoutes {
  private static final int[] ROUTER_STATUSES = {400, 404, 405, 406, 413, 415, 500};

  private ServerRoutes() {}

  static Router build(
      Vertx vertx,
      OpenAPIContract contract,
      Guards guards,
      Map<String, Handler<RoutingContext>> control,
      DataPlane data,
      LinkPlane links,
      ServiceProxy services,
      CommandSockets sockets,
      TunnelSockets tunnels) {
    Map<String, Handler<RoutingContext>> operations = new HashMap<>(control);
    operations.put("execute", data::execute);
    operations.put("upload", data::upload);
    operations.put("download", data::download);
    operations.put("statFile", data::download);
    operations.put("glob", data::glob);
    operations.put("grep", data::grep);
    operations.put("createServiceUrl", links::createServiceUrl);
    operations.put("listServiceUrls", links::listServiceUrls);
    operations.put("revokeServiceUrls", links::revokeServiceUrls);
    operations.put("createDownloadUrl", links::createDownloadUrl);
    RouterBuilder builder = RouterBuilder.create(vertx, contract, new RequestReader());
    for (OpenAPIRoute route : builder.getRoutes()) {
      String id = route.getOperation().getOperationId();
      route.addHandler(
          operations.getOrDefault(ApiContract.specifiedId(id), ServerRoutes::notImplemented));
    }
    ErrorResponder errors = new ErrorResponder();
    Router router = Router.router(vertx);
    router.route().handler(guards::checkOrigin).failureHandler(errors);
    // These carry tokens of their own, and end here.
    router.route(ServiceProxy.PREFIX + "*").handler(services::handle);
    router.route(LinkPlane.DOWNLOAD_PREFIX + "*").handler(links::follow);
    router.route().handler(guards::checkKey);
    router.route(HttpMethod.GET, CommandSockets.PATH).handler(sockets::upgrade);
    router.route(HttpMethod.GET, TunnelSockets.PATH).handler(tunnels::upgrade);
    router.route("/*").subRouter(builder.createRouter());
    for (int status : ROUTER_STATUSES) {
      router.errorHandler(status, errors);
    }
    return router;
  }

  private static void notImplemented(RoutingContext context) {
    throw ApiError.of(
        501, "NotImplemented", "the local server does not have this operation of the service");
  }
}
