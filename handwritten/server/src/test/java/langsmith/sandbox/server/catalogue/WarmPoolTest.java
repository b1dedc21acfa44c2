// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WarmPoolTest {
  private final List<Promise<Integer>> making = new ArrayList<>();
  private final List<Integer> discarded = new ArrayList<>();
  private final WarmPool<Integer> pool = new WarmPool<>(this::make, discarded::add);
  private int next;

  private Future<Integer> make() {
    Promise<Integer> promise = Promise.promise();
    making.add(promise);
    return promise.future();
  }

  /** Completes all pending creations, and those that they cause. */
  private void finishAll() {
    while (!making.isEmpty()) {
      making.remove(0).complete(++next);
    }
  }

  @Test
  void wantedNumber_isMadeAndSaidWhenReady() {
    Future<Void> filled = pool.resize(3);
    assertThat(making).hasSize(3);
    making.remove(0).complete(++next);
    assertThat(filled.isComplete()).isFalse();
    finishAll();
    assertThat(filled.succeeded()).isTrue();
    assertThat(pool.ready()).isEqualTo(3);
  }

  @Test
  void takenOne_isReplacedAtOnce() {
    pool.resize(2);
    finishAll();
    assertThat(pool.take()).hasValue(1);
    assertThat(making).hasSize(1);
    assertThat(pool.take()).hasValue(2);
    assertThat(pool.take()).isEmpty();
    finishAll();
    assertThat(pool.ready()).isEqualTo(2);
  }

  @Test
  void fewerWanted_discardsWhatIsReadyAndWhatIsBeingMade() {
    pool.resize(2);
    finishAll();
    pool.resize(3);
    assertThat(pool.resize(1).succeeded()).isTrue();
    finishAll();
    assertThat(pool.ready()).isEqualTo(1);
    assertThat(discarded).containsExactlyInAnyOrder(2, 3);
  }

  @Test
  void none_isReadyAtOnceAndMakesNothing() {
    pool.resize(2);
    finishAll();
    assertThat(pool.resize(0).succeeded()).isTrue();
    assertThat(discarded).containsExactlyInAnyOrder(1, 2);
    assertThat(pool.take()).isEmpty();
    assertThat(making).isEmpty();
  }

  @Test
  void failure_isSaidAndNotTriedForEver() {
    Future<Void> filled = pool.resize(1);
    making.remove(0).fail("no room");
    assertThat(filled.cause()).hasMessage("no room");
    assertThat(making).isEmpty();
    pool.resize(1);
    finishAll();
    assertThat(pool.ready()).isEqualTo(1);
  }
}
