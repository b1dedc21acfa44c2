// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link Mount} by its {@code type}, without reflection.
 *
 * <p>A shape that is not known is kept whole.
 */
public final class MountJsonAdapter extends JsonAdapter<Mount> {
  private static final JsonReader.Options DISCRIMINATOR = JsonReader.Options.of("type");

  private final JsonAdapter<AzureBlobMount> azureBlobMountAdapter;
  private final JsonAdapter<ContextHubMount> contextHubMountAdapter;
  private final JsonAdapter<GcsMount> gcsMountAdapter;
  private final JsonAdapter<GitMount> gitMountAdapter;
  private final JsonAdapter<S3Mount> s3MountAdapter;
  private final JsonAdapter<Object> unknownAdapter;

  /** Takes the adapters of the shapes from {@code moshi}. */
  public MountJsonAdapter(Moshi moshi) {
    this.azureBlobMountAdapter = moshi.adapter(AzureBlobMount.class);
    this.contextHubMountAdapter = moshi.adapter(ContextHubMount.class);
    this.gcsMountAdapter = moshi.adapter(GcsMount.class);
    this.gitMountAdapter = moshi.adapter(GitMount.class);
    this.s3MountAdapter = moshi.adapter(S3Mount.class);
    this.unknownAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable Mount fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    switch (peekDiscriminator(reader)) {
      case "azure_blob":
        return azureBlobMountAdapter.fromJson(reader);
      case "contexthub":
        return contextHubMountAdapter.fromJson(reader);
      case "gcs":
        return gcsMountAdapter.fromJson(reader);
      case "git":
        return gitMountAdapter.fromJson(reader);
      case "s3":
        return s3MountAdapter.fromJson(reader);
      default:
        return unknown(reader);
    }
  }

  /**
   * Returns the value of the discriminator, or an empty text, and leaves the reader where it is.
   */
  private static String peekDiscriminator(JsonReader reader) throws IOException {
    try (JsonReader ahead = reader.peekJson()) {
      ahead.setFailOnUnknown(false);
      ahead.beginObject();
      while (ahead.hasNext()) {
        if (ahead.selectName(DISCRIMINATOR) == 0) {
          return ahead.peek() == JsonReader.Token.STRING ? ahead.nextString() : "";
        }
        ahead.skipName();
        ahead.skipValue();
      }
      return "";
    }
  }

  @SuppressWarnings("unchecked") // an object is read as a map with text keys
  private Mount unknown(JsonReader reader) throws IOException {
    Object properties = unknownAdapter.fromJson(reader);
    return new Mount.Unknown(
        properties == null ? Collections.emptyMap() : (Map<String, @Nullable Object>) properties);
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable Mount value) throws IOException {
    if (value == null) {
      writer.nullValue();
    } else if (value instanceof AzureBlobMount) {
      azureBlobMountAdapter.toJson(writer, (AzureBlobMount) value);
    } else if (value instanceof ContextHubMount) {
      contextHubMountAdapter.toJson(writer, (ContextHubMount) value);
    } else if (value instanceof GcsMount) {
      gcsMountAdapter.toJson(writer, (GcsMount) value);
    } else if (value instanceof GitMount) {
      gitMountAdapter.toJson(writer, (GitMount) value);
    } else if (value instanceof S3Mount) {
      s3MountAdapter.toJson(writer, (S3Mount) value);
    } else if (value instanceof Mount.Unknown) {
      unknownAdapter.toJson(writer, ((Mount.Unknown) value).properties());
    } else {
      throw new IllegalArgumentException(
          "Expected a generated Mount but was " + value.getClass().getName());
    }
  }
}
