// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

/**
 * One decoder against the other. Replays its seeds in every build; {@code JAZZER_FUZZ=1} searches
 * for new ones, as the module's README says.
 */
class FrameDecoderFuzzTest {
  private static final FrameDecoder DECODER = new FrameDecoder();

  @FuzzTest(maxDuration = "10m")
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void anyBytes_meanTheSameToBothDecoders(byte[] frame) {
    ServerMessage generated = DECODER.decodeGenerated(frame, 0, frame.length);
    ServerMessage decoded = DECODER.decode(frame, 0, frame.length);
    if (!decoded.equals(generated)) {
      assertThat(decoded).isEqualTo(generated);
    }
    if (decoded instanceof ServerMessage.Output output) {
      byte[] bytes = output.data().toByteArray();
      assertThat(Utf8.firstInvalid(bytes, 0, bytes.length)).isNegative();
    }
  }
}
