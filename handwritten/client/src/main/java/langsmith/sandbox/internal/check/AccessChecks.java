// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.check;

import static langsmith.sandbox.internal.check.Arguments.require;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import langsmith.sandbox.api.model.AwsAuth;
import langsmith.sandbox.api.model.AzureAuth;
import langsmith.sandbox.api.model.GcpAuth;
import langsmith.sandbox.api.model.Secret;
import org.jspecify.annotations.Nullable;

/** The service's rules about access to cloud providers. No message contains a credential. */
public final class AccessChecks {
  private static final int MAX_SESSION_TAGS = 50;
  private static final Pattern TAG_KEY = Pattern.compile("[\\p{L}\\p{N} _.:/=+\\-@]{1,128}");
  private static final Pattern TAG_VALUE = Pattern.compile("[\\p{L}\\p{N} _.:=+\\-@]{1,256}");
  private static final Pattern SCOPE = Pattern.compile("workspace|tag:.+");
  private static final Pattern STORAGE_ACCOUNT = Pattern.compile("[a-z0-9]{3,24}");
  private static final Set<String> AZURE_RESOURCES =
      Set.of(
          "https://storage.azure.com",
          "https://vault.azure.net",
          "https://management.azure.com",
          "https://cognitiveservices.azure.com");

  private AccessChecks() {}

  public static AwsAuth checked(AwsAuth aws) {
    boolean role = aws.roleArn() != null && !aws.roleArn().isEmpty();
    boolean keys = aws.accessKeyId() != null || aws.secretAccessKey() != null;
    require(role != keys, "access to AWS needs either a role or two keys");
    if (role && aws.roleArn() != null) {
      require(
          aws.roleArn().startsWith("arn:") && aws.roleArn().strip().equals(aws.roleArn()),
          "the role of AWS must be an ARN such as arn:aws:iam::123456789012:role/reader");
    } else {
      require(
          aws.accessKeyId() != null && aws.secretAccessKey() != null,
          "access to AWS by keys needs the id and the secret of the key");
      credential("the id of the key of AWS", aws.accessKeyId());
      credential("the secret of the key of AWS", aws.secretAccessKey());
      require(
          aws.sessionTags() == null || aws.sessionTags().isEmpty(),
          "tags of the session need a role of AWS");
      require(aws.subjectScope() == null, "a subject scope needs a role of AWS");
    }
    if (aws.sessionTags() != null) {
      sessionTags(aws.sessionTags());
    }
    scope(aws.subjectScope());
    return aws;
  }

  public static GcpAuth checked(GcpAuth gcp) {
    boolean identity = gcp.workloadIdentityProvider() != null;
    require(
        identity != (gcp.serviceAccountJson() != null),
        "access to Google Cloud needs either workload identity or the key of a service account");
    if (identity) {
      notBlank("the workload identity provider", gcp.workloadIdentityProvider());
      notBlank("the service account", gcp.serviceAccountEmail());
    } else {
      credential("the key of the service account", gcp.serviceAccountJson());
      require(
          gcp.serviceAccountEmail() == null && gcp.subjectScope() == null,
          "a service account to act as and a subject scope need workload identity");
    }
    if (gcp.scopes() != null) {
      require(!gcp.scopes().isEmpty(), "scopes of Google Cloud must name at least one");
      gcp.scopes().forEach(scope -> notBlank("a scope of Google Cloud", scope));
    }
    scope(gcp.subjectScope());
    return gcp;
  }

  public static AzureAuth checked(AzureAuth azure) {
    boolean identity = azure.clientId() != null || azure.tenantId() != null;
    int ways =
        (identity ? 1 : 0)
            + (azure.accountKey() != null ? 1 : 0)
            + (azure.sasToken() != null ? 1 : 0);
    require(
        ways == 1,
        "access to Azure needs one of workload identity, an account key, and a shared access"
            + " signature");
    if (identity) {
      require(
          azure.clientId() != null && azure.tenantId() != null,
          "workload identity of Azure needs a tenant and a client");
      notBlank("the client of Azure", azure.clientId());
      notBlank("the tenant of Azure", azure.tenantId());
      require(azure.storageAccount() == null, "a storage account needs a key or a signature");
    } else {
      credential("the key of Azure", azure.accountKey());
      credential("the signature of Azure", azure.sasToken());
      require(
          azure.resources() == null && azure.subjectScope() == null,
          "resources and a subject scope need workload identity of Azure");
    }
    if (azure.storageAccount() != null) {
      storageAccount(azure.storageAccount());
    }
    List<String> resources = azure.resources() == null ? List.of() : azure.resources();
    require(
        AZURE_RESOURCES.containsAll(resources),
        "resources of Azure must be of "
            + AZURE_RESOURCES.stream().sorted().collect(Collectors.toList()));
    scope(azure.subjectScope());
    return azure;
  }

  static void storageAccount(String name) {
    require(
        STORAGE_ACCOUNT.matcher(name).matches(),
        "a storage account must be 3 to 24 lower-case letters and digits, not \"" + name + "\"");
  }

  private static void sessionTags(Map<String, String> tags) {
    require(
        tags.size() <= MAX_SESSION_TAGS,
        "a session must have at most " + MAX_SESSION_TAGS + " tags, not " + tags.size());
    tags.forEach(
        (key, value) -> {
          require(
              TAG_KEY.matcher(key).matches() && !key.isBlank(),
              "the key of a tag must be 1 to 128 letters, digits, spaces and _.:/=+-@");
          require(
              !key.startsWith("aws:") && !key.startsWith("langsmith:"),
              "the key of a tag must not begin with aws: or langsmith:, which are reserved");
          require(
              TAG_VALUE.matcher(value).matches() && !value.isBlank(),
              "the value of the tag "
                  + key
                  + " must be 1 to 256 letters, digits, spaces and"
                  + " _.:=+-@");
        });
  }

  private static void scope(@Nullable String scope) {
    require(
        scope == null || SCOPE.matcher(scope).matches(),
        "a subject scope must be workspace, or tag: and the id of a tag value");
  }

  private static void credential(String what, @Nullable Secret secret) {
    if (secret != null) {
      SecretChecks.check(what, secret.type(), secret.value(), false);
    }
  }

  private static void notBlank(String what, @Nullable String text) {
    require(text == null || !text.isBlank(), what + " must not be blank");
  }
}
