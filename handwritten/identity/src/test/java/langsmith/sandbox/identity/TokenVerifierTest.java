// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jose4j.http.SimpleResponse;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.HttpsJwks;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.OctetKeyPairJsonWebKey;
import org.jose4j.jwk.OkpJwkGenerator;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.jwt.JwtClaims;
import org.jose4j.jwt.NumericDate;
import org.jose4j.keys.EllipticCurves;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenVerifierTest {
  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");
  private static final String SUBJECT = "langsmith-sandbox-callback";
  private static final URI CALLBACK = URI.create("https://hooks.example/rules?a=1");

  private final PublicJsonWebKey edwards = edwards("one");
  private int reads;

  private static PublicJsonWebKey edwards(@Nullable String id) {
    try {
      OctetKeyPairJsonWebKey key = OkpJwkGenerator.generateJwk("Ed25519");
      key.setKeyId(id);
      return key;
    } catch (org.jose4j.lang.JoseException e) {
      throw new AssertionError(e);
    }
  }

  private TokenVerifier verifier(@Nullable String issuer, PublicJsonWebKey... published) {
    HttpsJwks jwks = new HttpsJwks("https://unused.example/keys");
    jwks.setSimpleHttpGet(
        location -> {
          reads++;
          return new Keys(
              new JsonWebKeySet(List.of(published))
                  .toJson(JsonWebKey.OutputControlLevel.PUBLIC_ONLY));
        });
    return new TokenVerifier(jwks, issuer, () -> NOW);
  }

  private TokenVerifier verifier() {
    return verifier(null, edwards);
  }

  /** What the service would answer. */
  private record Keys(String body) implements SimpleResponse {
    @Override
    public int getStatusCode() {
      return 200;
    }

    @Override
    public String getStatusMessage() {
      return "OK";
    }

    @Override
    public java.util.Collection<String> getHeaderNames() {
      return List.of();
    }

    @Override
    public List<String> getHeaderValues(String name) {
      return List.of();
    }

    @Override
    public String getBody() {
      return body;
    }
  }

  private static JwtClaims user() {
    JwtClaims claims = new JwtClaims();
    claims.setIssuer("https://api.example/");
    claims.setAudience("box.example:8443");
    claims.setSubject("user-1");
    claims.setIssuedAt(NumericDate.fromSeconds(NOW.getEpochSecond()));
    claims.setExpirationTime(NumericDate.fromSeconds(NOW.plusSeconds(300).getEpochSecond()));
    claims.setStringClaim("email", "a@example.org");
    return claims;
  }

  private static JwtClaims callback(byte[] body) throws Exception {
    JwtClaims claims = user();
    claims.setSubject(SUBJECT);
    claims.setAudience(CALLBACK.toString());
    claims.setStringClaim(
        "body_sha256", HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body)));
    return claims;
  }

  private static String signed(JwtClaims claims, PublicJsonWebKey key, String algorithm)
      throws Exception {
    JsonWebSignature signature = new JsonWebSignature();
    signature.setPayload(claims.toJson());
    signature.setKey(key.getPrivateKey());
    signature.setKeyIdHeaderValue(key.getKeyId());
    signature.setAlgorithmHeaderValue(algorithm);
    return signature.getCompactSerialization();
  }

  private String signed(JwtClaims claims) throws Exception {
    return signed(claims, edwards, "EdDSA");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"box.example:8443", "https://box.example:8443/path", "wss://box.example:8443/"})
  void tokenForThisService_namesTheUser(String audience) throws Exception {
    UserIdentity user = verifier().verifyUser(signed(user()), audience);
    assertThat(user)
        .isEqualTo(new UserIdentity("user-1", "a@example.org", null, NOW.plusSeconds(300)));
    assertThat(user.toString()).doesNotContain("example.org");
  }

  @ParameterizedTest
  @ValueSource(strings = {"RS256", "RS512", "PS384"})
  void rsaKeys_areAccepted(String algorithm) throws Exception {
    PublicJsonWebKey rsa = RsaJwkGenerator.generateJwk(2048);
    rsa.setKeyId("rsa");
    assertThat(
            verifier(null, edwards, rsa)
                .verifyUser(signed(user(), rsa, algorithm), "box.example:8443")
                .subject())
        .isEqualTo("user-1");
  }

  @Test
  void ellipticKeys_areAccepted() throws Exception {
    PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P384);
    key.setKeyId("ec");
    assertThat(
            verifier(null, key)
                .verifyUser(signed(user(), key, "ES384"), "box.example:8443")
                .subject())
        .isEqualTo("user-1");
  }

  @Test
  void keysAreReadOnce_andUnknownOnesDoNotFloodTheService() throws Exception {
    TokenVerifier verifier = verifier();
    for (int i = 0; i < 5; i++) {
      verifier.verifyUser(signed(user()), "box.example:8443");
    }
    assertThat(reads).isEqualTo(1);
    String foreign = signed(user(), edwards("two"), "EdDSA");
    for (int i = 0; i < 5; i++) {
      assertThatThrownBy(() -> verifier.verifyUser(foreign, "box.example:8443"))
          .isInstanceOf(TokenVerificationException.class)
          .hasMessageContaining("its key is unknown");
    }
    assertThat(reads).isLessThanOrEqualTo(2);
  }

  @Test
  void anythingThatIsWrong_isRefusedInWords() throws Exception {
    JwtClaims expired = user();
    expired.setExpirationTime(NumericDate.fromSeconds(NOW.minusSeconds(31).getEpochSecond()));
    refused(signed(expired), "it has expired");
    JwtClaims within = user();
    within.setIssuedAt(NumericDate.fromSeconds(NOW.minusSeconds(90_000).getEpochSecond()));
    within.setExpirationTime(NumericDate.fromSeconds(NOW.minusSeconds(29).getEpochSecond()));
    assertThat(verifier().verifyUser(signed(within), "box.example:8443").subject()).isNotEmpty();
    JwtClaims future = user();
    future.setIssuedAt(NumericDate.fromSeconds(NOW.plusSeconds(31).getEpochSecond()));
    refused(signed(future), "valid later");
    JwtClaims endless = user();
    endless.unsetClaim("exp");
    refused(signed(endless), "it has no end");
    JwtClaims undated = user();
    undated.unsetClaim("iat");
    refused(signed(undated), "when it was made");
    JwtClaims nobody = user();
    nobody.unsetClaim("sub");
    refused(signed(nobody), "no subject");
    JwtClaims elsewhere = user();
    elsewhere.setAudience("other.example");
    refused(signed(elsewhere), "another audience");
    JwtClaims unissued = user();
    unissued.unsetClaim("iss");
    refused(signed(unissued), "issuer");
    JwtClaims machine = user();
    machine.setSubject(SUBJECT);
    refused(signed(machine), "names no user");
    String token = signed(user());
    char last = token.charAt(token.length() - 2);
    refused(token.substring(0, token.length() - 2) + (last == 'A' ? 'B' : 'A') + "Q", "signature");
    refused("", "no token");
    refused(null, "no token");
    refused("a.b", "cannot be read");
    refused(signed(user(), edwards(null), "EdDSA"), "key is unknown");
  }

  private void refused(@Nullable String token, String why) {
    assertThatThrownBy(() -> verifier().verifyUser(token, "box.example:8443"))
        .isInstanceOf(TokenVerificationException.class)
        .hasMessageContaining(why)
        .hasNoCause()
        .extracting(Throwable::getMessage)
        .asString()
        .doesNotContain("user-1")
        .doesNotContain(token == null || token.isEmpty() ? "#" : token);
  }

  @Test
  void unsignedToken_andOneSignedWithAPublicKeyAsSecret_areRefused() throws Exception {
    String none =
        "eyJhbGciOiJub25lIiwia2lkIjoib25lIn0."
            + java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(user().toJson().getBytes(UTF_8))
            + ".";
    refused(none, "not valid");
    JsonWebSignature forged = new JsonWebSignature();
    forged.setPayload(user().toJson());
    forged.setKey(new org.jose4j.keys.HmacKey(edwards.getPublicKey().getEncoded()));
    forged.setKeyIdHeaderValue("one");
    forged.setAlgorithmHeaderValue("HS256");
    refused(forged.getCompactSerialization(), "not valid");
  }

  @Test
  void issuer_isComparedWithoutSlashes() throws Exception {
    assertThat(
            verifier("https://api.example", edwards)
                .verifyUser(signed(user()), "box.example:8443")
                .subject())
        .isEqualTo("user-1");
    assertThatThrownBy(
            () ->
                verifier("https://other.example", edwards)
                    .verifyUser(signed(user()), "box.example:8443"))
        .hasMessageContaining("another issuer");
  }

  @Test
  void callback_isVerifiedWithItsBody() throws Exception {
    byte[] body = "{\"host\":\"example.org\"}".getBytes(UTF_8);
    String signature = signed(callback(body));
    assertThatCode(() -> verifier().verifyCallback(signature, body, CALLBACK))
        .doesNotThrowAnyException();
    assertThatCode(() -> verifier().verifyCallback(signature, body, null))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> verifier().verifyCallback(signature, new byte[1], CALLBACK))
        .hasMessageContaining("another body");
    assertThatThrownBy(
            () -> verifier().verifyCallback(signature, body, URI.create("https://x.example/")))
        .hasMessageContaining("another audience");
    assertThatThrownBy(() -> verifier().verifyCallback(signed(user()), body, null))
        .hasMessageContaining("not that of a callback");
  }

  @Test
  void callbackSignedWithAnotherKindOfKey_isRefused() throws Exception {
    PublicJsonWebKey rsa = RsaJwkGenerator.generateJwk(2048);
    rsa.setKeyId("rsa");
    String signature = signed(callback(new byte[0]), rsa, "RS256");
    assertThatThrownBy(() -> verifier(null, rsa).verifyCallback(signature, new byte[0], CALLBACK))
        .isInstanceOf(TokenVerificationException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://api.example", "ftp://api.example", "api.example", "https:///x"})
  void insecureEndpoints_areRefused(String endpoint) {
    assertThatThrownBy(() -> TokenVerifier.forEndpoint(URI.create(endpoint)).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected an https endpoint");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.example/v1",
        "http://127.0.0.1:1",
        "http://localhost",
        "http://[::1]:8"
      })
  void secureAndLocalEndpoints_areAccepted(String endpoint) {
    assertThat(TokenVerifier.forEndpoint(URI.create(endpoint)).build()).isNotNull();
    assertThat(TokenVerifier.forEndpoint(URI.create("http://api.example")).allowPlainHttp().build())
        .isNotNull();
  }
}
