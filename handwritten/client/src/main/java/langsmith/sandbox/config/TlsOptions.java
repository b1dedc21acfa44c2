// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import java.util.Collections;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/**
 * The trusted certificates and the client certificate, for REST and WebSocket alike. By default a
 * client uses the Java runtime's trust store and has no certificate. Host names are always
 * verified. Immutable.
 */
public final class TlsOptions {
  private static final TlsOptions DEFAULTS = new TlsOptions(null, null, true);

  private final @Nullable X509TrustManager trustManager;
  private final @Nullable X509KeyManager keyManager;
  private final boolean nativeLibrary;

  private TlsOptions(
      @Nullable X509TrustManager trustManager,
      @Nullable X509KeyManager keyManager,
      boolean nativeLibrary) {
    this.trustManager = trustManager;
    this.keyManager = keyManager;
    this.nativeLibrary = nativeLibrary;
  }

  /** {@return the options of the Java runtime: its trust store and no client certificate} */
  public static TlsOptions defaults() {
    return DEFAULTS;
  }

  /**
   * {@return these options with a trust manager instead of the runtime's trust store}
   *
   * @param trustManager checks the certificate of the service
   */
  public TlsOptions trust(X509TrustManager trustManager) {
    return new TlsOptions(trustManager, keyManager, nativeLibrary);
  }

  /**
   * {@return these options with a trust store instead of the runtime's}
   *
   * @param anchors a store with at least one trusted certificate
   * @throws IllegalArgumentException if the store contains none or cannot be used
   */
  public TlsOptions trust(KeyStore anchors) {
    try {
      if (!hasCertificate(anchors)) {
        throw new IllegalArgumentException("the trust store contains no trusted certificate");
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(anchors);
      for (TrustManager manager : factory.getTrustManagers()) {
        if (manager instanceof X509TrustManager x509) {
          return trust(x509);
        }
      }
      throw new IllegalArgumentException("the Java runtime offers no X.509 trust manager");
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the trust store cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * {@return these options with the trusted certificates of a PEM file, instead of the runtime's
   * trust store} Reads the file at once.
   *
   * @param pem a file with one or more {@code BEGIN CERTIFICATE} blocks
   * @throws IllegalArgumentException if the file contains no certificate or a malformed one
   * @throws UncheckedIOException if the file cannot be read
   */
  public TlsOptions trustPem(Path pem) {
    try (InputStream in = Files.newInputStream(pem)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(in);
      if (certificates.isEmpty()) {
        throw new IllegalArgumentException(pem + " contains no BEGIN CERTIFICATE block");
      }
      KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
      anchors.load(null, null);
      int number = 0;
      for (Certificate certificate : certificates) {
        anchors.setCertificateEntry("anchor-" + number++, certificate);
      }
      return trust(anchors);
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException(
          pem + " is not a PEM file of X.509 certificates: " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the trusted certificates from " + pem, e);
    }
  }

  /**
   * {@return these options with a client certificate}
   *
   * @param keys a store with a private key and its certificate chain
   * @param password the password of the key; not kept
   * @throws IllegalArgumentException if the store contains no key that the password unlocks
   */
  public TlsOptions clientCertificate(KeyStore keys, char[] password) {
    try {
      KeyManagerFactory factory =
          KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
      factory.init(keys, password);
      if (!hasKey(keys)) {
        throw new IllegalArgumentException("the key store contains no private key");
      }
      for (KeyManager manager : factory.getKeyManagers()) {
        if (manager instanceof X509KeyManager x509) {
          return new TlsOptions(trustManager, x509, nativeLibrary);
        }
      }
      throw new IllegalArgumentException("the Java runtime offers no X.509 key manager");
    } catch (GeneralSecurityException e) {
      throw new IllegalArgumentException("the key store cannot be used: " + e.getMessage(), e);
    }
  }

  /**
   * {@return these options with or without native TLS for WebSockets; with it by default} Then
   * commands and tunnels use BoringSSL or OpenSSL if {@code
   * io.netty:netty-tcnative-boringssl-static} (or another {@code netty-tcnative}) is on the class
   * path, loads, and works with the trust manager and the client certificate. Otherwise, and always
   * for REST, the Java runtime's TLS is used. The logger {@code langsmith.sandbox.websocket} says
   * which at DEBUG. Certificates are checked by the trust manager in any case.
   *
   * <p>A trust manager that does not extend {@link javax.net.ssl.X509ExtendedTrustManager}, and a
   * private key that cannot be exported, work with the Java runtime's TLS only.
   *
   * @param use false to always use the Java runtime's TLS
   */
  public TlsOptions nativeLibrary(boolean use) {
    return new TlsOptions(trustManager, keyManager, use);
  }

  /** {@return the trust manager; null for the runtime's trust store} */
  public @Nullable X509TrustManager trustManager() {
    return trustManager;
  }

  /** {@return the key manager with the client certificate; null without one} */
  public @Nullable X509KeyManager keyManager() {
    return keyManager;
  }

  /** {@return whether WebSockets use native TLS if it is available} */
  public boolean nativeLibrary() {
    return nativeLibrary;
  }

  /** Returns which options are set, nothing about keys. */
  @Override
  public String toString() {
    return "TlsOptions["
        + (trustManager == null ? "runtime's trust store" : "own trust")
        + (keyManager == null ? "" : ", client certificate")
        + (nativeLibrary ? "" : ", no native library")
        + "]";
  }

  private static boolean hasCertificate(KeyStore store) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isCertificateEntry(alias)) {
        return true;
      }
    }
    return false;
  }

  private static boolean hasKey(KeyStore store) throws GeneralSecurityException {
    for (String alias : Collections.list(store.aliases())) {
      if (store.isKeyEntry(alias)) {
        return true;
      }
    }
    return false;
  }
}
