// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of this package, for {@code Moshi.Builder.add()}.
 *
 * <p>Also reads and writes {@code Object} (any JSON value, whole numbers as {@code Long}), {@code
 * OffsetDateTime} and {@code LocalDate}. Safe for use by several threads.
 *
 * <p>Models and adapters are loaded when they are first asked for: their names are looked up, and
 * classes only where a shrinker has changed the names.
 */
public final class GeneratedJsonAdapters implements JsonAdapter.Factory {
  private static final String PACKAGE = "langsmith.sandbox.api.model.";

  /** Makes the factory; it holds no state. */
  public GeneratedJsonAdapters() {}

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty()) {
      return null;
    }
    Object adapter = special(type, moshi);
    if (adapter == null && isOfThisLoader(type)) {
      String name = type.getTypeName();
      if (name.startsWith(PACKAGE)) {
        adapter = named(name.substring(PACKAGE.length()).replace('$', '.'), moshi);
      }
      if (adapter == null) {
        adapter = named(nameOf(type), moshi);
      }
    }
    return (JsonAdapter<?>) adapter;
  }

  private static boolean isOfThisLoader(Type type) {
    return type instanceof Class
        && ((Class<?>) type).getClassLoader() == GeneratedJsonAdapters.class.getClassLoader();
  }

  // Objects, as the verifier would load each class that a method returns as an adapter.

  private static @Nullable Object special(Type type, Moshi moshi) {
    if (type == Object.class) {
      return new AnyValueAdapter();
    }
    if (type == OffsetDateTime.class) {
      return FormattedTextAdapter.dateTime();
    }
    if (type == LocalDate.class) {
      return FormattedTextAdapter.date();
    }
    return null;
  }

  private static @Nullable Object named(String name, Moshi moshi) {
    Object adapter = named1(name, moshi);
    return adapter;
  }

  /** Returns the name in the source of what a shrinker has renamed; empty if it is no model. */
  private static String nameOf(Type type) {
    String name = nameOf1(type);
    return name;
  }

  private static @Nullable Object named1(String name, Moshi moshi) {
    switch (name) {
      case "AccessDelegation":
        return new AccessDelegationJsonAdapter(moshi);
      case "AccessDelegationMode":
        return new AccessDelegationModeJsonAdapter();
      case "AckRequiredEvent":
        return new AckRequiredEventJsonAdapter(moshi);
      case "AwsAuth":
        return new AwsAuthJsonAdapter(moshi);
      case "AzureAuth":
        return new AzureAuthJsonAdapter(moshi);
      case "AzureBlobContainer":
        return new AzureBlobContainerJsonAdapter(moshi);
      case "AzureBlobMount":
        return new AzureBlobMountJsonAdapter(moshi);
      case "BatchDeleteRequest":
        return new BatchDeleteRequestJsonAdapter(moshi);
      case "BatchDeleteResult":
        return new BatchDeleteResultJsonAdapter(moshi);
      case "Box":
        return new BoxJsonAdapter(moshi);
      case "BoxList":
        return new BoxListJsonAdapter(moshi);
      case "BoxSortKey":
        return new BoxSortKeyJsonAdapter();
      case "BoxStatus":
        return new BoxStatusJsonAdapter();
      case "CaptureSnapshotRequest":
        return new CaptureSnapshotRequestJsonAdapter(moshi);
      case "CloneVolumeRequest":
        return new CloneVolumeRequestJsonAdapter(moshi);
      case "CommandErrorEvent":
        return new CommandErrorEventJsonAdapter(moshi);
      case "CommandExitEvent":
        return new CommandExitEventJsonAdapter(moshi);
      case "CommandOutputEvent":
        return new CommandOutputEventJsonAdapter(moshi);
      case "CommandStartedEvent":
        return new CommandStartedEventJsonAdapter(moshi);
      case "CommandStreamEndEvent":
        return new CommandStreamEndEventJsonAdapter(moshi);
      case "CommandStreamEndEventStream":
        return new CommandStreamEndEventStreamJsonAdapter();
      case "ContentDisposition":
        return new ContentDispositionJsonAdapter();
      case "ContextHubMount":
        return new ContextHubMountJsonAdapter(moshi);
      case "ContextHubRepository":
        return new ContextHubRepositoryJsonAdapter(moshi);
      case "CreateBoxRequest":
        return new CreateBoxRequestJsonAdapter(moshi);
      case "CreateDownloadUrlRequest":
        return new CreateDownloadUrlRequestJsonAdapter(moshi);
      case "CreatePoolRequest":
        return new CreatePoolRequestJsonAdapter(moshi);
      case "CreateRegistryRequest":
        return new CreateRegistryRequestJsonAdapter(moshi);
      case "CreateServiceUrlRequest":
        return new CreateServiceUrlRequestJsonAdapter(moshi);
      case "CreateSnapshotRequest":
        return new CreateSnapshotRequestJsonAdapter(moshi);
      case "CreateTemplateRequest":
        return new CreateTemplateRequestJsonAdapter(moshi);
      case "CreateVolumeRequest":
        return new CreateVolumeRequestJsonAdapter(moshi);
      case "CspSandboxFlag":
        return new CspSandboxFlagJsonAdapter();
      case "CspSourceBundle":
        return new CspSourceBundleJsonAdapter();
      case "DownloadUrl":
        return new DownloadUrlJsonAdapter(moshi);
      case "ErrorDetail":
        return new ErrorDetailJsonAdapter(moshi);
      case "ErrorEnvelope":
        return new ErrorEnvelopeJsonAdapter(moshi);
      case "ErrorEnvelopeDetail":
        return new ErrorEnvelopeDetailJsonAdapter(moshi);
      case "ExecuteRequest":
        return new ExecuteRequestJsonAdapter(moshi);
      case "ExecuteResult":
        return new ExecuteResultJsonAdapter(moshi);
      case "GcpAuth":
        return new GcpAuthJsonAdapter(moshi);
      case "GcsBucket":
        return new GcsBucketJsonAdapter(moshi);
      case "GcsMount":
        return new GcsMountJsonAdapter(moshi);
      case "GitMount":
        return new GitMountJsonAdapter(moshi);
      case "GitRef":
        return new GitRefJsonAdapter(moshi);
      case "GitRefType":
        return new GitRefTypeJsonAdapter();
      case "GitRepository":
        return new GitRepositoryJsonAdapter(moshi);
      case "GlobMatch":
        return new GlobMatchJsonAdapter(moshi);
      case "GlobRequest":
        return new GlobRequestJsonAdapter(moshi);
      case "GlobResult":
        return new GlobResultJsonAdapter(moshi);
      case "GrepMatch":
        return new GrepMatchJsonAdapter(moshi);
      case "GrepRequest":
        return new GrepRequestJsonAdapter(moshi);
      case "GrepResult":
        return new GrepResultJsonAdapter(moshi);
      case "ImageConfig":
        return new ImageConfigJsonAdapter(moshi);
      case "Mount":
        return new MountJsonAdapter(moshi);
      case "MountAuth":
        return new MountAuthJsonAdapter(moshi);
      case "MountCache":
        return new MountCacheJsonAdapter(moshi);
      case "MountConfig":
        return new MountConfigJsonAdapter(moshi);
      case "MountEncryption":
        return new MountEncryptionJsonAdapter(moshi);
      case "Pool":
        return new PoolJsonAdapter(moshi);
      case "PoolList":
        return new PoolListJsonAdapter(moshi);
      case "ProxyAccessControl":
        return new ProxyAccessControlJsonAdapter(moshi);
      case "ProxyCallback":
        return new ProxyCallbackJsonAdapter(moshi);
      case "ProxyConfig":
        return new ProxyConfigJsonAdapter(moshi);
      case "ProxyHeader":
        return new ProxyHeaderJsonAdapter(moshi);
      case "ProxyRewrite":
        return new ProxyRewriteJsonAdapter(moshi);
      case "ProxyRule":
        return new ProxyRuleJsonAdapter(moshi);
      case "Registry":
        return new RegistryJsonAdapter(moshi);
      case "RegistryAuthType":
        return new RegistryAuthTypeJsonAdapter();
      case "RegistryList":
        return new RegistryListJsonAdapter(moshi);
      case "RegistryProvider":
        return new RegistryProviderJsonAdapter();
      case "RepositorySearchMode":
        return new RepositorySearchModeJsonAdapter();
      case "ResourceSpec":
        return new ResourceSpecJsonAdapter(moshi);
      case "ResourceStatus":
        return new ResourceStatusJsonAdapter(moshi);
      case "ResumeEventStreamRequest":
        return new ResumeEventStreamRequestJsonAdapter(moshi);
      case "RewriteCredentials":
        return new RewriteCredentialsJsonAdapter();
      case "RunConfig":
        return new RunConfigJsonAdapter(moshi);
      case "S3Bucket":
        return new S3BucketJsonAdapter(moshi);
      case "S3Mount":
        return new S3MountJsonAdapter(moshi);
      case "SandboxTemplate":
        return new SandboxTemplateJsonAdapter(moshi);
      case "Secret":
        return new SecretJsonAdapter(moshi);
      case "SecretType":
        return new SecretTypeJsonAdapter();
      case "ServiceAccess":
        return new ServiceAccessJsonAdapter();
      case "ServiceGrant":
        return new ServiceGrantJsonAdapter();
      case "ServiceUrl":
        return new ServiceUrlJsonAdapter(moshi);
      case "ServiceUrlEntry":
        return new ServiceUrlEntryJsonAdapter(moshi);
      case "ServiceUrlList":
        return new ServiceUrlListJsonAdapter(moshi);
      case "SkippedBox":
        return new SkippedBoxJsonAdapter(moshi);
      case "Snapshot":
        return new SnapshotJsonAdapter(moshi);
      case "SnapshotList":
        return new SnapshotListJsonAdapter(moshi);
      case "SnapshotPart":
        return new SnapshotPartJsonAdapter();
      case "SnapshotSortKey":
        return new SnapshotSortKeyJsonAdapter();
      case "SnapshotStatus":
        return new SnapshotStatusJsonAdapter();
      case "SnapshotTag":
        return new SnapshotTagJsonAdapter(moshi);
      case "SnapshotTags":
        return new SnapshotTagsJsonAdapter(moshi);
      case "SortOrder":
        return new SortOrderJsonAdapter();
      case "StartEventStreamRequest":
        return new StartEventStreamRequestJsonAdapter(moshi);
      case "TemplateList":
        return new TemplateListJsonAdapter(moshi);
      case "UpdateBoxRequest":
        return new UpdateBoxRequestJsonAdapter(moshi);
      case "UpdatePoolRequest":
        return new UpdatePoolRequestJsonAdapter(moshi);
      case "UpdateRegistryRequest":
        return new UpdateRegistryRequestJsonAdapter(moshi);
      case "UpdateTemplateRequest":
        return new UpdateTemplateRequestJsonAdapter(moshi);
      case "UpdateVolumeRequest":
        return new UpdateVolumeRequestJsonAdapter(moshi);
      case "UploadResult":
        return new UploadResultJsonAdapter(moshi);
      case "Usage":
        return new UsageJsonAdapter(moshi);
      case "UsageCost":
        return new UsageCostJsonAdapter(moshi);
      case "UsageCostList":
        return new UsageCostListJsonAdapter(moshi);
      case "UsageGranularity":
        return new UsageGranularityJsonAdapter();
      case "UsageResourceType":
        return new UsageResourceTypeJsonAdapter();
      case "ValidationItem":
        return new ValidationItemJsonAdapter(moshi);
      case "Volume":
        return new VolumeJsonAdapter(moshi);
      case "VolumeAttachment":
        return new VolumeAttachmentJsonAdapter(moshi);
      case "VolumeList":
        return new VolumeListJsonAdapter(moshi);
      case "VolumeMount":
        return new VolumeMountJsonAdapter(moshi);
      case "VolumeMountSpec":
        return new VolumeMountSpecJsonAdapter(moshi);
      case "VolumeRequest":
        return new VolumeRequestJsonAdapter(moshi);
      default:
        return null;
    }
  }

  private static String nameOf1(Type type) {
    if (type == AccessDelegation.class) {
      return "AccessDelegation";
    }
    if (type == AccessDelegationMode.class) {
      return "AccessDelegationMode";
    }
    if (type == AckRequiredEvent.class) {
      return "AckRequiredEvent";
    }
    if (type == AwsAuth.class) {
      return "AwsAuth";
    }
    if (type == AzureAuth.class) {
      return "AzureAuth";
    }
    if (type == AzureBlobContainer.class) {
      return "AzureBlobContainer";
    }
    if (type == AzureBlobMount.class) {
      return "AzureBlobMount";
    }
    if (type == BatchDeleteRequest.class) {
      return "BatchDeleteRequest";
    }
    if (type == BatchDeleteResult.class) {
      return "BatchDeleteResult";
    }
    if (type == Box.class) {
      return "Box";
    }
    if (type == BoxList.class) {
      return "BoxList";
    }
    if (type == BoxSortKey.class) {
      return "BoxSortKey";
    }
    if (type == BoxStatus.class) {
      return "BoxStatus";
    }
    if (type == CaptureSnapshotRequest.class) {
      return "CaptureSnapshotRequest";
    }
    if (type == CloneVolumeRequest.class) {
      return "CloneVolumeRequest";
    }
    if (type == CommandErrorEvent.class) {
      return "CommandErrorEvent";
    }
    if (type == CommandExitEvent.class) {
      return "CommandExitEvent";
    }
    if (type == CommandOutputEvent.class) {
      return "CommandOutputEvent";
    }
    if (type == CommandStartedEvent.class) {
      return "CommandStartedEvent";
    }
    if (type == CommandStreamEndEvent.class) {
      return "CommandStreamEndEvent";
    }
    if (type == CommandStreamEndEventStream.class) {
      return "CommandStreamEndEventStream";
    }
    if (type == ContentDisposition.class) {
      return "ContentDisposition";
    }
    if (type == ContextHubMount.class) {
      return "ContextHubMount";
    }
    if (type == ContextHubRepository.class) {
      return "ContextHubRepository";
    }
    if (type == CreateBoxRequest.class) {
      return "CreateBoxRequest";
    }
    if (type == CreateDownloadUrlRequest.class) {
      return "CreateDownloadUrlRequest";
    }
    if (type == CreatePoolRequest.class) {
      return "CreatePoolRequest";
    }
    if (type == CreateRegistryRequest.class) {
      return "CreateRegistryRequest";
    }
    if (type == CreateServiceUrlRequest.class) {
      return "CreateServiceUrlRequest";
    }
    if (type == CreateSnapshotRequest.class) {
      return "CreateSnapshotRequest";
    }
    if (type == CreateTemplateRequest.class) {
      return "CreateTemplateRequest";
    }
    if (type == CreateVolumeRequest.class) {
      return "CreateVolumeRequest";
    }
    if (type == CspSandboxFlag.class) {
      return "CspSandboxFlag";
    }
    if (type == CspSourceBundle.class) {
      return "CspSourceBundle";
    }
    if (type == DownloadUrl.class) {
      return "DownloadUrl";
    }
    if (type == ErrorDetail.class) {
      return "ErrorDetail";
    }
    if (type == ErrorEnvelope.class) {
      return "ErrorEnvelope";
    }
    if (type == ErrorEnvelopeDetail.class) {
      return "ErrorEnvelopeDetail";
    }
    if (type == ExecuteRequest.class) {
      return "ExecuteRequest";
    }
    if (type == ExecuteResult.class) {
      return "ExecuteResult";
    }
    if (type == GcpAuth.class) {
      return "GcpAuth";
    }
    if (type == GcsBucket.class) {
      return "GcsBucket";
    }
    if (type == GcsMount.class) {
      return "GcsMount";
    }
    if (type == GitMount.class) {
      return "GitMount";
    }
    if (type == GitRef.class) {
      return "GitRef";
    }
    if (type == GitRefType.class) {
      return "GitRefType";
    }
    if (type == GitRepository.class) {
      return "GitRepository";
    }
    if (type == GlobMatch.class) {
      return "GlobMatch";
    }
    if (type == GlobRequest.class) {
      return "GlobRequest";
    }
    if (type == GlobResult.class) {
      return "GlobResult";
    }
    if (type == GrepMatch.class) {
      return "GrepMatch";
    }
    if (type == GrepRequest.class) {
      return "GrepRequest";
    }
    if (type == GrepResult.class) {
      return "GrepResult";
    }
    if (type == ImageConfig.class) {
      return "ImageConfig";
    }
    if (type == Mount.class) {
      return "Mount";
    }
    if (type == MountAuth.class) {
      return "MountAuth";
    }
    if (type == MountCache.class) {
      return "MountCache";
    }
    if (type == MountConfig.class) {
      return "MountConfig";
    }
    if (type == MountEncryption.class) {
      return "MountEncryption";
    }
    if (type == Pool.class) {
      return "Pool";
    }
    if (type == PoolList.class) {
      return "PoolList";
    }
    if (type == ProxyAccessControl.class) {
      return "ProxyAccessControl";
    }
    if (type == ProxyCallback.class) {
      return "ProxyCallback";
    }
    if (type == ProxyConfig.class) {
      return "ProxyConfig";
    }
    if (type == ProxyHeader.class) {
      return "ProxyHeader";
    }
    if (type == ProxyRewrite.class) {
      return "ProxyRewrite";
    }
    if (type == ProxyRule.class) {
      return "ProxyRule";
    }
    if (type == Registry.class) {
      return "Registry";
    }
    if (type == RegistryAuthType.class) {
      return "RegistryAuthType";
    }
    if (type == RegistryList.class) {
      return "RegistryList";
    }
    if (type == RegistryProvider.class) {
      return "RegistryProvider";
    }
    if (type == RepositorySearchMode.class) {
      return "RepositorySearchMode";
    }
    if (type == ResourceSpec.class) {
      return "ResourceSpec";
    }
    if (type == ResourceStatus.class) {
      return "ResourceStatus";
    }
    if (type == ResumeEventStreamRequest.class) {
      return "ResumeEventStreamRequest";
    }
    if (type == RewriteCredentials.class) {
      return "RewriteCredentials";
    }
    if (type == RunConfig.class) {
      return "RunConfig";
    }
    if (type == S3Bucket.class) {
      return "S3Bucket";
    }
    if (type == S3Mount.class) {
      return "S3Mount";
    }
    if (type == SandboxTemplate.class) {
      return "SandboxTemplate";
    }
    if (type == Secret.class) {
      return "Secret";
    }
    if (type == SecretType.class) {
      return "SecretType";
    }
    if (type == ServiceAccess.class) {
      return "ServiceAccess";
    }
    if (type == ServiceGrant.class) {
      return "ServiceGrant";
    }
    if (type == ServiceUrl.class) {
      return "ServiceUrl";
    }
    if (type == ServiceUrlEntry.class) {
      return "ServiceUrlEntry";
    }
    if (type == ServiceUrlList.class) {
      return "ServiceUrlList";
    }
    if (type == SkippedBox.class) {
      return "SkippedBox";
    }
    if (type == Snapshot.class) {
      return "Snapshot";
    }
    if (type == SnapshotList.class) {
      return "SnapshotList";
    }
    if (type == SnapshotPart.class) {
      return "SnapshotPart";
    }
    if (type == SnapshotSortKey.class) {
      return "SnapshotSortKey";
    }
    if (type == SnapshotStatus.class) {
      return "SnapshotStatus";
    }
    if (type == SnapshotTag.class) {
      return "SnapshotTag";
    }
    if (type == SnapshotTags.class) {
      return "SnapshotTags";
    }
    if (type == SortOrder.class) {
      return "SortOrder";
    }
    if (type == StartEventStreamRequest.class) {
      return "StartEventStreamRequest";
    }
    if (type == TemplateList.class) {
      return "TemplateList";
    }
    if (type == UpdateBoxRequest.class) {
      return "UpdateBoxRequest";
    }
    if (type == UpdatePoolRequest.class) {
      return "UpdatePoolRequest";
    }
    if (type == UpdateRegistryRequest.class) {
      return "UpdateRegistryRequest";
    }
    if (type == UpdateTemplateRequest.class) {
      return "UpdateTemplateRequest";
    }
    if (type == UpdateVolumeRequest.class) {
      return "UpdateVolumeRequest";
    }
    if (type == UploadResult.class) {
      return "UploadResult";
    }
    if (type == Usage.class) {
      return "Usage";
    }
    if (type == UsageCost.class) {
      return "UsageCost";
    }
    if (type == UsageCostList.class) {
      return "UsageCostList";
    }
    if (type == UsageGranularity.class) {
      return "UsageGranularity";
    }
    if (type == UsageResourceType.class) {
      return "UsageResourceType";
    }
    if (type == ValidationItem.class) {
      return "ValidationItem";
    }
    if (type == Volume.class) {
      return "Volume";
    }
    if (type == VolumeAttachment.class) {
      return "VolumeAttachment";
    }
    if (type == VolumeList.class) {
      return "VolumeList";
    }
    if (type == VolumeMount.class) {
      return "VolumeMount";
    }
    if (type == VolumeMountSpec.class) {
      return "VolumeMountSpec";
    }
    if (type == VolumeRequest.class) {
      return "VolumeRequest";
    }
    return "";
  }
}
