// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link CreateDownloadUrlRequest} without reflection.
 *
 * <p>Properties that the specification does not name are skipped; of a repeated property the last
 * one counts.
 */
public final class CreateDownloadUrlRequestJsonAdapter
    extends JsonAdapter<CreateDownloadUrlRequest> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "path",
          "expires_in_seconds",
          "content_type",
          "content_disposition",
          "csp_sandbox",
          "csp_sandbox_flags",
          "csp_source_bundles");

  private final JsonAdapter<ContentDisposition> contentDispositionAdapter;
  private final JsonAdapter<List<CspSandboxFlag>> cspSandboxFlagsAdapter;
  private final JsonAdapter<List<CspSourceBundle>> cspSourceBundlesAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CreateDownloadUrlRequestJsonAdapter(Moshi moshi) {
    this.contentDispositionAdapter = moshi.adapter(ContentDisposition.class);
    this.cspSandboxFlagsAdapter = ContainerAdapter.list(moshi.adapter(CspSandboxFlag.class));
    this.cspSourceBundlesAdapter = ContainerAdapter.list(moshi.adapter(CspSourceBundle.class));
  }

  @Override
  public @Nullable CreateDownloadUrlRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CreateDownloadUrlRequest.Builder builder = CreateDownloadUrlRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.path = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.expiresInSeconds = ModelSupport.nextInteger(reader);
          break;
        case 2:
          builder.contentType = ModelSupport.nextString(reader);
          break;
        case 3:
          builder.contentDisposition = contentDispositionAdapter.fromJson(reader);
          break;
        case 4:
          builder.cspSandbox = ModelSupport.nextBoolean(reader);
          break;
        case 5:
          builder.cspSandboxFlags = cspSandboxFlagsAdapter.fromJson(reader);
          break;
        case 6:
          builder.cspSourceBundles = cspSourceBundlesAdapter.fromJson(reader);
          break;
        default:
          reader.skipName();
          reader.skipValue();
      }
    }
    if (builder.path == null) {
      throw ModelSupport.missing("path", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable CreateDownloadUrlRequest value)
      throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("path").value(value.path);
    if (value.expiresInSeconds != null) {
      writer.name("expires_in_seconds").value(value.expiresInSeconds);
    }
    if (value.contentType != null) {
      writer.name("content_type").value(value.contentType);
    }
    if (value.contentDisposition != null) {
      writer.name("content_disposition");
      contentDispositionAdapter.toJson(writer, value.contentDisposition);
    }
    if (value.cspSandbox != null) {
      writer.name("csp_sandbox").value(value.cspSandbox);
    }
    if (value.cspSandboxFlags != null) {
      writer.name("csp_sandbox_flags");
      cspSandboxFlagsAdapter.toJson(writer, value.cspSandboxFlags);
    }
    if (value.cspSourceBundles != null) {
      writer.name("csp_source_bundles");
      cspSourceBundlesAdapter.toJson(writer, value.cspSourceBundles);
    }
    writer.endObject();
  }
}
