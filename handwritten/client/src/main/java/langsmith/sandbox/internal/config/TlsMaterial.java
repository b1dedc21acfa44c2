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
 * The TLS configuration of HTTP and WebSocket. The runtime's trust store is read by the first
 * caller, so that a client of plain endpoints never reads it. Thread-safe.
 */
public final class TlsMaterial {
  private final TlsOptions options;

  // Guarded by this.
  private @Nullable X509TrustManager trustManager;

  private TlsMaterial(TlsOptions options) {
    this.options = options;
    this.trustManager = options.trustManager();
  }

  /** Returns the configuration of these options; reads nothing. */
  public static TlsMaterial of(TlsOptions options) {
    return new TlsMaterial(options);
  }

  /**
   * Returns what checks the peer's certificate.
   *
   * @throws IllegalStateException if the Java runtime has no usable trust store
   */
  public synchronized X509TrustManager trustManager() {
    if (trustManager == null) {
      try {
        trustManager = runtimeTrust();
      } catch (GeneralSecurityException e) {
        throw unusable(e);
      }
    }
    return trustManager;
  }

  /** Returns what has the client certificate, or null without one. */
  public @Nullable X509KeyManager keyManager() {
    return options.keyManager();
  }

  /** Returns whether WebSockets may use a native library. */
  public boolean nativeLibrary() {
    return options.nativeLibrary();
  }

  /**
   * Returns a new context of the Java runtime, without sessions.
   *
   * @throws IllegalStateException if the Java runtime has no usable TLS or trust store
   */
  public SSLContext newContext() {
    X509KeyManager key = keyManager();
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          key == null ? null : new KeyManager[] {key}, new TrustManager[] {trustManager()}, null);
      return context;
    } catch (GeneralSecurityException e) {
      throw unusable(e);
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

  private static IllegalStateException unusable(GeneralSecurityException cause) {
    return new IllegalStateException("the Java runtime offers no usable TLS", cause);
  }

  @Override
  public String toString() {
    return "TlsMaterial[" + (keyManager() == null ? "" : "client certificate") + "]";
  }
}
