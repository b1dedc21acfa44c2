// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import io.netty.handler.ssl.SslContext;
import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.security.SecureRandom;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import langsmith.sandbox.config.TlsOptions;
import langsmith.sandbox.internal.config.TlsMaterial;
import langsmith.sandbox.internal.transport.TlsContexts;

/** Both sides of TLS on the loopback address, with a certificate made for one run. */
record BenchTls(SSLContext server, SslContext client) {

  static BenchTls create() throws Exception {
    X509Bundle bundle =
        new CertificateBuilder()
            .ecp256()
            .subject("CN=bench")
            .addSanIpAddress(InetAddress.getLoopbackAddress())
            .setIsCertificateAuthority(true)
            .buildSelfSigned();
    SSLContext server = SSLContext.getInstance("TLS");
    server.init(bundle.toKeyManagerFactory().getKeyManagers(), null, new SecureRandom());
    SslContext client =
        TlsContexts.create(
            TlsMaterial.of(
                TlsOptions.defaults().trust((X509TrustManager) bundle.toTrustManager())));
    return new BenchTls(server, client);
  }
}
