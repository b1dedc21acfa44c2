// Generated from the specifications under spec/. Do not edit; run `mvn -Pregenerate generate-sources`.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The adapters of this package; add it to a {@link Moshi.Builder}. */
public final class GeneratedJsonAdapters implements JsonAdapter.Factory {
  @Override
  public @Nullable JsonAdapter<?> create(Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty() || !(type instanceof Class)) {
      return null;
    }

    if (type == AccessDelegation.class) {
      return new AccessDelegationJsonAdapter(moshi);
    }

    if (type == AccessDelegationMode.class) {
      return new AccessDelegationModeJsonAdapter();
    }

    if (type == Box.class) {
      return new BoxJsonAdapter(moshi);
    }

    if (type == BoxList.class) {
      return new BoxListJsonAdapter(moshi);
    }

    if (type == BoxStatus.class) {
      return new BoxStatusJsonAdapter();
    }

    if (type == BoxStatusReport.class) {
      return new BoxStatusReportJsonAdapter(moshi);
    }

    if (type == CreateBoxRequest.class) {
      return new CreateBoxRequestJsonAdapter(moshi);
    }

    if (type == ErrorDetail.class) {
      return new ErrorDetailJsonAdapter(moshi);
    }

    if (type == ErrorEnvelope.class) {
      return new ErrorEnvelopeJsonAdapter(moshi);
    }

    if (type == ExecuteRequest.class) {
      return new ExecuteRequestJsonAdapter(moshi);
    }

    if (type == ExecuteResult.class) {
      return new ExecuteResultJsonAdapter(moshi);
    }

    if (type == RunConfig.class) {
      return new RunConfigJsonAdapter(moshi);
    }

    if (type == UpdateBoxRequest.class) {
      return new UpdateBoxRequestJsonAdapter(moshi);
    }

    if (type == UploadResult.class) {
      return new UploadResultJsonAdapter(moshi);
    }

    if (type == ValidationItem.class) {
      return new ValidationItemJsonAdapter(moshi);
    }

    if (type == VolumeMount.class) {
      return new VolumeMountJsonAdapter(moshi);
    }

    if (type == VolumeRequest.class) {
      return new VolumeRequestJsonAdapter(moshi);
    }

    if (type == Object.class) {
      return new AnyJsonAdapter();
    }
    if (type == java.time.OffsetDateTime.class) {
      return new OffsetDateTimeJsonAdapter();
    }
    return null;
  }
}
