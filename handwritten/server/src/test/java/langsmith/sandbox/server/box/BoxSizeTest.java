// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.server.http.ApiError;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoxSizeTest {
  private static final long GIB = 1L << 30;

  private static CreateBoxRequest.Builder request() {
    return CreateBoxRequest.builder();
  }

  private static void refused(String field, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ApiError.class,
            e -> {
              assertThat(e.status()).isEqualTo(422);
              assertThat(e.violations().get(0).location()).isEqualTo(List.of("body", field));
            });
  }

  @Test
  void nothingAskedFor_isUnknownButCounted() {
    BoxSize size = BoxSize.of(request().build());
    assertThat(size).isEqualTo(BoxSize.UNKNOWN);
    assertThat(size.countedMillicores()).isEqualTo(1000);
    assertThat(size.countedMemory()).isEqualTo(4 * GIB);
  }

  @Test
  void millicores_winOverProcessors() {
    BoxSize size = BoxSize.of(request().vcpus(2).cpuMillicores(500).build());
    assertThat(size.cpuMillicores()).isEqualTo(500);
    assertThat(size.processors()).isNull();
    assertThat(BoxSize.of(request().vcpus(2).build()).processors()).isEqualTo(2);
  }

  @Test
  void memoryAlone_bringsProcessors() {
    assertThat(BoxSize.of(request().memBytes(8 * GIB).build()).cpuMillicores()).isEqualTo(2000);
    assertThat(BoxSize.of(request().memBytes(8 * GIB + 1).build()).cpuMillicores()).isEqualTo(2001);
  }

  @ParameterizedTest
  @CsvSource({"1, 2, true", "1, 6, true", "1, 1, false", "1, 7, false", "2, 12, true"})
  void memoryAndProcessors_mustGoTogether(int processors, long gibibytes, boolean allowed) {
    CreateBoxRequest asked = request().vcpus(processors).memBytes(gibibytes * GIB).build();
    if (allowed) {
      assertThat(BoxSize.of(asked).memoryBytes()).isEqualTo(gibibytes * GIB);
    } else {
      refused("mem_bytes", () -> BoxSize.of(asked));
    }
  }

  @Test
  void memory_hasAnUpperBound() {
    refused("mem_bytes", () -> BoxSize.of(request().memBytes(64 * GIB + 1).build()));
    refused("mem_bytes", () -> BoxSize.UNKNOWN.changed(null, null, 64 * GIB + 1, null));
    refused("vcpus", () -> BoxSize.of(request().vcpus(Integer.MAX_VALUE).build()));
  }

  @Test
  void change_keepsWhatItDoesNotNameAndAnyProportion() {
    BoxSize size = BoxSize.of(request().vcpus(1).fsCapacityBytes(GIB).build());
    assertThat(size.changed(null, null, 40 * GIB, null))
        .isEqualTo(new BoxSize(1000, 40 * GIB, GIB));
    assertThat(size.changed(null, 3, null, 2 * GIB)).isEqualTo(new BoxSize(3000, null, 2 * GIB));
  }

  @Test
  void disposableBox_hasADiskForItsProcessors() {
    CreateBoxRequest.Builder disposable = request().persistent(false);
    assertThat(BoxSize.of(disposable.fsCapacityBytes(17 * GIB).build()).cpuMillicores())
        .isEqualTo(2000);
    refused(
        "fs_capacity_bytes",
        () -> BoxSize.of(disposable.fsCapacityBytes(17 * GIB).vcpus(1).build()));
    refused(
        "fs_capacity_bytes",
        () -> BoxSize.of(disposable.fsCapacityBytes(257 * GIB).vcpus(64).build()));
  }
}
