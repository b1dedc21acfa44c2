// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.egress;

import langsmith.sandbox.api.model.AzureBlobContainer;
import langsmith.sandbox.api.model.AzureBlobMount;
import langsmith.sandbox.api.model.ContextHubMount;
import langsmith.sandbox.api.model.ContextHubRepository;
import langsmith.sandbox.api.model.GcsBucket;
import langsmith.sandbox.api.model.GcsMount;
import langsmith.sandbox.api.model.GitMount;
import langsmith.sandbox.api.model.GitRef;
import langsmith.sandbox.api.model.GitRefType;
import langsmith.sandbox.api.model.GitRepository;
import langsmith.sandbox.api.model.S3Bucket;
import langsmith.sandbox.api.model.S3Mount;
import langsmith.sandbox.internal.check.MountChecks;

/**
 * Creates mounts for {@link SandboxMounts}. To make one read-only or to set a prefix, change the
 * value with its {@code toBuilder()}; it is validated where it is used.
 *
 * <p>Each has an id, unique among the mounts of the sandbox, of at most 64 letters, digits, {@code
 * _} and {@code -}; and an absolute path, which for buckets and git is below {@code /mnt/mounts}.
 */
public final class Mounts {
  private Mounts() {}

  /**
   * {@return a bucket of S3} It needs access to AWS.
   *
   * @param id see above
   * @param path see above
   * @param bucket its name
   * @param region such as {@code us-east-1}
   */
  public static S3Mount s3(String id, String path, String bucket, String region) {
    return MountChecks.checked(
        S3Mount.builder()
            .id(id)
            .mountPath(path)
            .s3(S3Bucket.builder().bucket(bucket).region(region).build())
            .build());
  }

  /**
   * {@return a bucket of Google Cloud} It needs access to Google Cloud.
   *
   * @param id see above
   * @param path see above
   * @param bucket its name
   */
  public static GcsMount gcs(String id, String path, String bucket) {
    return MountChecks.checked(
        GcsMount.builder()
            .id(id)
            .mountPath(path)
            .gcs(GcsBucket.builder().bucket(bucket).build())
            .build());
  }

  /**
   * {@return a container of blobs of Azure} It needs access to Azure.
   *
   * @param id see above
   * @param path see above
   * @param storageAccount 3 to 24 lower-case letters and digits
   * @param container its name
   */
  public static AzureBlobMount azureBlob(
      String id, String path, String storageAccount, String container) {
    return MountChecks.checked(
        AzureBlobMount.builder()
            .id(id)
            .mountPath(path)
            .azureBlob(
                AzureBlobContainer.builder()
                    .storageAccount(storageAccount)
                    .container(container)
                    .build())
            .build());
  }

  /**
   * {@return a repository of git at its default branch}
   *
   * @param id see above
   * @param path see above
   * @param url over HTTPS, with a path, without user, query and fragment
   */
  public static GitMount git(String id, String path, String url) {
    return MountChecks.checked(
        GitMount.builder()
            .id(id)
            .mountPath(path)
            .git(GitRepository.builder().remoteUrl(url).build())
            .build());
  }

  /**
   * {@return a repository of git at a branch}
   *
   * @param id see above
   * @param path see above
   * @param url over HTTPS, with a path, without user, query and fragment
   * @param branch not blank
   */
  public static GitMount gitBranch(String id, String path, String url, String branch) {
    return gitAt(id, path, url, GitRefType.BRANCH, branch);
  }

  /**
   * {@return a repository of git at a tag}
   *
   * @param id see above
   * @param path see above
   * @param url over HTTPS, with a path, without user, query and fragment
   * @param tag not blank
   */
  public static GitMount gitTag(String id, String path, String url, String tag) {
    return gitAt(id, path, url, GitRefType.TAG, tag);
  }

  /**
   * {@return a read-only repository of the context hub} Its path can be any absolute path outside
   * the system directories. It is updated about every 30 seconds, unless {@code initialPullOnly} is
   * set.
   *
   * @param id see above
   * @param path see above
   * @param repository as {@code owner/name}, or {@code -/name} for one of the workspace
   */
  public static ContextHubMount contextHub(String id, String path, String repository) {
    return MountChecks.checked(
        ContextHubMount.builder()
            .id(id)
            .mountPath(path)
            .contexthub(ContextHubRepository.builder().repo(repository).build())
            .build());
  }

  private static GitMount gitAt(String id, String path, String url, GitRefType type, String name) {
    return MountChecks.checked(
        GitMount.builder()
            .id(id)
            .mountPath(path)
            .git(
                GitRepository.builder()
                    .remoteUrl(url)
                    .ref(GitRef.builder().type(type).name(name).build())
                    .build())
            .build());
  }
}
