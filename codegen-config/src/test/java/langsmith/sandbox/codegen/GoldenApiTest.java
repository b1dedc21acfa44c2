// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import langsmith.sandbox.golden.AnimalsApi;
import langsmith.sandbox.golden.GeneratedStringConverters;
import langsmith.sandbox.golden.PicturesApi;
import langsmith.sandbox.golden.model.AnimalPatch;
import langsmith.sandbox.golden.model.Diet;
import langsmith.sandbox.golden.model.GeneratedJsonAdapters;
import langsmith.sandbox.golden.model.Tally;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSink;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;
import retrofit2.http.Streaming;

/** The requests that the generated interfaces make; an interceptor answers instead of a server. */
class GoldenApiTest {
  private static final MediaType BYTES = MediaType.get("application/octet-stream");

  private final Answering server = new Answering();
  private final Retrofit retrofit =
      new Retrofit.Builder()
          .baseUrl("https://zoo.example.com/v1/")
          .client(new OkHttpClient.Builder().addInterceptor(server).build())
          .addConverterFactory(new GeneratedStringConverters())
          .addConverterFactory(
              MoshiConverterFactory.create(
                  new Moshi.Builder().add(new GeneratedJsonAdapters()).build()))
          .build();
  private final AnimalsApi animals = retrofit.create(AnimalsApi.class);
  private final PicturesApi pictures = retrofit.create(PicturesApi.class);

  @Test
  void everyInterface_isValidForRetrofit() {
    Retrofit eager = retrofit.newBuilder().validateEagerly(true).build();

    assertThat(eager.create(AnimalsApi.class)).isNotNull();
    assertThat(eager.create(PicturesApi.class)).isNotNull();
  }

  @Test
  void query_holdsWireTextsAndLeavesNullsOut() throws IOException {
    server.body = "[{\"name\":\"rex\",\"legs\":4,\"diet\":\"plankton\",\"mother\":null}]";

    var found =
        animals
            .listAnimals(
                List.of("a b", "c&d"),
                Diet.RAW_FISH,
                OffsetDateTime.parse("2026-01-01T00:00Z"),
                null,
                "trace-1")
            .execute()
            .body();

    assertThat(server.request().url().toString())
        .isEqualTo(
            "https://zoo.example.com/v1/animals"
                + "?tag=a%20b&tag=c%26d&diet=raw-fish&born_after=2026-01-01T00%3A00%3A00Z");
    assertThat(server.request().header("X-Trace")).isEqualTo("trace-1");
    assertThat(found).singleElement().matches(animal -> animal.diet().equals(Diet.of("plankton")));
  }

  @Test
  void path_isEncoded() throws IOException {
    animals.updateAnimal("a/b ?", AnimalPatch.builder().legsCleared().build()).execute();

    assertThat(server.request().url().encodedPath()).isEqualTo("/v1/animals/a%2Fb%20%3F");
    assertThat(server.request().method()).isEqualTo("PATCH");
    assertThat(server.sent).isEqualTo("{\"legs\":null}");
  }

  @Test
  void upload_isMultipartAndWritesItsPartsAsTheyAre() throws IOException {
    server.body = "{\"count\":3}";

    Tally tally =
        pictures
            .uploadPicture(
                MultipartBody.Part.createFormData("file", "cat.png", streamed("abc")),
                RequestBody.create("a \"cat\"", MediaType.get("text/plain")))
            .execute()
            .body();

    assertThat(tally).isEqualTo(Tally.builder().count(3L).build());
    assertThat(server.request().body().contentType().toString()).startsWith("multipart/form-data");
    assertThat(server.sent)
        .contains("form-data; name=\"file\"; filename=\"cat.png\"", "\r\n\r\nabc\r\n")
        .contains("form-data; name=\"caption\"", "\r\n\r\na \"cat\"\r\n");
  }

  @Test
  void plainBody_isSentAsItIs() throws IOException {
    pictures.replacePicture(streamed("abc")).execute();

    assertThat(server.sent).isEqualTo("abc");
    assertThat(server.request().body().contentType()).isEqualTo(BYTES);
  }

  @Test
  void download_isStreamed() throws Exception {
    server.body = "abc";

    try (ResponseBody body = pictures.downloadPicture().execute().body()) {
      assertThat(body.string()).isEqualTo("abc");
    }
    assertThat(PicturesApi.class.getMethod("downloadPicture").getAnnotation(Streaming.class))
        .isNotNull();
  }

  /** A body of unknown length, as that of a file that is still being written. */
  private static RequestBody streamed(String text) {
    return new RequestBody() {
      @Override
      public MediaType contentType() {
        return BYTES;
      }

      @Override
      public void writeTo(BufferedSink sink) throws IOException {
        sink.writeUtf8(text);
      }
    };
  }

  private static final class Answering implements Interceptor {
    String body = "{\"name\":\"rex\",\"legs\":4,\"diet\":\"herbivore\",\"mother\":null}";
    String sent = "";
    private @Nullable Request request;

    Request request() {
      if (request == null) {
        throw new AssertionError("no request was made");
      }
      return request;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
      request = chain.request();
      if (request.body() != null) {
        Buffer buffer = new Buffer();
        request.body().writeTo(buffer);
        sent = buffer.readUtf8();
      }
      return new Response.Builder()
          .request(request)
          .protocol(Protocol.HTTP_1_1)
          .code(200)
          .message("OK")
          .body(ResponseBody.create(body, null))
          .build();
    }
  }
}
