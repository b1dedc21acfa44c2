// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import picocli.CommandLine;

/** Writes the manual page and the completions of an installation; the build calls it. */
public final class Share {
  private Share() {}

  /**
   * Writes the files.
   *
   * @param args the directory {@code share}, and the version
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] args) throws IOException {
    Path share = Path.of(args[0]);
    OutputStream nowhere = OutputStream.nullOutputStream();
    Main main = new Main(Map.of(), new Printer(nowhere, nowhere));
    CommandLine all = Main.commandLine(main);
    write(share.resolve("man/man1/lsbx.1"), ManualPage.of(all, args[1]));
    write(share.resolve("man/man1/langsmith-sandbox.1"), ".so man1/lsbx.1\n");
    write(share.resolve("bash-completion/completions/lsbx"), CompletionCommand.bash(all) + "\n");
    write(share.resolve("fish/vendor_completions.d/lsbx.fish"), FishCompletion.of(all) + "\n");
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.resolveSibling("."));
    Files.writeString(file, text);
  }
}
