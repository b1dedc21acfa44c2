// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import com.squareup.moshi.Moshi;
import java.io.IOException;
import langsmith.sandbox.golden.ErrorBodies;
import langsmith.sandbox.golden.model.Failure;
import langsmith.sandbox.golden.model.GeneratedJsonAdapters;
import okhttp3.ResponseBody;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Response;

class GoldenErrorsTest {
  private static final Moshi MOSHI = new Moshi.Builder().add(new GeneratedJsonAdapters()).build();

  @Test
  void failure_isRead() throws IOException {
    Failure failure = ErrorBodies.read(failed("{\"detail\":\"full\"}"), MOSHI, Failure.class);

    assertThat(failure).isEqualTo(MOSHI.adapter(Failure.class).fromJson("{\"detail\":\"full\"}"));
    assertThat(failure).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>bad gateway</html>", "[1]", "\"text\"", "{\"detail\":"})
  void bodyOfSomethingElse_isNull(String body) throws IOException {
    assertThat(ErrorBodies.read(failed(body), MOSHI, Failure.class)).isNull();
  }

  @Test
  void success_hasNone() throws IOException {
    assertThat(ErrorBodies.read(Response.success("done"), MOSHI, Failure.class)).isNull();
  }

  private static Response<String> failed(String body) {
    return Response.error(502, ResponseBody.create(body, null));
  }
}
