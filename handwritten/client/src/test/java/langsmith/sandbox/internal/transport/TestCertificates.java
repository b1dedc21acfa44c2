// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.pkitesting.CertificateBuilder;
import io.netty.pkitesting.X509Bundle;
import java.net.InetAddress;
import java.security.KeyStore;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import langsmith.sandbox.config.TlsOptions;
import org.jspecify.annotations.Nullable;

/** A private certificate authority for one test. */
final class TestCertificates {

  private final X509Bundle authority;

  TestCertificates() throws Exception {
    authority =
        new CertificateBuilder()
            .ecp256()
            .subject("CN=Test Authority")
            .setIsCertificateAuthority(true)
            .buildSelfSigned();
  }

  /** A certificate for the loopback address. */
  X509Bundle forLoopback() throws Exception {
    return new CertificateBuilder()
        .ecp256()
        .subject("CN=server")
        .addSanIpAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))
        .addSanDnsName("box.example")
        .buildIssuedBy(authority);
  }

  /** A certificate for another host. */
  X509Bundle forOther() throws Exception {
    return new CertificateBuilder()
        .ecp256()
        .subject("CN=other")
        .addSanDnsName("other.example")
        .buildIssuedBy(authority);
  }

  X509Bundle forClient() throws Exception {
    return new CertificateBuilder().ecp256().subject("CN=client").buildIssuedBy(authority);
  }

  /** A context that trusts this authority and shows the given certificate, if any. */
  SSLContext context(@Nullable X509Bundle own) throws Exception {
    SSLContext context = SSLContext.getInstance("TLS");
    KeyManager[] keys =
        own == null ? new KeyManager[0] : own.toKeyManagerFactory().getKeyManagers();
    TrustManager[] trust = authority.toTrustManagerFactory().getTrustManagers();
    context.init(keys, trust, null);
    return context;
  }

  /** A client's options that trust this authority and show the given certificate, if any. */
  TlsOptions options(@Nullable X509Bundle own) throws Exception {
    KeyStore anchors = KeyStore.getInstance("PKCS12");
    anchors.load(null, null);
    anchors.setCertificateEntry("authority", authority.getCertificate());
    TlsOptions options = TlsOptions.defaults().trust(anchors);
    return own == null
        ? options
        : options.clientCertificate(own.toKeyStore(new char[0]), new char[0]);
  }
}
