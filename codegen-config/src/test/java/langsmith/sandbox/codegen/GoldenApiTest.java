// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.squareup.moshi.Moshi;
import java.io.EOFException;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import langsmith.sandbox.golden.AnimalsApi;
import langsmith.sandbox.golden.BookVisitForm;
import langsmith.sandbox.golden.FindVisitsHeaders;
import langsmith.sandbox.golden.FindVisitsQuery;
import langsmith.sandbox.golden.GeneratedConverters;
import langsmith.sandbox.golden.ListAnimalsHeaders;
import langsmith.sandbox.golden.ListAnimalsQuery;
import langsmith.sandbox.golden.PicturesApi;
import langsmith.sandbox.golden.VisitsApi;
import langsmith.sandbox.golden.model.Animal;
import langsmith.sandbox.golden.model.AnimalPatch;
import langsmith.sandbox.golden.model.Diet;
import langsmith.sandbox.golden.model.FindVisitsOrder;
import langsmith.sandbox.golden.model.GeneratedJsonAdapters;
import langsmith.sandbox.golden.model.Tally;
import langsmith.sandbox.golden.model.Ticket;
import langsmith.sandbox.golden.model.TicketKind;
import langsmith.sandbox.golden.model.Visit;
import langsmith.sandbox.golden.model.VisitGuest;
import langsmith.sandbox.golden.model.VisitStars;
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
          .addConverterFactory(new GeneratedConverters())
          .addConverterFactory(
              MoshiConverterFactory.create(
                  new Moshi.Builder().add(new GeneratedJsonAdapters()).build()))
          .build();
  private final AnimalsApi animals = retrofit.create(AnimalsApi.class);
  private final PicturesApi pictures = retrofit.create(PicturesApi.class);
  private final VisitsApi visits = retrofit.create(VisitsApi.class);

  @Test
  void everyInterface_isValidForRetrofit() {
    Retrofit eager = retrofit.newBuilder().validateEagerly(true).build();

    assertThat(eager.create(AnimalsApi.class)).isNotNull();
    assertThat(eager.create(PicturesApi.class)).isNotNull();
  }

  @Test
  @SuppressWarnings("deprecation") // a header that is deprecated
  void query_holdsWireTextsAndLeavesNullsOut() throws IOException {
    server.body = "[{\"name\":\"rex\",\"legs\":4,\"diet\":\"plankton\",\"mother\":null}]";

    var found =
        animals
            .listAnimals(
                ListAnimalsQuery.builder()
                    .tag(List.of("a b", "c&d"))
                    .diet(Diet.RAW_FISH)
                    .bornAfter(OffsetDateTime.parse("2026-01-01T00:00Z"))
                    .limit(null)
                    .build(),
                ListAnimalsHeaders.builder().xTrace("trace-1").build())
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
  void queryStyles_areThoseOfTheSpecification() throws IOException {
    server.body = "[]";
    Ticket ticket = Ticket.builder().kind(TicketKind.CHILD).gates(List.of(1, 2)).build();

    visits
        .findVisits(
            OffsetDateTime.parse("2026-01-01T00:00Z"),
            FindVisitsQuery.builder()
                .names(List.of("a b", "c,d"))
                .codes(List.of("e,f", "g"))
                .piped(List.of(1, 2))
                .where(ticket)
                .json(ticket)
                .order(FindVisitsOrder.NEWEST)
                .build(),
            FindVisitsHeaders.builder()
                .xDays(List.of(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 1, 2)))
                .session("a;b")
                .theme("dark")
                .build())
        .execute();

    assertThat(server.request().url().encodedQuery())
        .isEqualTo(
            "since=2026-01-01T00%3A00%3A00Z&names=a%20b&names=c%2Cd&codes=e%2Cf,g&piped=1%7C2"
                + "&where%5Bkind%5D=child&where%5Bgates%5D%5B%5D=1&where%5Bgates%5D%5B%5D=2"
                + "&json=%7B%22kind%22%3A%22child%22%2C%22gates%22%3A%5B1%2C2%5D%7D&order=newest");
    assertThat(server.request().header("X-Days")).isEqualTo("2026-01-01,2026-01-02");
    assertThat(server.request().header("Cookie")).isEqualTo("session=a%3Bb; theme=dark");
    assertThat(server.request().header("Accept")).isEqualTo("application/json");
  }

  @Test
  void optionalParametersLeftOut_areNotSent() throws IOException {
    server.body = "[]";

    visits.findVisits(OffsetDateTime.parse("2026-01-01T00:00Z")).execute();

    assertThat(server.request().url().encodedQuery()).isEqualTo("since=2026-01-01T00%3A00%3A00Z");
    assertThat(server.request().header("Cookie")).isNull();
  }

  @Test
  void form_isUrlEncoded() throws IOException {
    Ticket ticket = Ticket.builder().kind(TicketKind.of("a&b")).build();

    visits
        .bookVisit(
            BookVisitForm.builder()
                .day(LocalDate.of(2026, 1, 1))
                .names(List.of("a", "b"))
                .ticket(ticket)
                .build())
        .execute();

    assertThat(server.sent).isEqualTo("day=2026-01-01&names=a&names=b&ticket%5Bkind%5D=a%26b");
    assertThat(server.request().body().contentType())
        .isEqualTo(MediaType.get("application/x-www-form-urlencoded"));
    assertThatThrownBy(() -> BookVisitForm.builder().build()).hasMessageContaining("'day'");
  }

  @Test
  void optionalBody_isSentWithItsOwnTypeOrNotAtAll() throws IOException {
    visits.changeVisits().execute();
    assertThat(server.sent).isEmpty();

    visits
        .changeVisits(
            Visit.builder()
                .price(new BigDecimal("1.10"))
                .guest(VisitGuest.ofString("ada"))
                .stars(VisitStars._3)
                .build())
        .execute();

    assertThat(server.sent).isEqualTo("{\"price\":1.10,\"guest\":\"ada\",\"stars\":3}");
    assertThat(server.request().body().contentType())
        .isEqualTo(MediaType.get("application/merge-patch+json"));
  }

  @Test
  void deletion_canHaveABody() throws IOException {
    visits.cancelVisits(List.of("a", "b")).execute();

    assertThat(server.request().method()).isEqualTo("DELETE");
    assertThat(server.sent).isEqualTo("[\"a\",\"b\"]");
  }

  @Test
  void parts_areFilesAndJson() throws IOException {
    visits
        .sendAlbum(
            List.of(
                MultipartBody.Part.createFormData("pictures", "1.png", streamed("one")),
                MultipartBody.Part.createFormData("pictures", "2.png", streamed("two"))),
            Ticket.builder().kind(TicketKind.ADULT).build())
        .execute();

    assertThat(server.sent)
        .contains("name=\"pictures\"; filename=\"1.png\"", "\r\n\r\none\r\n")
        .contains("name=\"pictures\"; filename=\"2.png\"", "\r\n\r\ntwo\r\n")
        .contains("name=\"ticket\"", "Content-Type: application/json", "{\"kind\":\"adult\"}");
  }

  @Test
  void parameterObjects_areValues() {
    FindVisitsQuery query = FindVisitsQuery.builder().names(List.of("secret")).build();

    assertThat(query).isEqualTo(FindVisitsQuery.builder().names(List.of("secret")).build());
    assertThat(query.toBuilder().names(null).build())
        .isEqualTo(FindVisitsQuery.builder().build())
        .isNotEqualTo(query);
    assertThat(query).hasToString("FindVisitsQuery[names]");
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

  @Test
  void secondAnswerWithoutContent_isNull() throws IOException {
    server.status = 202;
    server.body = "";

    assertThat(retrofit.create(AnimalsApi.class).createAnimal(rex()).execute().body()).isNull();
  }

  @Test
  void secondAnswer_isReadIfThereIsContent() throws IOException {
    server.status = 201;

    assertThat(retrofit.create(AnimalsApi.class).createAnimal(rex()).execute().body())
        .isEqualTo(rex());
  }

  @Test
  void onlyAnswer_mustNotBeEmpty() {
    server.body = "";

    assertThatThrownBy(
            () ->
                retrofit
                    .create(AnimalsApi.class)
                    .updateAnimal("rex", AnimalPatch.builder().build())
                    .execute())
        .isInstanceOf(EOFException.class);
  }

  private static Animal rex() {
    return Animal.builder().name("rex").legs(4).diet(Diet.of("herbivore")).build();
  }

  private static final class Answering implements Interceptor {
    String body = "{\"name\":\"rex\",\"legs\":4,\"diet\":\"herbivore\",\"mother\":null}";
    String sent = "";
    int status = 200;
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
          .code(status)
          .message("OK")
          .body(ResponseBody.create(body, null))
          .build();
    }
  }
}
