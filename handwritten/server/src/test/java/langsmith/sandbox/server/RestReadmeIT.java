// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.api.DataPlaneApi;
import langsmith.sandbox.api.ErrorBodies;
import langsmith.sandbox.api.GeneratedConverters;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.ExecuteResult;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** The code in the README of the generated interfaces compiles and works. */
final class RestReadmeIT {
  private static final Path README = Path.of("../../generated/rest/README.md");
  private static final Path SOURCE =
      Path.of("src/test/java/langsmith/sandbox/server/RestReadmeIT.java");
  private static final Pattern CODE = Pattern.compile("(?s)```java\n(.*?)```");

  @Test
  void readme_holdsTheCodeOfThisTest() throws IOException {
    List<String> blocks =
        CODE.matcher(Files.readString(README)).results().map(RestReadmeIT::code).toList();
    assertThat(blocks).hasSize(3);
    String source = flat(Files.readString(SOURCE));
    for (String block : blocks) {
      assertThat(source).contains(block);
    }
  }

  private static String code(MatchResult block) {
    return flat(block.group(1));
  }

  /** Formatting depends on the indentation. */
  private static String flat(String code) {
    return code.replaceAll("\\s+", "");
  }

  @Test
  void codeOfTheReadme_works() throws IOException {
    try (SandboxServer server = SandboxServer.builder().start()) {
      String key = server.apiKey();
      String endpoint = server.endpoint() + "/api/v2/sandboxes";

      Moshi moshi = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();
      OkHttpClient http =
          new OkHttpClient.Builder()
              .addInterceptor(
                  chain ->
                      chain.proceed(chain.request().newBuilder().header("X-Api-Key", key).build()))
              .build();
      Retrofit controlPlane =
          new Retrofit.Builder()
              .baseUrl(endpoint + "/")
              .client(http)
              .addConverterFactory(new GeneratedConverters())
              .addConverterFactory(MoshiConverterFactory.create(moshi))
              .build();
      Response<Box> answer = controlPlane.create(BoxesApi.class).getBox("build-1").execute();

      assertThat(answer.code()).isEqualTo(404);

      ErrorEnvelope error = ErrorBodies.read(answer, moshi, ErrorEnvelope.class);

      assertThat(moshi.adapter(ErrorEnvelope.class).toJson(error)).contains("\"NotFound\"");

      CreateBoxRequest create = CreateBoxRequest.builder().name("build-1").build();
      Box box = controlPlane.create(BoxesApi.class).createBox(create).execute().body();

      Retrofit dataPlane = controlPlane.newBuilder().baseUrl(box.dataplaneUrl() + "/").build();
      ExecuteRequest request = ExecuteRequest.builder().command("pwd").build();
      ExecuteResult result = dataPlane.create(DataPlaneApi.class).execute(request).execute().body();

      assertThat(result.exitCode()).isZero();
      assertThat(ErrorBodies.read(answer, moshi, ErrorEnvelope.class)).isNull();
      http.dispatcher().executorService().shutdown();
      http.connectionPool().evictAll();
    }
  }
}
