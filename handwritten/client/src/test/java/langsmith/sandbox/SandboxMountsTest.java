// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import langsmith.sandbox.api.model.AwsAuth;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.GcpAuth;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import langsmith.sandbox.api.model.GitMount;
import langsmith.sandbox.api.model.GitRef;
import langsmith.sandbox.api.model.GitRefType;
import langsmith.sandbox.api.model.GitRepository;
import langsmith.sandbox.api.model.Mount;
import langsmith.sandbox.api.model.MountCache;
import langsmith.sandbox.api.model.MountEncryption;
import langsmith.sandbox.api.model.S3Mount;
import langsmith.sandbox.api.model.Secret;
import langsmith.sandbox.egress.CloudAccess;
import langsmith.sandbox.egress.Mounts;
import langsmith.sandbox.egress.OutboundRules;
import langsmith.sandbox.egress.ProxyRules;
import langsmith.sandbox.egress.SandboxMounts;
import langsmith.sandbox.egress.Secrets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Mounts: what is sent, what is rejected, and what is never shown. */
class SandboxMountsTest {
  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();
  private static final Secret HIDDEN = Secrets.opaque(" hidden ");
  private static final AwsAuth AWS = CloudAccess.awsKeys(HIDDEN, HIDDEN);
  private static final GcpAuth GCP = CloudAccess.gcpKey(HIDDEN);
  private static final S3Mount S3 = Mounts.s3("data", "/mnt/mounts/data", "bucket", "us-east-1");
  private static final String GIT = "https://github.com/a/b.git";

  @Test
  void mounts_haveTheShapeOfTheService() {
    String json =
        sent(
            SandboxMounts.none()
                .aws(AWS)
                .mount(
                    S3.toBuilder()
                        .readOnly(true)
                        .cache(MountCache.builder().maxSizeBytes(7L).build())
                        .encryption(MountEncryption.builder().kmsKey("arn:k").build())
                        .build())
                .mount(Mounts.gitTag("code", "/mnt/mounts/code", GIT, "v1"))
                .mount(Mounts.gitBranch("next", "/mnt/mounts/next", GIT, "main"))
                .mount(Mounts.git("head", "/mnt/mounts/head", GIT))
                .mount(Mounts.contextHub("hub", "/srv/context", "-/notes")));

    assertThat(json)
        .contains(
            "\"auth\":{\"aws\":{\"access_key_id\":{\"type\":\"opaque\",\"value\":\" hidden \"},"
                + "\"secret_access_key\":{\"type\":\"opaque\",\"value\":\" hidden \"}}}")
        .contains("\"id\":\"data\"", "\"type\":\"s3\"", "\"mount_path\":\"/mnt/mounts/data\"")
        .contains("\"read_only\":true", "\"cache\":{\"max_size_bytes\":7}")
        .contains("\"encryption\":{\"kms_key\":\"arn:k\"}")
        .contains("\"s3\":{\"bucket\":\"bucket\",\"region\":\"us-east-1\"}")
        .contains(
            "\"git\":{\"remote_url\":\"" + GIT + "\",\"ref\":{\"type\":\"tag\",\"name\":\"v1\"}}")
        .contains("\"ref\":{\"type\":\"branch\",\"name\":\"main\"}")
        .contains("\"git\":{\"remote_url\":\"" + GIT + "\"}")
        .contains("\"type\":\"contexthub\"", "\"contexthub\":{\"repo\":\"-/notes\"}");
  }

  @Test
  void bucketsOfEveryProvider_canBeMixed() {
    String json =
        sent(
            SandboxMounts.none()
                .aws(CloudAccess.awsRole("arn:aws:iam::1:role/r"))
                .gcp(GCP)
                .azure(CloudAccess.azureSignature(HIDDEN))
                .mount(S3)
                .mount(Mounts.gcs("gcs", "/mnt/mounts/gcs", "bucket"))
                .mount(Mounts.azureBlob("az", "/mnt/mounts/az", "account1", "container")));

    assertThat(json)
        .contains("\"aws\":{\"role_arn\":\"arn:aws:iam::1:role/r\"}")
        .contains("\"gcs\":{\"bucket\":\"bucket\"}")
        .contains("\"azure_blob\":{\"container\":\"container\",\"storage_account\":\"account1\"}");
  }

  @Test
  void accessMustFitTheMounts() {
    SandboxMounts gcs = SandboxMounts.none().mount(Mounts.gcs("g", "/mnt/mounts/g", "b"));

    refused(SandboxMounts.none(), "at least one mount");
    refused(SandboxMounts.none().mount(S3), "mounts of S3 need access to AWS");
    refused(gcs, "need access to Google Cloud");
    refused(
        SandboxMounts.none().mount(Mounts.azureBlob("a", "/mnt/mounts/a", "account1", "c")),
        "need access to Azure");
    refused(gcs.gcp(GCP).aws(AWS), "access to AWS is given, but nothing");
    refused(SandboxMounts.none().aws(AWS).mount(S3).gcp(GCP), "access to Google Cloud is given");
    refused(
        SandboxMounts.none()
            .azure(CloudAccess.azureKey(HIDDEN))
            .mount(Mounts.git("a", "/mnt/mounts/a", GIT)),
        "access to Azure is given");
  }

  @Test
  void ruleOfTheProxy_canSignForBucketsOfS3() {
    OutboundRules aws = OutboundRules.none().rule(ProxyRules.aws(AWS));
    OutboundRules off =
        OutboundRules.none().rule(ProxyRules.aws(AWS).toBuilder().enabled(false).build());
    CreateSandbox create = CreateSandbox.fromDefault().mounts(SandboxMounts.none().mount(S3));

    assertThatCode(() -> create.outboundRules(aws).request(Duration.ZERO))
        .doesNotThrowAnyException();
    assertThatThrownBy(() -> create.outboundRules(off).request(Duration.ZERO))
        .hasMessageContaining("need access to AWS");
  }

  @Test
  void providerInMountsAndProxy_isRejected() {
    SandboxMounts mounts = SandboxMounts.none().aws(AWS).mount(S3);
    OutboundRules off =
        OutboundRules.none().rule(ProxyRules.aws(AWS).toBuilder().enabled(false).build());
    OutboundRules gcp = OutboundRules.none().rule(ProxyRules.gcp(GCP));

    assertThatThrownBy(
            () ->
                CreateSandbox.fromDefault()
                    .outboundRules(off)
                    .mounts(mounts)
                    .request(Duration.ZERO))
        .hasMessageContaining("either to mounts or to a rule of the proxy");
    assertThatCode(
            () ->
                CreateSandbox.fromDefault()
                    .mounts(mounts)
                    .outboundRules(gcp)
                    .request(Duration.ZERO))
        .doesNotThrowAnyException();
  }

  @Test
  void bucketsOfGoogleCloud_areAllReadOnlyOrNone() {
    refused(
        SandboxMounts.none()
            .gcp(GCP)
            .mount(Mounts.gcs("a", "/mnt/mounts/a", "b"))
            .mount(Mounts.gcs("c", "/mnt/mounts/c", "b").toBuilder().readOnly(true).build()),
        "all be read-only, or none");
  }

  @Test
  void idsAndPaths_areUnique() {
    SandboxMounts one = SandboxMounts.none().mount(Mounts.git("a", "/mnt/mounts/a", GIT));

    refused(one.mount(Mounts.git("a", "/mnt/mounts/b", GIT)), "two mounts have the id a");
    refused(one.mount(Mounts.git("b", "/mnt/mounts/a", GIT)), "the path /mnt/mounts/a");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "http://h/p",
        "https://h",
        "https://h/",
        "https://u:hidden@h/p",
        "https://h/p?hidden",
        "https://h/p#hidden",
        "https://h/p\n",
        "https://h/p\0",
        "https://h/a b",
        "git@h:hidden"
      })
  void remoteThatCannotBe_isRejectedWithoutRepeatingIt(String url) {
    assertThatThrownBy(() -> Mounts.git("a", "/mnt/mounts/a", url))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("must be an https URL")
        .hasMessageNotContaining("hidden");
  }

  @Test
  void mountThatCannotBe_isRejectedAtOnce() {
    rejected(() -> Mounts.git("a b", "/mnt/mounts/a", GIT), "the id of a mount");
    rejected(() -> Mounts.git("a".repeat(65), "/mnt/mounts/a", GIT), "1 to 64");
    rejected(() -> Mounts.git("a", "mnt/mounts/a", GIT), "absolute");
    rejected(() -> Mounts.git("a", "/data", GIT), "below /mnt/mounts");
    rejected(() -> Mounts.git("a", "/mnt/mounts/../../etc", GIT), "..");
    rejected(() -> Mounts.git("a", "/mnt/mounts/", GIT), "empty parts");
    rejected(() -> Mounts.gitBranch("a", "/mnt/mounts/a", GIT, " "), "must not be blank");
    GitRef commit = GitRef.builder().type(GitRefType.of("commit")).name("abc").build();
    rejected(() -> git(g -> g.ref(commit)), "a branch or a tag");
    rejected(() -> git(g -> g.refreshIntervalSeconds(0)), "at least 1");
    rejected(() -> Mounts.contextHub("a", "/etc/x", "o/n"), "directory of the system");
    rejected(() -> Mounts.contextHub("a", "/", "o/n"), "the root");
    rejected(() -> Mounts.contextHub("a", "/srv/x", "name"), "owner/name");
    rejected(() -> Mounts.s3("a", "/mnt/mounts/a", " ", "r"), "the bucket");
    rejected(() -> Mounts.azureBlob("a", "/mnt/mounts/a", "A", "c"), "3 to 24");
    rejected(
        () ->
            SandboxMounts.none()
                .aws(
                    CloudAccess.awsRole("arn:r").toBuilder().sessionTags(Map.of("a", "b")).build()),
        "tags of the session");
    rejected(
        () -> SandboxMounts.none().gcp(GCP.toBuilder().scopes(List.of("s")).build()), "scopes");
    rejected(
        () -> SandboxMounts.none().azure(CloudAccess.azureSignature("account1", HIDDEN)),
        "cannot name a storage account");
    rejected(
        () -> SandboxMounts.none().azure(CloudAccess.azureKey("account1", HIDDEN)),
        "storage account");
  }

  @Test
  void unknownKind_passesUnlessItHoldsCredentials() {
    Mount unknown = new Mount.Unknown(Map.of("id", "x", "type", "ftp", "ftp", Map.of("host", "h")));
    Mount leaking =
        new Mount.Unknown(Map.of("type", "ftp", "ftp", List.of(Map.of("Access_Token", "hidden"))));

    assertThat(sent(SandboxMounts.none().mount(unknown))).contains("\"ftp\":{\"host\":\"h\"}");
    rejected(() -> SandboxMounts.none().mount(leaking), "must not hold credentials");
  }

  @Test
  void secrets_areNeverShown() {
    SandboxMounts mounts = SandboxMounts.none().aws(AWS).mount(S3);

    assertThat(mounts).hasToString("SandboxMounts[1]");
    assertThat(mounts.config().toString()).doesNotContain("hidden");
    assertThat(CreateSandbox.fromDefault().mounts(mounts).toString()).doesNotContain("hidden");
  }

  private static void git(UnaryOperator<GitRepository.Builder> change) {
    GitMount mount = Mounts.git("a", "/mnt/mounts/a", GIT);
    SandboxMounts.none()
        .mount(mount.toBuilder().git(change.apply(mount.git().toBuilder()).build()).build());
  }

  private static void refused(SandboxMounts mounts, String message) {
    rejected(() -> sent(mounts), message);
  }

  private static void rejected(Runnable call, String message) {
    assertThatThrownBy(call::run)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message)
        .hasMessageNotContaining("hidden");
  }

  private static String sent(SandboxMounts mounts) {
    return MOSHI
        .adapter(CreateBoxRequest.class)
        .toJson(CreateSandbox.fromDefault().mounts(mounts).request(Duration.ZERO));
  }
}
