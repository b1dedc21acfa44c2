// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import langsmith.sandbox.config.CommandTransport;
import langsmith.sandbox.server.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * A great deal of bytes over Server-Sent Events, a thousand acknowledgements and two hundred cuts;
 * the profile {@code soak} runs it.
 */
@EnabledIfSystemProperty(named = "soak", matches = "true")
class EventSoakIT {
  private static final int CUTS = 200;
  private static final long MEBIBYTE = 1 << 20;
  private static final long BYTES = 1024 * MEBIBYTE;

  /** Bytes of all values, and their digest. */
  private static final String COMMAND =
      "head -c "
          + BYTES
          + " /dev/urandom | tee >(sha256sum > digest) | cat; until [ -s digest ]; do :; done";

  /** Keeps 1 MiB of each stream, as the service does. */
  @RegisterExtension static final LocalService service = LocalService.standard();

  @Test
  void gibibyteOverEvents_arrivesOnceInLittleMemory() throws Exception {
    service.faults().always(new Cuts());

    Map<String, String> figures = SoakClient.run(service, COMMAND, CommandTransport.SSE);

    assertThat(figures.get("exit")).isEqualTo("0");
    assertThat(figures.get("bytes")).isEqualTo(Long.toString(BYTES));
    assertThat(figures.get("gaps")).isEqualTo("0");
    assertThat(service.sandbox().readText("digest")).startsWith(figures.get("sha256"));
    assertThat(service.faults().taken()).isEqualTo(CUTS);
    assertThat(Long.parseLong(figures.get("heapPeak"))).isBetween(1L, 128 * MEBIBYTE);
    assertThat(Long.parseLong(figures.get("heapAfterGc"))).isBetween(1L, 32 * MEBIBYTE);
    assertThat(figures.get("threads")).isEqualTo("[]");
    assertThat(figures.get("sockets")).isEqualTo("0");
  }

  /** Every second response is cut before the server wants an acknowledgement. */
  private static final class Cuts implements Supplier<Fault> {
    private final Random random = new Random(1);
    private int responses;

    @Override
    public synchronized Fault get() {
      responses++;
      return responses % 2 == 0 || responses > 2 * CUTS
          ? Fault.none()
          : Fault.resetAfterBytes(1 + random.nextInt((int) MEBIBYTE - 1));
    }
  }
}
