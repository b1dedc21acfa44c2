// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Plays the golden conversations, with the shortest delays and with the longest. */
class TranscriptTest {
  @TestFactory
  Stream<DynamicTest> transcript_isFollowed() {
    return Vectors.transcripts().stream()
        .flatMap(
            file ->
                Stream.of(
                    dynamicTest(name(file) + ", no delay", () -> play(file, () -> 0.0)),
                    dynamicTest(
                        name(file) + ", longest delay",
                        () -> play(file, () -> Math.nextDown(1.0)))));
  }

  private static void play(Path file, DoubleSupplier random) throws IOException {
    TranscriptPlayer player = new TranscriptPlayer(random);
    int number = 0;
    for (String line : Files.readAllLines(file)) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      try {
        player.play(line);
      } catch (AssertionError | RuntimeException e) {
        throw new AssertionError(file + ":" + number + ": " + line + "\n" + e.getMessage(), e);
      }
    }
    player.assertOver();
  }

  private static String name(Path file) {
    return file.getFileName().toString().replace(".txt", "");
  }
}
