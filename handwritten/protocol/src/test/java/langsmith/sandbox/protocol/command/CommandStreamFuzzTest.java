// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;

/**
 * Any events in any order, from servers and networks that do as they please. Replays its seeds in
 * every build; {@code JAZZER_FUZZ=1} searches for new ones, as the module's README says.
 */
class CommandStreamFuzzTest {
  @FuzzTest(maxDuration = "10m")
  @Timeout(value = 20, unit = TimeUnit.MINUTES)
  void anyEvents_breakNoPromise(byte[] script) {
    new FuzzedStream(script).play();
  }
}
