// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of this package, for {@code Moshi.Builder.add()}.
 *
 * <p>Also reads and writes {@code Object} (any JSON value, whole numbers as {@code Long}), {@code
 * OffsetDateTime} and {@code LocalDate}. Safe for use by several threads.
 */
public final class GeneratedJsonAdapters implements JsonAdapter.Factory {
  private static final Map<Type, Function<Moshi, JsonAdapter<?>>> ADAPTERS = new HashMap<>();

  static {
    add1();
    ADAPTERS.put(Object.class, moshi -> new AnyValueAdapter());
    ADAPTERS.put(OffsetDateTime.class, moshi -> FormattedTextAdapter.dateTime());
    ADAPTERS.put(LocalDate.class, moshi -> FormattedTextAdapter.date());
  }

  private static void add1() {
    ADAPTERS.put(AccessDelegation.class, AccessDelegationJsonAdapter::new);
    ADAPTERS.put(AccessDelegationMode.class, moshi -> new AccessDelegationModeJsonAdapter());
    ADAPTERS.put(AckRequiredEvent.class, AckRequiredEventJsonAdapter::new);
    ADAPTERS.put(AwsAuth.class, AwsAuthJsonAdapter::new);
    ADAPTERS.put(AzureAuth.class, AzureAuthJsonAdapter::new);
    ADAPTERS.put(AzureBlobContainer.class, AzureBlobContainerJsonAdapter::new);
    ADAPTERS.put(AzureBlobMount.class, AzureBlobMountJsonAdapter::new);
    ADAPTERS.put(BatchDeleteRequest.class, BatchDeleteRequestJsonAdapter::new);
    ADAPTERS.put(BatchDeleteResult.class, BatchDeleteResultJsonAdapter::new);
    ADAPTERS.put(Box.class, BoxJsonAdapter::new);
    ADAPTERS.put(BoxList.class, BoxListJsonAdapter::new);
    ADAPTERS.put(BoxSortKey.class, moshi -> new BoxSortKeyJsonAdapter());
    ADAPTERS.put(BoxStatus.class, moshi -> new BoxStatusJsonAdapter());
    ADAPTERS.put(CaptureSnapshotRequest.class, CaptureSnapshotRequestJsonAdapter::new);
    ADAPTERS.put(CloneVolumeRequest.class, CloneVolumeRequestJsonAdapter::new);
    ADAPTERS.put(CommandErrorEvent.class, CommandErrorEventJsonAdapter::new);
    ADAPTERS.put(CommandExitEvent.class, CommandExitEventJsonAdapter::new);
    ADAPTERS.put(CommandOutputEvent.class, CommandOutputEventJsonAdapter::new);
    ADAPTERS.put(CommandStartedEvent.class, CommandStartedEventJsonAdapter::new);
    ADAPTERS.put(CommandStreamEndEvent.class, CommandStreamEndEventJsonAdapter::new);
    ADAPTERS.put(
        CommandStreamEndEventStream.class, moshi -> new CommandStreamEndEventStreamJsonAdapter());
    ADAPTERS.put(ContentDisposition.class, moshi -> new ContentDispositionJsonAdapter());
    ADAPTERS.put(ContextHubMount.class, ContextHubMountJsonAdapter::new);
    ADAPTERS.put(ContextHubRepository.class, ContextHubRepositoryJsonAdapter::new);
    ADAPTERS.put(CreateBoxRequest.class, CreateBoxRequestJsonAdapter::new);
    ADAPTERS.put(CreateDownloadUrlRequest.class, CreateDownloadUrlRequestJsonAdapter::new);
    ADAPTERS.put(CreatePoolRequest.class, CreatePoolRequestJsonAdapter::new);
    ADAPTERS.put(CreateRegistryRequest.class, CreateRegistryRequestJsonAdapter::new);
    ADAPTERS.put(CreateServiceUrlRequest.class, CreateServiceUrlRequestJsonAdapter::new);
    ADAPTERS.put(CreateSnapshotRequest.class, CreateSnapshotRequestJsonAdapter::new);
    ADAPTERS.put(CreateTemplateRequest.class, CreateTemplateRequestJsonAdapter::new);
    ADAPTERS.put(CreateVolumeRequest.class, CreateVolumeRequestJsonAdapter::new);
    ADAPTERS.put(CspSandboxFlag.class, moshi -> new CspSandboxFlagJsonAdapter());
    ADAPTERS.put(CspSourceBundle.class, moshi -> new CspSourceBundleJsonAdapter());
    ADAPTERS.put(DownloadUrl.class, DownloadUrlJsonAdapter::new);
    ADAPTERS.put(ErrorDetail.class, ErrorDetailJsonAdapter::new);
    ADAPTERS.put(ErrorEnvelope.class, ErrorEnvelopeJsonAdapter::new);
    ADAPTERS.put(ErrorEnvelopeDetail.class, ErrorEnvelopeDetailJsonAdapter::new);
    ADAPTERS.put(ExecuteRequest.class, ExecuteRequestJsonAdapter::new);
    ADAPTERS.put(ExecuteResult.class, ExecuteResultJsonAdapter::new);
    ADAPTERS.put(GcpAuth.class, GcpAuthJsonAdapter::new);
    ADAPTERS.put(GcsBucket.class, GcsBucketJsonAdapter::new);
    ADAPTERS.put(GcsMount.class, GcsMountJsonAdapter::new);
    ADAPTERS.put(GitMount.class, GitMountJsonAdapter::new);
    ADAPTERS.put(GitRef.class, GitRefJsonAdapter::new);
    ADAPTERS.put(GitRefType.class, moshi -> new GitRefTypeJsonAdapter());
    ADAPTERS.put(GitRepository.class, GitRepositoryJsonAdapter::new);
    ADAPTERS.put(GlobMatch.class, GlobMatchJsonAdapter::new);
    ADAPTERS.put(GlobRequest.class, GlobRequestJsonAdapter::new);
    ADAPTERS.put(GlobResult.class, GlobResultJsonAdapter::new);
    ADAPTERS.put(GrepMatch.class, GrepMatchJsonAdapter::new);
    ADAPTERS.put(GrepRequest.class, GrepRequestJsonAdapter::new);
    ADAPTERS.put(GrepResult.class, GrepResultJsonAdapter::new);
    ADAPTERS.put(ImageConfig.class, ImageConfigJsonAdapter::new);
    ADAPTERS.put(Mount.class, MountJsonAdapter::new);
    ADAPTERS.put(MountAuth.class, MountAuthJsonAdapter::new);
    ADAPTERS.put(MountCache.class, MountCacheJsonAdapter::new);
    ADAPTERS.put(MountConfig.class, MountConfigJsonAdapter::new);
    ADAPTERS.put(MountEncryption.class, MountEncryptionJsonAdapter::new);
    ADAPTERS.put(Pool.class, PoolJsonAdapter::new);
    ADAPTERS.put(PoolList.class, PoolListJsonAdapter::new);
    ADAPTERS.put(ProxyAccessControl.class, ProxyAccessControlJsonAdapter::new);
    ADAPTERS.put(ProxyCallback.class, ProxyCallbackJsonAdapter::new);
    ADAPTERS.put(ProxyConfig.class, ProxyConfigJsonAdapter::new);
    ADAPTERS.put(ProxyHeader.class, ProxyHeaderJsonAdapter::new);
    ADAPTERS.put(ProxyRewrite.class, ProxyRewriteJsonAdapter::new);
    ADAPTERS.put(ProxyRule.class, ProxyRuleJsonAdapter::new);
    ADAPTERS.put(Registry.class, RegistryJsonAdapter::new);
    ADAPTERS.put(RegistryAuthType.class, moshi -> new RegistryAuthTypeJsonAdapter());
    ADAPTERS.put(RegistryList.class, RegistryListJsonAdapter::new);
    ADAPTERS.put(RegistryProvider.class, moshi -> new RegistryProviderJsonAdapter());
    ADAPTERS.put(RepositorySearchMode.class, moshi -> new RepositorySearchModeJsonAdapter());
    ADAPTERS.put(ResourceSpec.class, ResourceSpecJsonAdapter::new);
    ADAPTERS.put(ResourceStatus.class, ResourceStatusJsonAdapter::new);
    ADAPTERS.put(ResumeEventStreamRequest.class, ResumeEventStreamRequestJsonAdapter::new);
    ADAPTERS.put(RewriteCredentials.class, moshi -> new RewriteCredentialsJsonAdapter());
    ADAPTERS.put(RunConfig.class, RunConfigJsonAdapter::new);
    ADAPTERS.put(S3Bucket.class, S3BucketJsonAdapter::new);
    ADAPTERS.put(S3Mount.class, S3MountJsonAdapter::new);
    ADAPTERS.put(SandboxTemplate.class, SandboxTemplateJsonAdapter::new);
    ADAPTERS.put(Secret.class, SecretJsonAdapter::new);
    ADAPTERS.put(SecretType.class, moshi -> new SecretTypeJsonAdapter());
    ADAPTERS.put(ServiceAccess.class, moshi -> new ServiceAccessJsonAdapter());
    ADAPTERS.put(ServiceGrant.class, moshi -> new ServiceGrantJsonAdapter());
    ADAPTERS.put(ServiceUrl.class, ServiceUrlJsonAdapter::new);
    ADAPTERS.put(ServiceUrlEntry.class, ServiceUrlEntryJsonAdapter::new);
    ADAPTERS.put(ServiceUrlList.class, ServiceUrlListJsonAdapter::new);
    ADAPTERS.put(SkippedBox.class, SkippedBoxJsonAdapter::new);
    ADAPTERS.put(Snapshot.class, SnapshotJsonAdapter::new);
    ADAPTERS.put(SnapshotList.class, SnapshotListJsonAdapter::new);
    ADAPTERS.put(SnapshotPart.class, moshi -> new SnapshotPartJsonAdapter());
    ADAPTERS.put(SnapshotSortKey.class, moshi -> new SnapshotSortKeyJsonAdapter());
    ADAPTERS.put(SnapshotStatus.class, moshi -> new SnapshotStatusJsonAdapter());
    ADAPTERS.put(SnapshotTag.class, SnapshotTagJsonAdapter::new);
    ADAPTERS.put(SnapshotTags.class, SnapshotTagsJsonAdapter::new);
    ADAPTERS.put(SortOrder.class, moshi -> new SortOrderJsonAdapter());
    ADAPTERS.put(StartEventStreamRequest.class, StartEventStreamRequestJsonAdapter::new);
    ADAPTERS.put(TemplateList.class, TemplateListJsonAdapter::new);
    ADAPTERS.put(UpdateBoxRequest.class, UpdateBoxRequestJsonAdapter::new);
    ADAPTERS.put(UpdatePoolRequest.class, UpdatePoolRequestJsonAdapter::new);
    ADAPTERS.put(UpdateRegistryRequest.class, UpdateRegistryRequestJsonAdapter::new);
    ADAPTERS.put(UpdateTemplateRequest.class, UpdateTemplateRequestJsonAdapter::new);
    ADAPTERS.put(UpdateVolumeRequest.class, UpdateVolumeRequestJsonAdapter::new);
    ADAPTERS.put(UploadResult.class, UploadResultJsonAdapter::new);
    ADAPTERS.put(Usage.class, UsageJsonAdapter::new);
    ADAPTERS.put(UsageCost.class, UsageCostJsonAdapter::new);
    ADAPTERS.put(UsageCostList.class, UsageCostListJsonAdapter::new);
    ADAPTERS.put(UsageGranularity.class, moshi -> new UsageGranularityJsonAdapter());
    ADAPTERS.put(UsageResourceType.class, moshi -> new UsageResourceTypeJsonAdapter());
    ADAPTERS.put(ValidationItem.class, ValidationItemJsonAdapter::new);
    ADAPTERS.put(Volume.class, VolumeJsonAdapter::new);
    ADAPTERS.put(VolumeAttachment.class, VolumeAttachmentJsonAdapter::new);
    ADAPTERS.put(VolumeList.class, VolumeListJsonAdapter::new);
    ADAPTERS.put(VolumeMount.class, VolumeMountJsonAdapter::new);
    ADAPTERS.put(VolumeMountSpec.class, VolumeMountSpecJsonAdapter::new);
    ADAPTERS.put(VolumeRequest.class, VolumeRequestJsonAdapter::new);
  }

  /** Makes the factory; it holds no state. */
  public GeneratedJsonAdapters() {}

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    Function<Moshi, JsonAdapter<?>> adapter = ADAPTERS.get(type);
    return adapter == null || !annotations.isEmpty() ? null : adapter.apply(moshi);
  }
}
