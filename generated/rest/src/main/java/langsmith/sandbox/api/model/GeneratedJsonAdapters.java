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
    ADAPTERS.put(AccessDelegation.class, AccessDelegationJsonAdapter::new);
    ADAPTERS.put(AccessDelegationMode.class, moshi -> new AccessDelegationModeJsonAdapter());
    ADAPTERS.put(Box.class, BoxJsonAdapter::new);
    ADAPTERS.put(BoxList.class, BoxListJsonAdapter::new);
    ADAPTERS.put(BoxStatus.class, moshi -> new BoxStatusJsonAdapter());
    ADAPTERS.put(BoxStatusReport.class, BoxStatusReportJsonAdapter::new);
    ADAPTERS.put(ContentDisposition.class, moshi -> new ContentDispositionJsonAdapter());
    ADAPTERS.put(CreateBoxRequest.class, CreateBoxRequestJsonAdapter::new);
    ADAPTERS.put(CreateDownloadUrlRequest.class, CreateDownloadUrlRequestJsonAdapter::new);
    ADAPTERS.put(CreateServiceUrlRequest.class, CreateServiceUrlRequestJsonAdapter::new);
    ADAPTERS.put(CspSandboxFlag.class, moshi -> new CspSandboxFlagJsonAdapter());
    ADAPTERS.put(CspSourceBundle.class, moshi -> new CspSourceBundleJsonAdapter());
    ADAPTERS.put(DownloadUrl.class, DownloadUrlJsonAdapter::new);
    ADAPTERS.put(ErrorDetail.class, ErrorDetailJsonAdapter::new);
    ADAPTERS.put(ErrorEnvelope.class, ErrorEnvelopeJsonAdapter::new);
    ADAPTERS.put(ExecuteRequest.class, ExecuteRequestJsonAdapter::new);
    ADAPTERS.put(ExecuteResult.class, ExecuteResultJsonAdapter::new);
    ADAPTERS.put(GlobMatch.class, GlobMatchJsonAdapter::new);
    ADAPTERS.put(GlobRequest.class, GlobRequestJsonAdapter::new);
    ADAPTERS.put(GlobResult.class, GlobResultJsonAdapter::new);
    ADAPTERS.put(GrepMatch.class, GrepMatchJsonAdapter::new);
    ADAPTERS.put(GrepRequest.class, GrepRequestJsonAdapter::new);
    ADAPTERS.put(GrepResult.class, GrepResultJsonAdapter::new);
    ADAPTERS.put(RunConfig.class, RunConfigJsonAdapter::new);
    ADAPTERS.put(ServiceAccess.class, moshi -> new ServiceAccessJsonAdapter());
    ADAPTERS.put(ServiceGrant.class, moshi -> new ServiceGrantJsonAdapter());
    ADAPTERS.put(ServiceUrl.class, ServiceUrlJsonAdapter::new);
    ADAPTERS.put(ServiceUrlEntry.class, ServiceUrlEntryJsonAdapter::new);
    ADAPTERS.put(ServiceUrlList.class, ServiceUrlListJsonAdapter::new);
    ADAPTERS.put(UpdateBoxRequest.class, UpdateBoxRequestJsonAdapter::new);
    ADAPTERS.put(UploadResult.class, UploadResultJsonAdapter::new);
    ADAPTERS.put(ValidationItem.class, ValidationItemJsonAdapter::new);
    ADAPTERS.put(VolumeMount.class, VolumeMountJsonAdapter::new);
    ADAPTERS.put(VolumeRequest.class, VolumeRequestJsonAdapter::new);
    ADAPTERS.put(Object.class, moshi -> new AnyJsonAdapter());
    ADAPTERS.put(OffsetDateTime.class, moshi -> TextJsonAdapter.dateTime());
    ADAPTERS.put(LocalDate.class, moshi -> TextJsonAdapter.date());
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
