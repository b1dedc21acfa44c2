// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ClientAuth;
import io.netty.handler.ssl.IdentityCipherSuiteFilter;
import io.netty.handler.ssl.JdkSslContext;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.security.PrivateKey;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.X509ExtendedTrustManager;
import javax.net.ssl.X509KeyManager;
import langsmith.sandbox.internal.config.TlsMaterial;
import langsmith.sandbox.internal.text.Loggers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;

/**
 * Creates the TLS configuration of WebSockets: with a native library if one is there and works with
 * the trust manager and the key, otherwise with the Java runtime.
 */
public final class TlsContexts {
  private static final Logger log = Loggers.WEB_SOCKET;
  private static final String[] KEY_TYPES = {"RSA", "RSASSA-PSS", "EC", "DSA", "EdDSA"};

  private TlsContexts() {}

  /**
   * Creates a configuration. Reads the trust store and may load a native library, so it may block.
   *
   * @throws IllegalStateException if there is no usable TLS or trust store
   */
  public static SslContext create(TlsMaterial material) {
    SSLContext runtime = material.newContext();
    String obstacle = obstacle(material);
    if (obstacle == null) {
      try {
        SslContext context = ofLibrary(material, runtime);
        log.debug("TLS by the native library, {}", OpenSsl.versionString());
        return context;
      } catch (SSLException | RuntimeException e) {
        obstacle = "the native library cannot be used: " + Texts.describe(e);
      }
    }
    log.debug("TLS by the Java runtime: {}", obstacle);
    return ofRuntime(runtime);
  }

  /** Returns why the native library cannot be used, or null if it can. */
  private static @Nullable String obstacle(TlsMaterial material) {
    if (!material.nativeLibrary()) {
      return "native libraries are switched off";
    }
    if (!OpenSsl.isAvailable()) {
      return "there is no native library";
    }
    if (!SslProvider.isTlsv13Supported(SslProvider.OPENSSL)) {
      return "the native library does not support TLS 1.3";
    }
    // Only an extended one is told the host name; the Java runtime would check it otherwise.
    if (!(material.trustManager() instanceof X509ExtendedTrustManager)) {
      return "the trust manager does not extend X509ExtendedTrustManager";
    }
    X509KeyManager keys = material.keyManager();
    return keys == null || areExportable(keys) ? null : "the private key cannot be exported";
  }

  private static boolean areExportable(X509KeyManager keys) {
    for (String type : KEY_TYPES) {
      @Nullable String[] aliases = keys.getClientAliases(type, null);
      if (aliases == null) {
        continue;
      }
      for (String alias : aliases) {
        PrivateKey key = keys.getPrivateKey(alias);
        if (key != null && key.getEncoded() == null) {
          return false;
        }
      }
    }
    return true;
  }

  private static SslContext ofLibrary(TlsMaterial material, SSLContext runtime)
      throws SSLException {
    SslContextBuilder builder =
        SslContextBuilder.forClient()
            .sslProvider(SslProvider.OPENSSL)
            .trustManager(material.trustManager())
            .protocols(runtime.getDefaultSSLParameters().getProtocols());
    X509KeyManager keys = material.keyManager();
    if (keys != null) {
      builder.keyManager(keys);
    }
    if (SslProvider.isAlpnSupported(SslProvider.OPENSSL)) {
      builder.applicationProtocolConfig(http11());
    }
    return builder.build();
  }

  private static SslContext ofRuntime(SSLContext runtime) {
    SSLParameters defaults = runtime.getDefaultSSLParameters();
    return new JdkSslContext(
        runtime,
        true,
        List.of(defaults.getCipherSuites()),
        IdentityCipherSuiteFilter.INSTANCE,
        SslProvider.isAlpnSupported(SslProvider.JDK)
            ? http11()
            : ApplicationProtocolConfig.DISABLED,
        ClientAuth.NONE,
        defaults.getProtocols(),
        false);
  }

  /** A server that could choose HTTP/2 must not: the upgrade is one of HTTP/1.1. */
  private static ApplicationProtocolConfig http11() {
    return new ApplicationProtocolConfig(
        Protocol.ALPN,
        SelectorFailureBehavior.NO_ADVERTISE,
        SelectedListenerFailureBehavior.ACCEPT,
        ApplicationProtocolNames.HTTP_1_1);
  }
}
