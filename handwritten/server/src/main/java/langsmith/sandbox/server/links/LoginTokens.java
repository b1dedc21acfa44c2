// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.links;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import langsmith.sandbox.server.http.Answers;
import langsmith.sandbox.server.http.ApiError;
import langsmith.sandbox.server.time.Timers;
import org.jose4j.jwk.JsonWebKey.OutputControlLevel;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.lang.JoseException;

/**
 * Tells services who uses them through a link with a login: the one user of the local server, in
 * headers and in a token whose key is published. What a caller sends under these names is dropped
 * from every request. The key lives as long as the server. Thread-safe.
 */
public final class LoginTokens {
  static final String SUBJECT = "local-user";
  static final String EMAIL = "local-user@localhost";

  private static final String JWKS = "/.well-known/jwks.json";
  private static final String USER_ID = "X-Langsmith-User-Id";
  private static final String USER_EMAIL = "X-Langsmith-User-Email";
  private static final String USER_TOKEN = "X-Langsmith-User-Token";
  private static final Duration VALIDITY = Duration.ofMinutes(5);

  private final OctetKeyPairJsonWebKey key;
  private final Supplier<String> issuer;
  private final Timers timers;

  /** Makes a key. */
  public LoginTokens(Supplier<String> issuer, Timers timers) {
    this.issuer = issuer;
    this.timers = timers;
    try {
      key = OkpJwkGenerator.generateJwk(OctetKeyPairJsonWebKey.SUBTYPE_ED25519);
    } catch (JoseException e) {
      throw new IllegalStateException("this JDK has no Ed25519", e);
    }
    key.setKeyId(UUID.randomUUID().toString());
    key.setUse("sig");
    key.setAlgorithm(AlgorithmIdentifiers.EDDSA);
  }

  /** Adds the route of the public key, which needs no key of the service. */
  public void addTo(Router router) {
    router
        .route(JWKS)
        .handler(
            context -> {
              if (!context.request().method().equals(HttpMethod.GET)) {
                throw ApiError.methodNotAllowed("the public keys serve GET", "GET");
              }
              context.request().resume();
              Answers.sent(
                  context,
                  context
                      .response()
                      .putHeader("Content-Type", "application/json")
                      .end(new JsonWebKeySet(List.of(key)).toJson(OutputControlLevel.PUBLIC_ONLY)));
            });
  }

  /** Drops what a caller says about the user. */
  void strip(MultiMap headers) {
    headers.remove(USER_ID).remove(USER_EMAIL).remove(USER_TOKEN);
  }

  /**
   * Adds the user to a request.
   *
   * @param host of the service link, with its port
   */
  void identify(MultiMap headers, String host) {
    headers.set(USER_ID, SUBJECT).set(USER_EMAIL, EMAIL).set(USER_TOKEN, token(host));
  }

  private String token(String audience) {
    Instant now = timers.now();
    JwtClaims claims = new JwtClaims();
    claims.setIssuer(issuer.get());
    claims.setAudience(audience);
    claims.setSubject(SUBJECT);
    claims.setStringClaim("email", EMAIL);
    claims.setIssuedAt(NumericDate.fromSeconds(now.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(now.plus(VALIDITY).getEpochSecond()));
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.EDDSA);
    try {
      return signature.getCompactSerialization();
    } catch (JoseException e) {
      throw new IllegalStateException("the token cannot be signed", e);
    }
  }
}
