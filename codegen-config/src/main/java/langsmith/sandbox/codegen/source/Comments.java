// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.source;

import java.util.ArrayList;
import java.util.List;

/** Lays out Javadoc comments: a star before every line, lines of at most 100 columns. */
final class Comments {
  private static final int WIDTH = 100;

  private Comments() {}

  static String formatted(String comment, int indent) {
    if (!comment.startsWith("/**")) {
      return comment;
    }
    List<String> blocks = blocks(comment.substring(3, comment.length() - 2));
    String margin = " ".repeat(indent);
    if (blocks.size() == 1 && indent + blocks.get(0).length() + 8 <= WIDTH) {
      return "/** " + blocks.get(0) + " */";
    }
    StringBuilder formatted = new StringBuilder("/**\n");
    for (String block : blocks) {
      boolean item = block.startsWith("<li>");
      boolean tag = block.startsWith("@");
      String hanging = item ? "      " : tag ? "    " : "";
      wrap(margin + " * " + (item ? "  " : ""), margin + " * " + hanging, block, formatted);
    }
    return formatted.append(margin).append(" */").toString();
  }

  private static List<String> blocks(String content) {
    List<String> blocks = new ArrayList<>();
    StringBuilder block = new StringBuilder();
    boolean blank = false;
    for (String line : content.split("\n", -1)) {
      String text = line.strip().replaceFirst("^\\*(?!/)\\s?", "").strip();
      boolean begins = text.matches("(<p>|<ul>|</ul>|<li>|@[a-z]+ ).*");
      if (text.isEmpty() || begins) {
        flush(block, blocks);
      }
      if (!text.isEmpty() && block.length() == 0 && !blocks.isEmpty()) {
        boolean glued = text.matches("<li>.*|</ul>.*") || text.startsWith("@") && !blank;
        if (!glued && !blocks.get(blocks.size() - 1).isEmpty()) {
          blocks.add("");
        }
      }
      blank = text.isEmpty();
      block.append(block.length() > 0 && !text.isEmpty() ? " " : "").append(text);
    }
    flush(block, blocks);
    return blocks;
  }

  private static void flush(StringBuilder block, List<String> blocks) {
    if (block.length() > 0) {
      blocks.add(block.toString());
      block.setLength(0);
    }
  }

  private static void wrap(String first, String rest, String block, StringBuilder out) {
    StringBuilder line = new StringBuilder(first);
    boolean empty = true;
    for (String word : block.split(" +")) {
      if (!empty && line.length() + 1 + word.length() > WIDTH) {
        out.append(line.toString().stripTrailing()).append('\n');
        line = new StringBuilder(rest);
        empty = true;
      }
      line.append(empty ? "" : " ").append(word);
      empty = false;
    }
    out.append(line.toString().stripTrailing()).append('\n');
  }
}
