// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.OpenSslContext;
import io.netty.handler.ssl.SslContext;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.internal.config.TlsMaterial;

/** The implementations of TLS that a client can have; tests run with each. */
enum TlsUnderTest {
  RUNTIME(JdkSslContext.class),
  NATIVE(OpenSslContext.class);

  private final Class<? extends SslContext> type;

  TlsUnderTest(Class<? extends SslContext> type) {
    this.type = type;
  }

  /** Returns a configuration of this implementation. */
  SslContext context(TlsOptions options) {
    SslContext context = TlsContexts.create(TlsMaterial.of(options.nativeLibrary(this == NATIVE)));
    assertThat(context).isInstanceOf(type);
    return context;
  }
}
