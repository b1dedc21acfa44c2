// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.source;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the Markdown of a description into Javadoc that no character of it can break. */
public final class Markdown {
  private static final Pattern CODE = Pattern.compile("(`+)([\\s\\S]*?[^`])\\1(?!`)");
  private static final Pattern BULLET = Pattern.compile("\\s*[-*+]\\s+(.*)");

  private Markdown() {}

  /** {@return the text as Javadoc: paragraphs, lists and code spans; everything else is escaped} */
  public static String javadoc(String markdown) {
    List<String> blocks = new ArrayList<>();
    for (String block : markdown.strip().split("\\R\\s*\\R")) {
      String text = block(block.strip());
      if (!text.isEmpty()) {
        blocks.add(blocks.isEmpty() || text.startsWith("<ul>") ? text : "<p>" + text);
      }
    }
    return String.join("\n\n", blocks);
  }

  /** {@return the text as one line of Javadoc} */
  public static String line(String markdown) {
    return inline(markdown.strip().replaceAll("\\s+", " "));
  }

  private static String block(String block) {
    List<String> lines = block.lines().toList();
    if (lines.isEmpty() || !lines.stream().allMatch(line -> BULLET.matcher(line).matches())) {
      return inline(block);
    }
    StringBuilder list = new StringBuilder("<ul>");
    for (String line : lines) {
      list.append("\n  <li>").append(inline(BULLET.matcher(line).replaceFirst("$1")));
    }
    return list.append("\n</ul>").toString();
  }

  private static String inline(String text) {
    StringBuilder javadoc = new StringBuilder();
    Matcher code = CODE.matcher(text);
    int end = 0;
    while (code.find()) {
      javadoc.append(escaped(text.substring(end, code.start()))).append(code(code.group(2)));
      end = code.end();
    }
    return javadoc.append(escaped(text.substring(end))).toString();
  }

  /** {@return the text in a code font} */
  public static String code(String text) {
    boolean plain = text.matches("[^&{}@<>*/\\\\`]*|[^&{}@<>*\\\\`]*");
    return plain ? "{@code " + text + "}" : "<code>" + escaped(text) + "</code>";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("@", "&#64;")
        .replace("{", "&#123;")
        .replace("}", "&#125;")
        .replace("`", "&#96;")
        .replace("\\", "&#92;")
        .replace("*/", "*&#47;")
        .replaceAll("[\\p{Cntrl}&&[^\\s]]", " ");
  }
}
