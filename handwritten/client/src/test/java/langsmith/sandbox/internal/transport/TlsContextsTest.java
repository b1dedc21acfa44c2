// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.OpenSslContext;
import io.netty.handler.ssl.SslContext;
import java.security.cert.X509Certificate;
import javax.net.ssl.X509TrustManager;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.internal.config.TlsMaterial;
import org.junit.jupiter.api.Test;

/** Which implementation of TLS is used; the native library is on the tests' class path. */
class TlsContextsTest {
  @Test
  void nativeLibrary_isUsedIfItIsThere() {
    assertThat(context(TlsOptions.defaults())).isInstanceOf(OpenSslContext.class);
  }

  @Test
  void nativeLibraryThatIsSwitchedOff_isNotUsed() {
    assertThat(context(TlsOptions.defaults().nativeLibrary(false)))
        .isInstanceOf(JdkSslContext.class);
  }

  @Test
  void trustManagerThatIsNotToldTheHost_needsTheRuntime() {
    assertThat(context(TlsOptions.defaults().trust(new TrustsAll())))
        .isInstanceOf(JdkSslContext.class);
  }

  @Test
  void clientCertificateWhoseKeyCanBeExported_isUsedByTheNativeLibrary() throws Exception {
    TestCertificates certificates = new TestCertificates();
    assertThat(context(certificates.options(certificates.forClient())))
        .isInstanceOf(OpenSslContext.class);
  }

  @Test
  void everyConfiguration_offersHttp11Only() {
    for (boolean nativeLibrary : new boolean[] {true, false}) {
      SslContext context = context(TlsOptions.defaults().nativeLibrary(nativeLibrary));
      assertThat(context.applicationProtocolNegotiator().protocols()).containsExactly("http/1.1");
    }
  }

  private static SslContext context(TlsOptions options) {
    return TlsContexts.create(TlsMaterial.of(options));
  }

  private static final class TrustsAll implements X509TrustManager {
    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) {}

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return new X509Certificate[0];
    }
  }
}
