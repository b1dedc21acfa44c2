// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes {@link ProxyRule} without reflection.
 *
 * <p>Properties that the specification does not name are kept; of a repeated property the last one
 * counts. An optional property that cannot be read is null, and its value is kept with them.
 */
public final class ProxyRuleJsonAdapter extends JsonAdapter<ProxyRule> {
  private static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "name",
          "type",
          "description",
          "enabled",
          "match_hosts",
          "match_paths",
          "match_headers",
          "match_port",
          "match_scheme",
          "headers",
          "rewrite",
          "relay_id",
          "aws",
          "gcp",
          "azure",
          "env_vars");

  private final JsonAdapter<List<String>> matchHostsAdapter;
  private final JsonAdapter<List<String>> matchPathsAdapter;
  private final JsonAdapter<List<String>> matchHeadersAdapter;
  private final JsonAdapter<List<ProxyHeader>> headersAdapter;
  private final JsonAdapter<ProxyRewrite> rewriteAdapter;
  private final JsonAdapter<AwsAuth> awsAdapter;
  private final JsonAdapter<GcpAuth> gcpAdapter;
  private final JsonAdapter<AzureAuth> azureAdapter;
  private final JsonAdapter<Map<String, String>> envVarsAdapter;
  private final JsonAdapter<Object> additionalPropertyAdapter;

  /** Takes the adapters of nested values from {@code moshi}. */
  public ProxyRuleJsonAdapter(Moshi moshi) {
    this.matchHostsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.matchPathsAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.matchHeadersAdapter = ContainerAdapter.list(moshi.adapter(String.class));
    this.headersAdapter = ContainerAdapter.list(moshi.adapter(ProxyHeader.class));
    this.rewriteAdapter = moshi.adapter(ProxyRewrite.class);
    this.awsAdapter = moshi.adapter(AwsAuth.class);
    this.gcpAdapter = moshi.adapter(GcpAuth.class);
    this.azureAdapter = moshi.adapter(AzureAuth.class);
    this.envVarsAdapter = ContainerAdapter.map(moshi.adapter(String.class));
    this.additionalPropertyAdapter = moshi.adapter(Object.class);
  }

  @Override
  public @Nullable ProxyRule fromJson(JsonReader reader) throws IOException {
    if (reader.peek() == JsonReader.Token.NULL) {
      return reader.nextNull();
    }
    ProxyRule.Builder builder = ProxyRule.builder();
    reader.beginObject();
    while (reader.hasNext()) {
      switch (reader.selectName(NAMES)) {
        case 0:
          builder.name = ModelSupport.nextString(reader);
          break;
        case 1:
          builder.type = KeptValues.nextString(reader, "type", builder.additionalProperties);
          break;
        case 2:
          builder.description =
              KeptValues.nextString(reader, "description", builder.additionalProperties);
          break;
        case 3:
          builder.enabled = KeptValues.nextBoolean(reader, "enabled", builder.additionalProperties);
          break;
        case 4:
          builder.matchHosts =
              KeptValues.next(
                  reader, "match_hosts", matchHostsAdapter, builder.additionalProperties);
          break;
        case 5:
          builder.matchPaths =
              KeptValues.next(
                  reader, "match_paths", matchPathsAdapter, builder.additionalProperties);
          break;
        case 6:
          builder.matchHeaders =
              KeptValues.next(
                  reader, "match_headers", matchHeadersAdapter, builder.additionalProperties);
          break;
        case 7:
          builder.matchPort =
              KeptValues.nextInteger(reader, "match_port", builder.additionalProperties);
          break;
        case 8:
          builder.matchScheme =
              KeptValues.nextString(reader, "match_scheme", builder.additionalProperties);
          break;
        case 9:
          builder.headers =
              KeptValues.next(reader, "headers", headersAdapter, builder.additionalProperties);
          break;
        case 10:
          builder.rewrite =
              KeptValues.next(reader, "rewrite", rewriteAdapter, builder.additionalProperties);
          break;
        case 11:
          builder.relayId = KeptValues.nextString(reader, "relay_id", builder.additionalProperties);
          break;
        case 12:
          builder.aws = KeptValues.next(reader, "aws", awsAdapter, builder.additionalProperties);
          break;
        case 13:
          builder.gcp = KeptValues.next(reader, "gcp", gcpAdapter, builder.additionalProperties);
          break;
        case 14:
          builder.azure =
              KeptValues.next(reader, "azure", azureAdapter, builder.additionalProperties);
          break;
        case 15:
          builder.envVars =
              KeptValues.next(reader, "env_vars", envVarsAdapter, builder.additionalProperties);
          break;
        default:
          String name = reader.nextName();
          builder.additionalProperties.put(name, additionalPropertyAdapter.fromJson(reader));
      }
    }
    if (builder.name == null) {
      throw ModelSupport.missing("name", reader);
    }
    reader.endObject();
    return builder.build();
  }

  @Override
  public void toJson(JsonWriter writer, @Nullable ProxyRule value) throws IOException {
    if (value == null) {
      writer.nullValue();
      return;
    }
    writer.beginObject();
    writer.name("name").value(value.name);
    if (value.type != null) {
      writer.name("type").value(value.type);
    }
    if (value.description != null) {
      writer.name("description").value(value.description);
    }
    if (value.enabled != null) {
      writer.name("enabled").value(value.enabled);
    }
    if (value.matchHosts != null) {
      writer.name("match_hosts");
      matchHostsAdapter.toJson(writer, value.matchHosts);
    }
    if (value.matchPaths != null) {
      writer.name("match_paths");
      matchPathsAdapter.toJson(writer, value.matchPaths);
    }
    if (value.matchHeaders != null) {
      writer.name("match_headers");
      matchHeadersAdapter.toJson(writer, value.matchHeaders);
    }
    if (value.matchPort != null) {
      writer.name("match_port").value(value.matchPort);
    }
    if (value.matchScheme != null) {
      writer.name("match_scheme").value(value.matchScheme);
    }
    if (value.headers != null) {
      writer.name("headers");
      headersAdapter.toJson(writer, value.headers);
    }
    if (value.rewrite != null) {
      writer.name("rewrite");
      rewriteAdapter.toJson(writer, value.rewrite);
    }
    if (value.relayId != null) {
      writer.name("relay_id").value(value.relayId);
    }
    if (value.aws != null) {
      writer.name("aws");
      awsAdapter.toJson(writer, value.aws);
    }
    if (value.gcp != null) {
      writer.name("gcp");
      gcpAdapter.toJson(writer, value.gcp);
    }
    if (value.azure != null) {
      writer.name("azure");
      azureAdapter.toJson(writer, value.azure);
    }
    if (value.envVars != null) {
      writer.name("env_vars");
      envVarsAdapter.toJson(writer, value.envVars);
    }
    for (Map.Entry<String, @Nullable Object> entry : value.additionalProperties.entrySet()) {
      Object additional = entry.getValue();
      if (additional == null) {
        ModelSupport.writeNull(writer, entry.getKey());
      } else {
        writer.name(entry.getKey());
        additionalPropertyAdapter.toJson(writer, additional);
      }
    }
    writer.endObject();
  }
}
