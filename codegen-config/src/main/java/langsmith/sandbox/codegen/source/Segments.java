// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.source;

import java.util.ArrayList;
import java.util.List;

/** Splits Java into code, comments and literals. */
final class Segments {

  /** What a piece of a file is. */
  enum Kind {
    CODE,
    COMMENT,
    LITERAL
  }

  /** A piece of a file. */
  record Segment(Kind kind, String text) {}

  private final String text;
  private final List<Segment> segments = new ArrayList<>();
  private int start;
  private int at;

  private Segments(String text) {
    this.text = text;
  }

  static List<Segment> of(String text) {
    Segments segments = new Segments(text);
    segments.split();
    return segments.segments;
  }

  private void split() {
    while (at < text.length()) {
      if (text.startsWith("//", at)) {
        take(Kind.COMMENT, end("\n", at));
      } else if (text.startsWith("/*", at)) {
        take(Kind.COMMENT, end("*/", at + 2) + 2);
      } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
        take(Kind.LITERAL, literal(text.charAt(at)) + 1);
      } else {
        at++;
      }
    }
    take(Kind.CODE, at);
  }

  private int end(String terminator, int from) {
    int found = text.indexOf(terminator, from);
    return found < 0 ? text.length() : found;
  }

  private int literal(char quote) {
    int i = at + 1;
    while (i < text.length() && text.charAt(i) != quote) {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }

  private void take(Kind kind, int end) {
    if (at > start) {
      segments.add(new Segment(Kind.CODE, text.substring(start, at)));
    }
    int to = Math.min(end, text.length());
    if (to > at) {
      segments.add(new Segment(kind, text.substring(at, to)));
    }
    at = to;
    start = to;
  }
}
