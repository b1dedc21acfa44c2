// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LibrariesTest {
  @Test
  void librariesOfThisBuild_areFine() {
    assertThatCode(Libraries::check).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4.1.100.Final", "4.1.137.Final", "4.2.0.Final", "4.2.18.Final", "5.0.0.Alpha1"})
  void oneNetty_isFine(String version) {
    assertThat(Libraries.nettyProblem(Map.of("netty-common", version, "netty-codec-http", version)))
        .isNull();
  }

  @Test
  void noNetty_isFineForRest() {
    assertThat(Libraries.nettyProblem(Map.of())).isNull();
  }

  @Test
  void patchesOfOneLine_areFine() {
    assertThat(
            Libraries.nettyProblem(
                Map.of("netty-common", "4.1.130.Final", "netty-codec-http", "4.1.128.Final")))
        .isNull();
  }

  @Test
  void oldNetty_isNamedWithWhatIsNeeded() {
    assertThat(Libraries.nettyProblem(Map.of("netty-handler", "4.1.94.Final")))
        .isEqualTo(
            "netty-handler on the class path is 4.1.94.Final, but the client needs Netty 4.1.100"
                + " or newer, or any 4.2");
  }

  @Test
  void mixedNetty_isNamedWithTheFix() {
    assertThat(
            Libraries.nettyProblem(
                Map.of("netty-common", "4.1.128.Final", "netty-codec-http", "4.2.18.Final")))
        .contains("netty-common=4.1.128.Final", "netty-codec-http=4.2.18.Final", "netty-bom");
  }

  @ParameterizedTest
  @ValueSource(strings = {"4.12.0", "4.12.1", "5.0.0-alpha.17", "5.5.1"})
  void okHttp_isFine(String version) {
    assertThat(Libraries.okHttpProblem(version)).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.14.9", "4.11.0", "older than 4.0"})
  void oldOkHttp_isNamed(String version) {
    assertThat(Libraries.okHttpProblem(version)).contains(version, "4.12.0 or newer");
  }

  @Test
  void transport_isCreatedByItsFirstUser() {
    AtomicInteger created = new AtomicInteger();
    LazyTransport transport =
        new LazyTransport(
            () -> {
              created.incrementAndGet();
              throw new NoClassDefFoundError("io/netty/channel/EventLoopGroup");
            });
    assertThat(created).hasValue(0);

    assertThatThrownBy(transport::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("netty-codec-http")
        .hasCauseInstanceOf(NoClassDefFoundError.class);
    assertThat(created).hasValue(1);
  }

  @Test
  void transport_isNotCreatedAfterClose() {
    LazyTransport transport =
        new LazyTransport(
            () -> {
              throw new AssertionError("created");
            });
    transport.close();

    assertThatThrownBy(transport::get)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the client is closed");
  }
}
