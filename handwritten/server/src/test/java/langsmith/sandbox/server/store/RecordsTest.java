// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonObject;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordsTest {
  @TempDir Path temp;

  private Records records() {
    return new Records(temp.resolve("kind"));
  }

  @Test
  void nothingWritten_nothingLoaded() throws Exception {
    assertThat(records().load()).isEmpty();
    records().delete("unknown");
  }

  @Test
  void lastState_isLoaded() throws Exception {
    records().save("a", new JsonObject().put("n", 1).put("long", "x".repeat(100_000)));
    records().save("a", new JsonObject().put("n", 2));
    records().save("b", new JsonObject().put("n", 3));
    records().save("c", new JsonObject().put("n", 4));
    records().delete("c");
    assertThat(records().load())
        .containsOnlyKeys("a", "b")
        .containsEntry("a", new JsonObject().put("n", 2));
  }

  @Test
  void unfinishedWrite_leavesTheStateBefore() throws Exception {
    records().save("a", new JsonObject().put("n", 1));
    Files.writeString(temp.resolve("kind/a.new"), "{\"n\":");
    assertThat(records().load()).containsEntry("a", new JsonObject().put("n", 1));
    assertThat(temp.resolve("kind/a.new")).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"n\":", "[]", "", "7"})
  void damagedRecord_costsThatRecordOnly(String text) throws Exception {
    records().save("a", new JsonObject());
    records().save("b", new JsonObject().put("n", 1));
    Files.writeString(temp.resolve("kind/a.json"), text);
    assertThat(records().load()).containsOnlyKeys("b");
    assertThat(records().damaged()).containsExactly("a");
    assertThat(temp.resolve("kind/a.damaged")).hasContent(text);
    assertThat(records().load()).containsOnlyKeys("b");
  }
}
