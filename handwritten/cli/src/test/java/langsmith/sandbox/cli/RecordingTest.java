// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;
import picocli.CommandLine;

/** The session that the README shows. */
class RecordingTest {
  private static final Path RECORDING = Path.of("../docs/recording/session.svg");
  private static final Pattern CALL = Pattern.compile("\\$ lsbx ([a-z-]+)( (-o|--[a-z-]+))?.*");

  private final Main main =
      new Main(
          Map.of(), new Printer(OutputStream.nullOutputStream(), OutputStream.nullOutputStream()));

  @Test
  void everyCallInIt_canBeMade() throws Exception {
    Map<String, CommandLine> verbs = Main.commandLine(main).getSubcommands();
    Set<String> shown = new TreeSet<>();
    NodeList lines =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(RECORDING.toFile())
            .getElementsByTagName("text");
    for (int i = 0; i < lines.getLength(); i++) {
      Matcher call = CALL.matcher(lines.item(i).getTextContent());
      if (call.matches()) {
        assertThat(verbs).containsKey(call.group(1));
        shown.add(call.group(1));
        if (call.group(3) != null) {
          assertThat(requireNonNull(verbs.get(call.group(1))).getCommandSpec().optionsMap())
              .containsKey(call.group(3));
        }
      }
    }
    assertThat(shown).contains("create", "cp", "run", "shell", "logs", "delete");
  }
}
