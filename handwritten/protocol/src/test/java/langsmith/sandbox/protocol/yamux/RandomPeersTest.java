// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Seeded conversations, thousands in the long tests, of a client with a server over a pipe that is
 * cut anywhere: every byte arrives once and in order, none exceeds a window, nothing is left
 * behind.
 */
class RandomPeersTest {
  private static final int SCHEDULES = Boolean.getBoolean("soak") ? 240 : 10;
  private static final int STEPS = 400;

  @ParameterizedTest
  @CsvSource({"PEACE", "RESETS", "LEAVE", "CUT"})
  void twoPeers_understandEachOther(Disturbance disturbance) {
    Set<Class<?>> outcomes = new HashSet<>();
    long bytes = 0;
    for (int seed = 0; seed < SCHEDULES; seed++) {
      try {
        bytes += play(new Random(seed), disturbance, outcomes);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + e.getMessage(), e);
      }
    }
    assertThat(bytes).as("bytes that were moved").isGreaterThan(SCHEDULES * 40_000L);
    switch (disturbance) {
      case PEACE, RESETS -> assertThat(outcomes).isEmpty();
      case LEAVE ->
          assertThat(outcomes)
              .contains(YamuxOutcome.Drained.class)
              .isSubsetOf(YamuxOutcome.Drained.class, YamuxOutcome.LinkLost.class);
      case CUT ->
          assertThat(outcomes)
              .contains(YamuxOutcome.Closed.class, YamuxOutcome.LinkLost.class)
              .isSubsetOf(
                  YamuxOutcome.Closed.class,
                  YamuxOutcome.Drained.class,
                  YamuxOutcome.LinkLost.class);
    }
  }

  /** What happens besides streams that come, talk and go. */
  enum Disturbance {
    /** Nothing. */
    PEACE,
    /** Streams are reset. */
    RESETS,
    /** Either side, or both, go away. */
    LEAVE,
    /** One side closes at once. */
    CUT
  }

  private static long play(Random random, Disturbance disturbance, Set<Class<?>> outcomes) {
    ModelPeer client = new ModelPeer(Role.CLIENT, random, disturbance);
    ModelPeer server = new ModelPeer(Role.SERVER, random, disturbance);
    client.connect(server);
    int disturbed = disturbance == Disturbance.PEACE ? STEPS : random.nextInt(STEPS);
    for (int step = 0; step < STEPS; step++) {
      ModelPeer peer = random.nextBoolean() ? client : server;
      if (step == disturbed && disturbance == Disturbance.CUT) {
        peer.tell(new YamuxEvent.CloseRequested(1000));
      } else if (step >= disturbed && disturbance == Disturbance.LEAVE && random.nextInt(9) == 0) {
        peer.tell(new YamuxEvent.LeaveRequested());
      }
      peer.step();
    }
    boolean moved = true;
    for (int round = 0; moved; round++) {
      assertThat(round).as("rounds until everything has arrived").isLessThan(10_000);
      moved = client.settle();
      moved = server.settle() || moved;
    }
    client.checkEnd(outcomes);
    server.checkEnd(outcomes);
    return client.receivedBytes() + server.receivedBytes();
  }
}
