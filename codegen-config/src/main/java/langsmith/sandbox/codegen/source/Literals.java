// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.source;

/** Java literals. */
public final class Literals {
  private Literals() {}

  /** {@return a text literal with its quotes, in ASCII without back-ticks} */
  public static String text(String value) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '"' -> literal.append("\\\"");
        case '\\' -> literal.append("\\\\");
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c < ' ' || c > '~' || c == '`') {
            literal.append(String.format("\\u%04x", (int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
