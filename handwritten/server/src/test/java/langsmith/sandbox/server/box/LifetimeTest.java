// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;

final class LifetimeTest {
  private static final Instant BORN = Instant.parse("2026-01-01T00:00:00Z");

  private static Lifetime.Due stop(long second) {
    return new Lifetime.Due(BORN.plusSeconds(second), Lifetime.Action.STOP);
  }

  private static Lifetime.Due delete(long second) {
    return new Lifetime.Due(BORN.plusSeconds(second), Lifetime.Action.DELETE);
  }

  @Test
  void noLimits_nothingIsDue() {
    assertThat(new Lifetime(false, BORN, 0, 0, 0).next(BORN, null)).isEmpty();
    assertThat(new Lifetime(false, BORN, 0, 0, 0).next(BORN, BORN)).isEmpty();
  }

  @Test
  void idleness_countsFromTheLastActivity() {
    Lifetime current = new Lifetime(false, BORN, 0, 60, 0);
    assertThat(current.next(BORN.plusSeconds(7), null)).hasValue(stop(67));
    Lifetime first = new Lifetime(true, BORN, 0, 60, 0);
    assertThat(first.next(BORN.plusSeconds(7), null)).hasValue(delete(67));
  }

  @Test
  void stoppedBox_isNotIdle() {
    Lifetime lifetime = new Lifetime(false, BORN, 0, 60, 120);
    assertThat(lifetime.next(BORN, BORN.plusSeconds(60))).hasValue(delete(180));
  }

  @Test
  void runningBox_isNotDeletedForHavingStopped() {
    assertThat(new Lifetime(false, BORN, 0, 0, 120).next(BORN, null)).isEmpty();
  }

  @Test
  void earlierLimit_wins() {
    Lifetime lifetime = new Lifetime(false, BORN, 300, 60, 120);
    assertThat(lifetime.next(BORN, null)).hasValue(stop(60));
    assertThat(lifetime.next(BORN.plusSeconds(299), null)).hasValue(delete(300));
    assertThat(lifetime.next(BORN, BORN.plusSeconds(60))).hasValue(delete(180));
    assertThat(lifetime.next(BORN, BORN.plusSeconds(250))).hasValue(delete(300));
  }

  @Test
  void deletion_winsATie() {
    assertThat(new Lifetime(false, BORN, 60, 60, 0).next(BORN, null)).hasValue(delete(60));
  }

  @Test
  void stoppedBoxOfTheFirstGeneration_isStillIdle() {
    Lifetime lifetime = new Lifetime(true, BORN, 0, 60, 0);
    assertThat(lifetime.next(BORN, BORN.plusSeconds(10))).hasValue(delete(60));
  }

  @Test
  void json_keepsEverything() {
    Lifetime lifetime = new Lifetime(true, BORN.plusNanos(123), 60, 120, 180);
    JsonObject stored = new JsonObject(lifetime.toJson().encode());
    assertThat(Lifetime.fromJson(stored)).isEqualTo(lifetime);
  }
}
