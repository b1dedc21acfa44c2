// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import langsmith.sandbox.error.SandboxProtocolException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of sandboxes, page by page. */
class SandboxListIT {
  private final FakeService service = new FakeService();
  private Sandboxes sandboxes;

  @BeforeEach
  void start() throws IOException {
    service.start();
    sandboxes = service.sandboxes();
  }

  @AfterEach
  void stop() throws IOException {
    service.close();
  }

  @Test
  void list_followsCursorsAcrossAnEmptyPage() {
    service.answer(200, "{\"items\":" + boxes(0, 2) + ",\"sandboxes\":[],\"next_cursor\":\"c1\"}");
    service.answer(200, "{\"items\":[],\"next_cursor\":\"c2\"}");
    service.answer(200, "{\"items\":" + boxes(2, 3) + ",\"next_cursor\":null}");

    assertThat(names(sandboxes.list())).containsExactly("box-0", "box-1", "box-2");
    assertThat(service.take().line()).isEqualTo("GET /api/v2/sandboxes/boxes?page_size=100");
    assertThat(service.take().line()).endsWith("?page_size=100&cursor=c1");
    assertThat(service.take().line()).endsWith("?page_size=100&cursor=c2");
  }

  @Test
  void list_isLazyAndStartsAnew() {
    service.answer(200, "{\"items\":" + boxes(0, 1) + ",\"next_cursor\":\"c1\"}");
    service.answer(200, "{\"items\":" + boxes(0, 1) + "}");
    Iterable<SandboxInfo> list = sandboxes.list();
    assertThat(service.requests()).isZero();

    assertThat(list.iterator().next().name()).isEqualTo("box-0");
    assertThat(service.requests()).isEqualTo(1);
    assertThat(names(list)).containsExactly("box-0");
  }

  @Test
  void cursorThatRepeats_isAProtocolError() {
    service.answer(200, "{\"items\":[],\"next_cursor\":\"c1\"}");
    service.answer(200, "{\"items\":[],\"next_cursor\":\"c1\"}");

    assertThatThrownBy(() -> names(sandboxes.list()))
        .isInstanceOf(SandboxProtocolException.class)
        .hasMessageContaining("same cursor twice");
  }

  @Test
  void serverWithoutCursors_isReadByOffset() {
    service.answer(200, "{\"sandboxes\":" + boxes(0, 50) + "}");
    // One more was created meanwhile, so the last of the first page shows up again.
    service.answer(200, "{\"sandboxes\":" + boxes(49, 60) + "}");

    assertThat(names(sandboxes.list())).hasSize(60).doesNotHaveDuplicates();
    service.take();
    assertThat(service.take().line()).endsWith("?limit=50&offset=50");
  }

  @Test
  void serverWithoutOffsets_isReadOnce() {
    service.answer(200, "{\"sandboxes\":" + boxes(0, 70) + "}");
    service.answer(200, "{\"sandboxes\":" + boxes(0, 70) + "}");

    assertThat(names(sandboxes.list())).hasSize(70);
  }

  @Test
  void emptyList_isEmpty() {
    service.answer(200, "{\"sandboxes\":[]}");

    assertThat(sandboxes.list()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "{\"items\":null}",
        "{\"items\":{}}",
        "{\"items\":[null],\"next_cursor\":null}",
        "{\"items\":[{\"id\":\"id-1\"}]}",
        "{\"boxes\":[],\"next_cursor\":null}"
      })
  void answerWithoutTheArray_isAnErrorAndNoEmptyList(String answer) {
    service.answer(200, answer);

    assertThatThrownBy(() -> names(sandboxes.list()))
        .isInstanceOf(SandboxProtocolException.class)
        .hasMessageContaining("array");
  }

  private static String boxes(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(i -> "{\"id\":\"id-" + i + "\",\"name\":\"box-" + i + "\"}")
        .collect(Collectors.joining(",", "[", "]"));
  }

  private static List<String> names(Iterable<SandboxInfo> infos) {
    List<String> names = new ArrayList<>();
    infos.forEach(info -> names.add(info.name()));
    return names;
  }
}
