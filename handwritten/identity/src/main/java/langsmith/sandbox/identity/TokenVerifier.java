// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.identity;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import org.jose4j.http.Get;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.MalformedClaimException;
import org.jose4j.jwt.NumericDate;
import org.jose4j.jwt.consumer.ErrorCodeValidator;
import org.jose4j.jwt.consumer.ErrorCodes;
import org.jose4j.jwt.consumer.InvalidJwtException;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.jose4j.keys.resolvers.HttpsJwksVerificationKeyResolver;
import org.jose4j.lang.UnresolvableKeyException;
import org.jspecify.annotations.Nullable;

/**
 * Verifies tokens of users and signatures of callbacks against the public keys of the service,
 * which are read from {@code /.well-known/jwks.json} of the endpoint's host when they are first
 * needed, kept for five minutes, and read again for an unknown key, at most every 30 seconds.
 * Thread-safe; keep one. A call blocks while keys are read, at most some 20 seconds.
 */
public final class TokenVerifier {
  /** The header with the token of the user, on requests through a service link with a login. */
  public static final String USER_TOKEN_HEADER = "X-Langsmith-User-Token";

  /** The header with the signature of a callback. */
  public static final String CALLBACK_SIGNATURE_HEADER = "X-LangSmith-Signature-JWT";

  private static final String CALLBACK_SUBJECT = "langsmith-sandbox-callback";
  private static final int LEEWAY_SECONDS = 30;
  private static final Duration KEEP_KEYS = Duration.ofMinutes(5);
  private static final Duration BETWEEN_READS = Duration.ofSeconds(30);
  private static final Duration READ_LIMIT = Duration.ofSeconds(10);
  private static final int MAX_KEYS_BYTES = 1 << 20;

  private static final String[] USER_ALGORITHMS = {
    AlgorithmIdentifiers.EDDSA,
    AlgorithmIdentifiers.RSA_USING_SHA256,
    AlgorithmIdentifiers.RSA_USING_SHA384,
    AlgorithmIdentifiers.RSA_USING_SHA512,
    AlgorithmIdentifiers.RSA_PSS_USING_SHA256,
    AlgorithmIdentifiers.RSA_PSS_USING_SHA384,
    AlgorithmIdentifiers.RSA_PSS_USING_SHA512,
    AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256,
    AlgorithmIdentifiers.ECDSA_USING_P384_CURVE_AND_SHA384,
    AlgorithmIdentifiers.ECDSA_USING_P521_CURVE_AND_SHA512
  };

  private final HttpsJwksVerificationKeyResolver keys;
  private final @Nullable String issuer;
  private final InstantSource clock;

  private TokenVerifier(Builder builder) {
    this(jwks(builder.endpoint), builder.issuer, InstantSource.system());
  }

  TokenVerifier(HttpsJwks jwks, @Nullable String issuer, InstantSource clock) {
    this.keys = new HttpsJwksVerificationKeyResolver(jwks);
    this.issuer = issuer;
    this.clock = clock;
  }

  private static HttpsJwks jwks(URI endpoint) {
    URI location = endpoint.resolve("/.well-known/jwks.json");
    HttpsJwks jwks = new HttpsJwks(location.toString());
    Get get = new Get();
    get.setConnectTimeout((int) READ_LIMIT.toMillis());
    get.setReadTimeout((int) READ_LIMIT.toMillis());
    get.setRetries(0);
    get.setResponseBodySizeLimit(MAX_KEYS_BYTES);
    jwks.setSimpleHttpGet(get);
    jwks.setDefaultCacheDuration(KEEP_KEYS.toSeconds());
    jwks.setRefreshReprieveThreshold(BETWEEN_READS.toMillis());
    return jwks;
  }

  /**
   * {@return a builder} Nothing is read yet.
   *
   * @param endpoint of the service, such as {@code https://api.smith.langchain.com}; its path is
   *     ignored
   */
  public static Builder forEndpoint(URI endpoint) {
    return new Builder(endpoint);
  }

  /**
   * Verifies the token of a user: its signature, its times with 30 seconds of leeway, its issuer if
   * one is expected, and that it was made for this service.
   *
   * @param token the value of the header {@link #USER_TOKEN_HEADER}
   * @param audience the host of the service link, with its port if the address has one; of a whole
   *     URL the host is taken
   * @return the user
   * @throws TokenVerificationException if the token is missing, malformed, expired, signed by
   *     another key or issued for another audience, or if the keys cannot be read
   */
  public UserIdentity verifyUser(@Nullable String token, String audience) {
    JwtClaims claims = claims(token, authority(audience), USER_ALGORITHMS);
    String subject = text(claims, "sub");
    if (subject == null || subject.isEmpty() || subject.equals(CALLBACK_SUBJECT)) {
      throw new TokenVerificationException("the token names no user");
    }
    return new UserIdentity(
        subject, text(claims, "email"), text(claims, "name"), expiration(claims));
  }

  /**
   * Verifies that a callback came from the service and that its body is the one that was sent. Call
   * it before the body is parsed.
   *
   * @param signature the value of the header {@link #CALLBACK_SIGNATURE_HEADER}
   * @param body the bytes of the request's body, as they came
   * @param callback the URL of the callback as the rule has it; null to accept any
   * @throws TokenVerificationException if the signature is missing, malformed, expired, made by
   *     another key, for another callback or another body, or if the keys cannot be read
   */
  public void verifyCallback(@Nullable String signature, byte[] body, @Nullable URI callback) {
    JwtClaims claims =
        claims(
            signature, callback == null ? null : callback.toString(), AlgorithmIdentifiers.EDDSA);
    if (!CALLBACK_SUBJECT.equals(text(claims, "sub"))) {
      throw new TokenVerificationException("the signature is not that of a callback");
    }
    String expected = text(claims, "body_sha256");
    if (expected == null
        || !MessageDigest.isEqual(
            expected.getBytes(StandardCharsets.UTF_8),
            digest(body).getBytes(StandardCharsets.UTF_8))) {
      throw new TokenVerificationException("the signature is for another body");
    }
  }

  private JwtClaims claims(@Nullable String token, @Nullable String audience, String... allowed) {
    if (token == null || token.isEmpty()) {
      throw new TokenVerificationException("there is no token");
    }
    JwtConsumerBuilder rules =
        new JwtConsumerBuilder()
            .setVerificationKeyResolver(
                (signed, nesting) -> {
                  if (signed.getKeyIdHeaderValue() == null) {
                    throw new UnresolvableKeyException("the token names no key");
                  }
                  return keys.resolveKey(signed, nesting);
                })
            .setJwsAlgorithmConstraints(new AlgorithmConstraints(ConstraintType.PERMIT, allowed))
            .setRequireExpirationTime()
            .setRequireIssuedAt()
            .setRequireSubject()
            .setIssuedAtRestrictions(0, Integer.MAX_VALUE)
            .setAllowedClockSkewInSeconds(LEEWAY_SECONDS)
            .setEvaluationTime(NumericDate.fromMilliseconds(clock.instant().toEpochMilli()))
            .registerValidator(
                (ErrorCodeValidator) context -> wrongIssuer(text(context.getJwtClaims(), "iss")));
    if (audience == null) {
      rules.setSkipDefaultAudienceValidation();
    } else {
      rules.setExpectedAudience(audience);
    }
    try {
      return rules.build().processToClaims(token);
    } catch (InvalidJwtException e) {
      // The exception has the token in its message, so it is not passed on.
      throw new TokenVerificationException(
          "the token is not valid: " + reasons(e) + "; expected one that the service has signed");
    }
  }

  private ErrorCodeValidator.@Nullable Error wrongIssuer(@Nullable String found) {
    if (found == null || found.isEmpty()) {
      return new ErrorCodeValidator.Error(ErrorCodes.ISSUER_MISSING, "");
    }
    return issuer == null || issuer.equals(withoutSlashes(found))
        ? null
        : new ErrorCodeValidator.Error(ErrorCodes.ISSUER_INVALID, "");
  }

  private static String reasons(InvalidJwtException e) {
    if (e.getCause() instanceof UnresolvableKeyException) {
      return "its key is unknown, or the keys cannot be read";
    }
    List<String> codes =
        e.getErrorDetails().stream().map(each -> TokenFaults.text(each.getErrorCode())).toList();
    return codes.isEmpty() ? "it cannot be read" : String.join(", ", codes);
  }

  private static @Nullable String text(JwtClaims claims, String name) {
    return claims.getClaimValue(name) instanceof String text ? text : null;
  }

  private static Instant expiration(JwtClaims claims) {
    try {
      return Instant.ofEpochSecond(claims.getExpirationTime().getValue());
    } catch (MalformedClaimException e) {
      throw new TokenVerificationException("the token's end is no time");
    }
  }

  private static String authority(String audience) {
    if (!audience.contains("/")) {
      return audience;
    }
    String authority = URI.create(audience).getRawAuthority();
    if (authority == null) {
      throw new IllegalArgumentException(
          "expected a host, host:port or a URL as audience, not " + audience);
    }
    return authority;
  }

  private static String withoutSlashes(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '/') {
      end--;
    }
    return text.substring(0, end);
  }

  private static String digest(byte[] body) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Sets up a verifier. */
  public static final class Builder {
    private final URI endpoint;
    private @Nullable String issuer;
    private boolean plainHttp;

    private Builder(URI endpoint) {
      this.endpoint = endpoint;
    }

    /**
     * Sets the only issuer whose tokens are accepted. By default every issuer is, whose key the
     * endpoint publishes.
     *
     * @param issuer compared without slashes at its end
     * @return this
     */
    public Builder issuer(String issuer) {
      this.issuer = withoutSlashes(issuer);
      return this;
    }

    /**
     * Allows to read the keys without TLS from a host other than this one. Whoever is in between
     * can then forge tokens.
     *
     * @return this
     */
    public Builder allowPlainHttp() {
      plainHttp = true;
      return this;
    }

    /**
     * {@return the verifier}
     *
     * @throws IllegalArgumentException if the endpoint has no host, or its scheme is not {@code
     *     https}, nor {@code http} on the loopback interface or allowed
     */
    public TokenVerifier build() {
      String scheme = String.valueOf(endpoint.getScheme()).toLowerCase(Locale.ROOT);
      String host = endpoint.getHost();
      boolean secure = scheme.equals("https");
      boolean allowed = scheme.equals("http") && (plainHttp || isLoopback(host));
      if (host == null || !(secure || allowed)) {
        throw new IllegalArgumentException(
            "expected an https endpoint, or http on this machine, not "
                + scheme
                + "://"
                + host
                + "; see allowPlainHttp()");
      }
      return new TokenVerifier(this);
    }

    private static boolean isLoopback(@Nullable String host) {
      return host != null
          && (host.equalsIgnoreCase("localhost")
              || host.equals("[::1]")
              || host.matches("127(\\.[0-9]{1,3}){3}"));
    }
  }
}
