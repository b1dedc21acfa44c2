// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.core.http.HttpServerRequest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends 100 (Continue) to clients that wait for it. */
public final class ContinueExpectation {
  private static final Logger log = LoggerFactory.getLogger(ContinueExpectation.class);

  private ContinueExpectation() {}

  public static void satisfy(HttpServerRequest request) {
    if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
      request.response().writeContinue().onFailure(e -> log.debug("100 was not delivered", e));
    }
  }
}
