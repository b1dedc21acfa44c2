// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.config;

import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Arrays;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;
import javax.net.ssl.X509TrustManager;
import langsmith.sandbox.config.TlsOptions;
import org.jspecify.annotations.Nullable;

/**
 * The TLS configuration of HTTP and WebSocket: OkHttp uses the context and the trust manager,
 * Netty's {@code SslContextBuilder} the two managers.
 *
 * @param context created from the two managers
 * @param trustManager checks the peer's certificate
 * @param keyManager has the client certificate, or null
 */
public record TlsMaterial(
    SSLContext context, X509TrustManager trustManager, @Nullable X509KeyManager keyManager) {

  static TlsMaterial of(TlsOptions options) {
    try {
      X509TrustManager chosen = options.trustManager();
      X509TrustManager trust = chosen != null ? chosen : runtimeTrust();
      X509KeyManager key = options.keyManager();
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(key == null ? null : new KeyManager[] {key}, new TrustManager[] {trust}, null);
      return new TlsMaterial(context, trust, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("the Java runtime offers no usable TLS", e);
    }
  }

  private static X509TrustManager runtimeTrust() throws GeneralSecurityException {
    TrustManagerFactory factory =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    factory.init((KeyStore) null);
    return Arrays.stream(factory.getTrustManagers())
        .filter(X509TrustManager.class::isInstance)
        .map(X509TrustManager.class::cast)
        .findFirst()
        .orElseThrow(() -> new GeneralSecurityException("no X.509 trust manager"));
  }

  @Override
  public String toString() {
    return "TlsMaterial[" + (keyManager == null ? "" : "client certificate") + "]";
  }
}
