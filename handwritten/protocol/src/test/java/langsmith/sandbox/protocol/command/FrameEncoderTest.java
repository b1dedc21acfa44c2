// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import java.util.stream.Stream;
import langsmith.sandbox.frames.ClientFrame;
import langsmith.sandbox.frames.GeneratedJsonAdapters;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class FrameEncoderTest {
  private final FrameEncoder encoder = new FrameEncoder();

  @TestFactory
  Stream<DynamicTest> goldenFrame_isEncodedAsItWas() {
    JsonAdapter<ClientFrame> adapter =
        new Moshi.Builder().add(new GeneratedJsonAdapters()).build().adapter(ClientFrame.class);
    return Stream.of("execute", "reconnect", "input", "close_stdin", "resize", "kill")
        .flatMap(
            type ->
                Vectors.frames(type).stream()
                    .filter(f -> f.isValid() && !f.name().contains("unknown members"))
                    .map(
                        f ->
                            dynamicTest(
                                type + ": " + f.name(),
                                () ->
                                    assertThat(
                                            Vectors.object(
                                                encoder.encode(adapter.fromJson(f.text()))))
                                        .isEqualTo(Vectors.object(f.text())))));
  }

  @Test
  void frames_areEncodedByHandAsExpected() {
    assertThat(encoder.encode(Frames.kill())).isEqualTo("{\"type\":\"kill\"}");
    assertThat(encoder.encode(Frames.closeStdin())).isEqualTo("{\"type\":\"close_stdin\"}");
    assertThat(Vectors.object(encoder.encode(Frames.reconnect(5, 6))))
        .containsEntry("type", "reconnect")
        .containsEntry("command_id", Frames.ID)
        .containsEntry("stdout_offset", 5.0)
        .containsEntry("stderr_offset", 6.0);
  }
}
