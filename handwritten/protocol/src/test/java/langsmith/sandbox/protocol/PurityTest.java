// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The promise of the package: no socket, no thread, no clock, no randomness of its own, no logging.
 * Everything that a class refers to is in its pool of constants; so the pools are searched.
 */
class PurityTest {
  private static final Pattern FORBIDDEN =
      Pattern.compile(
          "L?(java/net/|java/nio/(channels|file)/|java/util/concurrent/|java/util/(Timer|logging)"
              + "|java/lang/(Thread|Process|Runtime\\b)|java/util/Random\\b|java/security/"
              + "|java/time/(Clock|Instant|LocalDate|ZonedDateTime)|java/util/Date\\b"
              + "|java/lang/Math\\.random|nanoTime|currentTimeMillis"
              + "|io/netty/|okhttp3/|retrofit2/|org/slf4j/|sun/|jdk/internal/).*");

  @Test
  void moduleRefersToNothingThatIsNotPure() throws IOException, URISyntaxException {
    List<String> offences = new ArrayList<>();
    int classes = 0;
    for (Path file : classFiles()) {
      classes++;
      for (String constant : constants(file)) {
        if (FORBIDDEN.matcher(constant).matches()) {
          offences.add(file.getFileName() + " uses " + constant);
        }
      }
    }
    assertThat(classes).as("classes that were looked at").isGreaterThan(30);
    assertThat(offences).isEmpty();
  }

  @Test
  void thisTest_wouldBeCaught() throws IOException, URISyntaxException {
    Path self = root(PurityTest.class).resolve("langsmith/sandbox/protocol/PurityTest.class");
    assertThat(constants(self)).anyMatch(constant -> FORBIDDEN.matcher(constant).matches());
  }

  private static List<Path> classFiles() throws IOException, URISyntaxException {
    try (Stream<Path> files = Files.walk(root(Backoff.class))) {
      return files.filter(file -> file.toString().endsWith(".class")).toList();
    }
  }

  private static Path root(Class<?> type) throws URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  /** Reads the texts of a pool: names of classes, methods and fields, descriptors, and literals. */
  private static Set<String> constants(Path file) {
    Set<String> texts = new TreeSet<>();
    try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
      in.skipNBytes(8);
      int count = in.readUnsignedShort();
      for (int n = 1; n < count; n++) {
        int tag = in.readUnsignedByte();
        switch (tag) {
          case 1 -> texts.add(in.readUTF());
          case 5, 6 -> {
            in.skipNBytes(8);
            n++; // These take two places.
          }
          case 7, 8, 16, 19, 20 -> in.skipNBytes(2);
          case 15 -> in.skipNBytes(3);
          default -> in.skipNBytes(4);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }
}
