// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.security.SecureRandom;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** Both sides of TLS on the loopback address, with a certificate made for one run. */
record BenchTls(SSLContext server, SSLContext client) {

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
    SSLContext client = SSLContext.getInstance("TLS");
    client.init(
        new KeyManager[0], bundle.toTrustManagerFactory().getTrustManagers(), new SecureRandom());
    return new BenchTls(server, client);
  }
}
