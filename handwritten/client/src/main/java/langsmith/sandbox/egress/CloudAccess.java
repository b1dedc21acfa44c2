// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.egress;

import langsmith.sandbox.api.model.AwsAuth;
import langsmith.sandbox.api.model.AzureAuth;
import langsmith.sandbox.api.model.GcpAuth;
import langsmith.sandbox.api.model.Secret;
import langsmith.sandbox.internal.check.AccessChecks;

/**
 * Creates the access to cloud providers that {@link ProxyRules} and {@link SandboxMounts} need. To
 * add session tags or scopes, change the value with its {@code toBuilder()}; it is validated where
 * it is used.
 */
public final class CloudAccess {
  private CloudAccess() {}

  /**
   * {@return access to AWS by keys}
   *
   * @param accessKeyId not plaintext
   * @param secretAccessKey not plaintext
   */
  public static AwsAuth awsKeys(Secret accessKeyId, Secret secretAccessKey) {
    return AccessChecks.checked(
        AwsAuth.builder().accessKeyId(accessKeyId).secretAccessKey(secretAccessKey).build());
  }

  /**
   * {@return access to AWS by a role, whose credentials the service renews} It cannot be changed
   * after the sandbox was created.
   *
   * @param roleArn such as {@code arn:aws:iam::123456789012:role/reader}
   */
  public static AwsAuth awsRole(String roleArn) {
    return AccessChecks.checked(AwsAuth.builder().roleArn(roleArn).build());
  }

  /**
   * {@return access to Google Cloud by the key of a service account}
   *
   * @param serviceAccountJson the whole key file; not plaintext
   */
  public static GcpAuth gcpKey(Secret serviceAccountJson) {
    return AccessChecks.checked(GcpAuth.builder().serviceAccountJson(serviceAccountJson).build());
  }

  /**
   * {@return access to Google Cloud by workload identity}
   *
   * @param provider the workload identity provider
   */
  public static GcpAuth gcpWorkloadIdentity(String provider) {
    return AccessChecks.checked(GcpAuth.builder().workloadIdentityProvider(provider).build());
  }

  /**
   * {@return access to Azure by workload identity}
   *
   * @param tenantId the tenant
   * @param clientId the application
   */
  public static AzureAuth azureWorkloadIdentity(String tenantId, String clientId) {
    return AccessChecks.checked(AzureAuth.builder().tenantId(tenantId).clientId(clientId).build());
  }

  /**
   * {@return access to a storage account of Azure by its key} For mounts, which name the account,
   * use {@link #azureKey(Secret)}.
   *
   * @param storageAccount 3 to 24 lower-case letters and digits
   * @param accountKey not plaintext
   */
  public static AzureAuth azureKey(String storageAccount, Secret accountKey) {
    return AccessChecks.checked(
        AzureAuth.builder().storageAccount(storageAccount).accountKey(accountKey).build());
  }

  /**
   * {@return access of mounts to their storage account of Azure by its key}
   *
   * @param accountKey not plaintext
   */
  public static AzureAuth azureKey(Secret accountKey) {
    return AccessChecks.checked(AzureAuth.builder().accountKey(accountKey).build());
  }

  /**
   * {@return access to a storage account of Azure by a shared access signature} For mounts, which
   * name the account, use {@link #azureSignature(Secret)}.
   *
   * @param storageAccount 3 to 24 lower-case letters and digits
   * @param sasToken not plaintext
   */
  public static AzureAuth azureSignature(String storageAccount, Secret sasToken) {
    return AccessChecks.checked(
        AzureAuth.builder().storageAccount(storageAccount).sasToken(sasToken).build());
  }

  /**
   * {@return access of mounts to their storage account of Azure by a shared access signature}
   *
   * @param sasToken not plaintext
   */
  public static AzureAuth azureSignature(Secret sasToken) {
    return AccessChecks.checked(AzureAuth.builder().sasToken(sasToken).build());
  }
}
