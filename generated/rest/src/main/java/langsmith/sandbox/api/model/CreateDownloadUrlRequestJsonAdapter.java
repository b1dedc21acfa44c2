// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
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
  private final JsonAdapter<ContentDisposition> contentDispositionAdapter;
  private final JsonAdapter<List<CspSandboxFlag>> cspSandboxFlagsAdapter;
  private final JsonAdapter<List<CspSourceBundle>> cspSourceBundlesAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public CreateDownloadUrlRequestJsonAdapter(Moshi moshi) {
    this.contentDispositionAdapter = moshi.adapter(ContentDisposition.class);
    this.cspSandboxFlagsAdapter =
        moshi.adapter(Types.newParameterizedType(List.class, CspSandboxFlag.class));
    this.cspSourceBundlesAdapter =
        moshi.adapter(Types.newParameterizedType(List.class, CspSourceBundle.class));
  }

  @Override
  public @Nullable CreateDownloadUrlRequest fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    CreateDownloadUrlRequest.Builder builder = CreateDownloadUrlRequest.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      String name = reader.nextName();
      switch (name) {
        case "path":
          builder.path = ModelSupport.nextString(reader);
          break;
        case "expires_in_seconds":
          builder.expiresInSeconds = ModelSupport.nextInteger(reader);
          break;
        case "content_type":
          builder.contentType = ModelSupport.nextString(reader);
          break;
        case "content_disposition":
          builder.contentDisposition = contentDispositionAdapter.fromJson(reader);
          break;
        case "csp_sandbox":
          builder.cspSandbox = ModelSupport.nextBoolean(reader);
          break;
        case "csp_sandbox_flags":
          builder.cspSandboxFlags = cspSandboxFlagsAdapter.fromJson(reader);
          break;
        case "csp_source_bundles":
          builder.cspSourceBundles = cspSourceBundlesAdapter.fromJson(reader);
          break;
        default:
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
