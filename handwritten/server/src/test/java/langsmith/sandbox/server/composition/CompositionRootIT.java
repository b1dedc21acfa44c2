// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import langsmith.sandbox.server.fault.FaultPlan;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.store.DataDirectory;
import org.junit.jupiter.api.Test;

class CompositionRootIT {
  /** Every route needs the key, unless it is listed here and has its own test. */
  @Test
  void routesWithoutTheKey_areThoseOfLinksAndThePublicKeys() throws Exception {
    Vertx vertx = Vertx.vertx();
    try (DataDirectory data = DataDirectory.open(null)) {
      CompositionRoot root =
          new CompositionRoot(
              vertx,
              ServerSettings.builder().build(),
              SavedState.load(vertx, data),
              ApiContract.load(vertx).toCompletionStage().toCompletableFuture().join(),
              new FaultPlan(),
              () -> 1);
      Router router = root.open();
      // The first handler checks the origin of every request, the fifth its key.
      assertThat(router.getRoutes().stream().limit(5).map(Route::getPath))
          .containsExactly(null, "/svc/", "/.well-known/jwks.json", "/dl/", null);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
