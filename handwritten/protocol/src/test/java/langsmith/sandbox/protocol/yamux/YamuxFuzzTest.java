// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

/**
 * Any bytes at all, in any pieces. Replays its seeds in every build; {@code JAZZER_FUZZ=1} searches
 * for new ones, as the module's README says.
 */
class YamuxFuzzTest {
  /** Nothing is thrown, and how the bytes are cut changes nothing. */
  @FuzzTest(maxDuration = "10m")
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void anyBytes_meanTheSameHoweverTheyAreCut(byte[] bytes) {
    assertThat(Told.of(Role.SERVER, bytes, 1)).isEqualTo(Told.of(Role.SERVER, bytes, bytes.length));
    assertThat(Told.of(Role.CLIENT, bytes, 7)).isEqualTo(Told.of(Role.CLIENT, bytes, 13));
  }

  /** What comes of bytes: frames, payload joined, and the rest. */
  private record Told(String effects, int payload, YamuxState state) {
    static Told of(Role role, byte[] bytes, int pieces) {
      YamuxTester tester =
          new YamuxTester(new YamuxSession(role, YamuxPolicy.server()))
              .tell(new YamuxEvent.Begin());
      tester.tell(new YamuxEvent.OpenRequested(1)).takeAll();
      int step = Math.max(1, pieces);
      for (int at = 0; at < bytes.length; at += step) {
        tester.tell(
            new YamuxEvent.BytesReceived(
                ByteBuffer.wrap(bytes, at, Math.min(step, bytes.length - at))));
      }
      StringBuilder effects = new StringBuilder();
      int payload = 0;
      for (YamuxEffect effect : tester.takeAll()) {
        if (effect instanceof YamuxEffect.EmitPayload e) {
          payload += e.payload().remaining();
        } else {
          effects
              .append(effect instanceof YamuxEffect.SendFrame e ? e.header() : effect)
              .append('\n');
        }
      }
      return new Told(effects.toString(), payload, tester.session().state());
    }
  }
}
