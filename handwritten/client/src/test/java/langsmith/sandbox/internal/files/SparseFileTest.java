// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparseFileTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 7, 4095, 4096, 4097, 8192, 65536})
  void zerosAtEveryPlace_areReadBack(int chunkBytes) throws IOException {
    Random random = new Random(chunkBytes);
    byte[] content = new byte[300_000];
    for (int at = 0; at < content.length; at += 1 + random.nextInt(20_000)) {
      content[at] = (byte) random.nextInt();
    }

    assertThat(Files.readAllBytes(written(content, chunkBytes))).isEqualTo(content);
  }

  @Test
  void zerosAlone_haveTheirLength() throws IOException {
    assertThat(Files.readAllBytes(written(new byte[100_000], 1000))).isEqualTo(new byte[100_000]);
    assertThat(written(new byte[0], 1000)).isEmptyFile();
  }

  @Test
  void restart_beginsAgain() throws IOException {
    Path path = directory.resolve("file");
    try (SparseFile file = SparseFile.create(path)) {
      file.write(new byte[] {1, 2, 3}, 3);
      file.write(new byte[9000], 9000);
      file.restart();
      file.write(new byte[] {4}, 1);
      file.write(new byte[5000], 5000);
      file.finish(false);
    }
    byte[] expected = new byte[5001];
    expected[0] = 4;
    assertThat(Files.readAllBytes(path)).isEqualTo(expected);
  }

  private Path written(byte[] content, int chunkBytes) throws IOException {
    Path path = directory.resolve("file" + content.length);
    try (SparseFile file = SparseFile.create(path)) {
      for (int at = 0; at < content.length; at += chunkBytes) {
        byte[] chunk = Arrays.copyOfRange(content, at, Math.min(content.length, at + chunkBytes));
        file.write(chunk, chunk.length);
      }
      file.finish(true);
    }
    return path;
  }
}
