// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.util.Map;
import langsmith.sandbox.api.BoxesApi;
import langsmith.sandbox.api.DataPlaneApi;
import langsmith.sandbox.api.ListBoxesQuery;
import langsmith.sandbox.api.SnapshotsApi;
import langsmith.sandbox.api.model.Box;
import langsmith.sandbox.api.model.BoxList;
import langsmith.sandbox.api.model.BoxStatus;
import langsmith.sandbox.api.model.CreateBoxRequest;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.GeneratedJsonAdapters;
import langsmith.sandbox.api.model.UpdateBoxRequest;
import okhttp3.MultipartBody;
import okhttp3.OkHttpClient;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.moshi.MoshiConverterFactory;

/** Every operation through the generated interfaces. */
final class RetrofitIT {
  private static SandboxServer server;
  private static OkHttpClient http;

  @BeforeAll
  static void start() {
    server = SandboxServer.builder().start();
    http =
        new OkHttpClient.Builder()
            .addInterceptor(
                chain ->
                    chain.proceed(
                        chain.request().newBuilder().header("X-Api-Key", server.apiKey()).build()))
            .build();
  }

  @AfterAll
  static void stop() {
    http.dispatcher().executorService().shutdown();
    http.connectionPool().evictAll();
    server.close();
  }

  private static <T> T api(Class<T> type, String base) {
    return new Retrofit.Builder()
        .baseUrl(base + "/")
        .client(http)
        .addConverterFactory(
            MoshiConverterFactory.create(
                new Moshi.Builder().add(new GeneratedJsonAdapters()).build()))
        .build()
        .create(type);
  }

  private static <T> T body(Call<T> call) throws IOException {
    Response<T> response = call.execute();
    assertThat(response.isSuccessful()).as("%s", response).isTrue();
    T body = response.body();
    if (body == null) {
      throw new AssertionError("no body in " + response);
    }
    return body;
  }

  @Test
  void everyOperation_works() throws Exception {
    BoxesApi boxes = api(BoxesApi.class, server.endpoint() + "/api/v2/sandboxes");
    SnapshotsApi snapshots = api(SnapshotsApi.class, server.endpoint() + "/api/v2/sandboxes");
    String snapshot = body(snapshots.getSnapshot("system/default:latest")).id();
    Box box =
        body(
            boxes.createBox(
                CreateBoxRequest.builder()
                    .name("retrofit")
                    .snapshotId(snapshot)
                    .labels(Map.of("a", "b"))
                    .build()));
    assertThat(box.status()).isEqualTo(BoxStatus.READY);
    assertThat(box.snapshotId()).isEqualTo(snapshot);
    assertThat(body(boxes.getBox("retrofit"))).isEqualTo(box);
    assertThat(body(boxes.getBoxStatus("retrofit")).status()).isEqualTo(BoxStatus.READY);
    BoxList list =
        body(
            boxes.listBoxes(
                ListBoxesQuery.builder()
                    .pageSize(10)
                    .nameContains("RETRO")
                    .status(BoxStatus.READY)
                    .build()));
    assertThat(list.items()).containsExactly(box);
    assertThat(list.nextCursor()).isNull();
    Box updated =
        body(boxes.updateBox("retrofit", UpdateBoxRequest.builder().idleTtlSeconds(0).build()));
    assertThat(updated.idleTtlSeconds()).isZero();

    DataPlaneApi data = api(DataPlaneApi.class, String.valueOf(box.dataplaneUrl()));
    MultipartBody.Part part =
        MultipartBody.Part.createFormData("file", "file", RequestBody.create(new byte[] {1, 2, 3}));
    assertThat(body(data.upload("f", part)).path()).isEqualTo("/home/user/f");
    try (ResponseBody content = body(data.download("f"))) {
      assertThat(content.bytes()).containsExactly(1, 2, 3);
    }
    assertThat(body(data.execute(ExecuteRequest.builder().command("true").build())).exitCode())
        .isZero();

    assertThat(boxes.deleteBox("retrofit").execute().code()).isEqualTo(204);
    Response<Box> gone = boxes.getBox("retrofit").execute();
    assertThat(gone.code()).isEqualTo(404);
    try (ResponseBody error = gone.errorBody()) {
      assertThat(error).isNotNull();
      assertThat(new JsonObject(error.string()).getJsonObject("detail").getString("error"))
          .isEqualTo("NotFound");
    }
  }
}
