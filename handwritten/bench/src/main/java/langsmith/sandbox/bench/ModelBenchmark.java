// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.bench;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.google.gson.FieldNamingPolicy;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonDeserializer;
import com.squareup.moshi.FromJson;
import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.ToJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Decodes a page of fifty boxes from bytes; compares the generated adapters with other libraries.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
public class ModelBenchmark {
  private final byte[] page = PlainPage.json().getBytes(StandardCharsets.UTF_8);
  private final JsonAdapter<BoxList> generated =
      new Moshi.Builder().add(new GeneratedJsonAdapters()).build().adapter(BoxList.class);
  private final JsonAdapter<PlainPage> moshi =
      new Moshi.Builder().add(new Moments()).build().adapter(PlainPage.class);
  private final Gson gson =
      new GsonBuilder()
          .setFieldNamingPolicy(FieldNamingPolicy.LOWER_CASE_WITH_UNDERSCORES)
          .registerTypeAdapter(
              OffsetDateTime.class,
              (JsonDeserializer<OffsetDateTime>)
                  (json, type, context) -> OffsetDateTime.parse(json.getAsString()))
          .create();
  private final ObjectMapper jackson =
      new ObjectMapper()
          .setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .registerModule(
              new SimpleModule().addDeserializer(OffsetDateTime.class, new MomentDeserializer()));

  /** Runs it with the allocation profiler. */
  public static void main(String[] args) throws RunnerException {
    new Runner(
            new OptionsBuilder()
                .include(ModelBenchmark.class.getSimpleName())
                .addProfiler(GCProfiler.class)
                .build())
        .run();
  }

  /** The generated adapters. */
  @Benchmark
  public @Nullable Object generated() throws IOException {
    return generated.fromJson(new Buffer().write(page));
  }

  /** Moshi by reflection. */
  @Benchmark
  public @Nullable Object moshi() throws IOException {
    return moshi.fromJson(new Buffer().write(page));
  }

  /** Gson by reflection. */
  @Benchmark
  public Object gson() {
    return gson.fromJson(
        new InputStreamReader(new ByteArrayInputStream(page), StandardCharsets.UTF_8),
        PlainPage.class);
  }

  /** Jackson databind. */
  @Benchmark
  public Object jackson() throws IOException {
    return jackson.readValue(page, PlainPage.class);
  }

  @SuppressWarnings("UnusedMethod") // Moshi finds them by their annotations
  private static final class Moments {
    @FromJson
    @Nullable OffsetDateTime read(@Nullable String text) {
      return text == null ? null : OffsetDateTime.parse(text);
    }

    @ToJson
    @Nullable String write(@Nullable OffsetDateTime moment) {
      return moment == null ? null : moment.toString();
    }
  }

  private static final class MomentDeserializer extends StdDeserializer<OffsetDateTime> {
    private static final long serialVersionUID = 1;

    MomentDeserializer() {
      super(OffsetDateTime.class);
    }

    @Override
    public OffsetDateTime deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      return OffsetDateTime.parse(parser.getText());
    }
  }
}
