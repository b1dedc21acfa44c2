// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Objects;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@link ProxyOptions} and {@link TlsOptions}. */
class TransportOptionsTest {
  @TempDir private Path directory;

  @Test
  void proxy_hidesCredentials() {
    ProxyOptions proxy = ProxyOptions.http("proxy", 3128).credentials("user", "secret");

    assertThat(proxy).hasToString("ProxyOptions[HTTP proxy:3128, with credentials]");
    assertThat(proxy.user()).isEqualTo("user");
    assertThat(proxy.password()).isEqualTo("secret");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "http://proxy"})
  void proxyHostThatIsNone_isRejected(String host) {
    assertThatThrownBy(() -> ProxyOptions.http(host, 3128))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("bare name");
  }

  @ParameterizedTest
  @ValueSource(ints = {0, -1, 65536})
  void proxyPortOutOfRange_isRejected(int port) {
    assertThatThrownBy(() -> ProxyOptions.http("proxy", port)).hasMessageContaining("1 to 65535");
  }

  @Test
  void proxyUserWithColon_isRejected() {
    ProxyOptions proxy = ProxyOptions.http("proxy", 1);

    assertThatThrownBy(() -> proxy.credentials("a:b", "c")).hasMessageContaining("colon");
    assertThatThrownBy(() -> proxy.credentials("", "c")).hasMessageContaining("empty");
    assertThatThrownBy(() -> proxy.credentials("a", "é".repeat(128)))
        .hasMessageContaining("at most 255 bytes");
  }

  @Test
  void pem_trustsAllItsCertificates() throws IOException {
    HeldCertificate one = authority("one");
    HeldCertificate two = authority("two");
    Path pem = directory.resolve("ca.pem");
    Files.writeString(pem, one.certificatePem() + two.certificatePem());

    TlsOptions tls = TlsOptions.defaults().trustPem(pem);

    assertThat(Objects.requireNonNull(tls.trustManager()).getAcceptedIssuers())
        .containsExactlyInAnyOrder(one.certificate(), two.certificate());
    assertThat(tls.keyManager()).isNull();
  }

  @Test
  void pemWithoutCertificate_isRejected() throws IOException {
    Path empty = Files.createFile(directory.resolve("empty.pem"));
    Path broken = directory.resolve("broken.pem");
    Files.writeString(broken, "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
    TlsOptions tls = TlsOptions.defaults();

    assertThatThrownBy(() -> tls.trustPem(empty))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("contains no BEGIN CERTIFICATE");
    assertThatThrownBy(() -> tls.trustPem(broken))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a PEM file");
    assertThatThrownBy(() -> tls.trustPem(directory.resolve("absent.pem")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("absent.pem");
  }

  @Test
  void emptyStores_areRejected() throws GeneralSecurityException, IOException {
    KeyStore empty = KeyStore.getInstance("PKCS12");
    empty.load(null, null);
    TlsOptions tls = TlsOptions.defaults();

    assertThatThrownBy(() -> tls.trust(empty)).hasMessageContaining("no trusted certificate");
    assertThatThrownBy(() -> tls.clientCertificate(empty, new char[0]))
        .hasMessageContaining("no private key");
  }

  private static HeldCertificate authority(String name) {
    return new HeldCertificate.Builder().commonName(name).certificateAuthority(0).build();
  }
}
