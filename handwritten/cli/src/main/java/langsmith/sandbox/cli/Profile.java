// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A service of the configuration file.
 *
 * @param name of the profile
 * @param endpoint of the service; empty for that of the client
 * @param workspace its id; null for that of the key
 * @param key the key itself; null if it comes from elsewhere
 * @param keyFile the file with the key; null without one
 * @param keyCommand the command that prints the key; null without one
 */
record Profile(
    String name,
    String endpoint,
    @Nullable String workspace,
    @Nullable String key,
    @Nullable Path keyFile,
    @Nullable String keyCommand) {

  /**
   * Returns the key.
   *
   * @throws IllegalArgumentException if there is none, or the command fails
   * @throws UncheckedIOException if the file cannot be read
   */
  String readKey() {
    if (key != null) {
      return key;
    }
    if (keyFile != null) {
      return SecretLines.ofFile("the key-file of the profile " + name + ",", keyFile);
    }
    if (keyCommand != null) {
      return keyOf(keyCommand);
    }
    throw new IllegalArgumentException(
        "the profile " + name + " has no key; set key-file, key-command or key in it");
  }

  private String keyOf(String command) {
    boolean windows = System.getProperty("os.name", "").startsWith("Windows");
    List<String> words =
        windows ? List.of("cmd.exe", "/c", command) : List.of("/bin/sh", "-c", command);
    String what = "the key-command of the profile " + name;
    try {
      // It may ask for a passphrase in the terminal.
      Process process =
          new ProcessBuilder(words)
              .redirectInput(ProcessBuilder.Redirect.INHERIT)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      byte[] printed = process.getInputStream().readAllBytes();
      int code = process.waitFor();
      if (code != 0) {
        throw new IllegalArgumentException(what + " ended with exit code " + code);
      }
      return SecretLines.ofStream("the output of " + what, new ByteArrayInputStream(printed));
    } catch (IOException e) {
      throw new UncheckedIOException(what + " cannot be run (" + e.getMessage() + ")", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(what + " was interrupted", e);
    }
  }

  /** Omits the key. */
  @Override
  public String toString() {
    return "Profile[" + name + "]";
  }
}
