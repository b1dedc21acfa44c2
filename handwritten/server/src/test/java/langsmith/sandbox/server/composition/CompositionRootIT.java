// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.composition;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Route;
import io.vertx.ext.web.Router;
import langsmith.sandbox.server.fault.FaultQueue;
import langsmith.sandbox.server.http.ApiContract;
import langsmith.sandbox.server.store.DataDirectory;
import org.junit.jupiter.api.Test;

class CompositionRootIT {
  /** Whatever is added, the key is wanted, unless it is added here and has a test of its own. */
  @Test
  void routesWithoutTheKey_areThoseOfLinks() throws Exception {
    Vertx vertx = Vertx.vertx();
    try (DataDirectory data = DataDirectory.open(null)) {
      CompositionRoot root =
          new CompositionRoot(
              vertx,
              ServerSettings.builder().build(),
              Remembered.load(vertx, data),
              ApiContract.load(vertx).toCompletionStage().toCompletableFuture().join(),
              new FaultQueue(),
              () -> 1);
      Router router = root.open();
      // The first is for every request and checks where it comes from, the fourth its key.
      assertThat(router.getRoutes().stream().limit(4).map(Route::getPath))
          .containsExactly(null, "/svc/", "/dl/", null);
    } finally {
      vertx.close().toCompletionStage().toCompletableFuture().join();
    }
  }
}
