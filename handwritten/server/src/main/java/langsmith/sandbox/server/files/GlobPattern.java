// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.files;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A pattern for relative paths: {@code *} and {@code ?} within a name, {@code [...]} for one of
 * several characters, {@code **} for any number of directories, {@code \} before a character that
 * stands for itself. A leading dot is a character like any other.
 *
 * <p>A path is matched name by name; a set of positions in the pattern represents all possible
 * continuations. So a walk over a tree can skip directories without matches, and no pattern makes
 * it slow.
 */
final class GlobPattern {
  private static final Name ANY_DEPTH = new Name(true, List.of());

  private final List<Name> names = new ArrayList<>();

  GlobPattern(String pattern) {
    for (String name : pattern.split("/", -1)) {
      if (name.equals("**")) {
        if (names.isEmpty() || !names.get(names.size() - 1).anyDepth()) {
          names.add(ANY_DEPTH);
        }
      } else if (!name.isEmpty() && !name.equals(".")) {
        names.add(new Name(false, tokens(name)));
      }
    }
  }

  /** Returns whether a name alone matches a pattern without directories. */
  static boolean matchesName(GlobPattern pattern, String name) {
    return pattern.matches(pattern.next(pattern.start(), name, false));
  }

  /** Returns the initial positions. */
  BitSet start() {
    BitSet positions = new BitSet();
    positions.set(0);
    return closed(positions);
  }

  /**
   * Returns the positions after a name.
   *
   * @param fixedDepthOnly whether {@code **} does not descend into it, as for links, which could
   *     form cycles
   */
  BitSet next(BitSet positions, String name, boolean fixedDepthOnly) {
    BitSet next = new BitSet();
    for (int i = positions.nextSetBit(0);
        i >= 0 && i < names.size();
        i = positions.nextSetBit(i + 1)) {
      if (names.get(i).anyDepth()) {
        if (!fixedDepthOnly) {
          next.set(i);
        }
      } else if (matches(names.get(i).tokens(), name)) {
        next.set(i + 1);
      }
    }
    return closed(next);
  }

  /** Returns whether a path that ends here matches. */
  boolean matches(BitSet positions) {
    return positions.get(names.size());
  }

  /** Returns whether anything below can match. */
  boolean canContinue(BitSet positions) {
    int first = positions.nextSetBit(0);
    return first >= 0 && first < names.size();
  }

  private BitSet closed(BitSet positions) {
    for (int i = positions.nextSetBit(0); i >= 0; i = positions.nextSetBit(i + 1)) {
      if (i < names.size() && names.get(i).anyDepth()) {
        positions.set(i + 1);
      }
    }
    return positions;
  }

  private static List<Token> tokens(String name) {
    List<Token> tokens = new ArrayList<>();
    int[] text = name.codePoints().toArray();
    for (int i = 0; i < text.length; i++) {
      int c = text[i];
      if (c == '*') {
        tokens.add(new Token(true, any -> true));
      } else if (c == '?') {
        tokens.add(new Token(false, any -> true));
      } else if (c == '\\' && i + 1 < text.length) {
        tokens.add(new Token(false, exactly(text[++i])));
      } else {
        int end = c == '[' ? endOfClass(text, i) : -1;
        if (end < 0) {
          tokens.add(new Token(false, exactly(c)));
        } else {
          tokens.add(new Token(false, characterClass(text, i + 1, end)));
          i = end;
        }
      }
    }
    return tokens;
  }

  private static IntPredicate exactly(int wanted) {
    return c -> c == wanted;
  }

  /** Returns the position of the bracket that closes a class; -1 if there is none. */
  private static int endOfClass(int[] text, int open) {
    int first = open + 1;
    if (first < text.length && (text[first] == '!' || text[first] == '^')) {
      first++;
    }
    // A bracket in the first place belongs to the class.
    for (int i = first + 1; i < text.length; i++) {
      if (text[i] == ']') {
        return i;
      }
    }
    return -1;
  }

  private static IntPredicate characterClass(int[] text, int from, int end) {
    boolean negated = text[from] == '!' || text[from] == '^';
    @Nullable IntPredicate members = null;
    for (int i = negated ? from + 1 : from; i < end; i++) {
      int low = text[i];
      boolean range = i + 2 < end && text[i + 1] == '-';
      int high = range ? text[i + 2] : low;
      i += range ? 2 : 0;
      IntPredicate member = c -> c >= low && c <= high;
      members = members == null ? member : members.or(member);
    }
    IntPredicate all = members == null ? c -> false : members;
    return negated ? all.negate() : all;
  }

  /** Backtracks to the last star only, so the time is at most the product of both lengths. */
  private static boolean matches(List<Token> tokens, String name) {
    int[] text = name.codePoints().toArray();
    int token = 0;
    int at = 0;
    int star = -1;
    int starAt = 0;
    while (at < text.length) {
      if (token < tokens.size() && tokens.get(token).star()) {
        star = token++;
        starAt = at;
      } else if (token < tokens.size() && tokens.get(token).characters().test(text[at])) {
        token++;
        at++;
      } else if (star >= 0) {
        token = star + 1;
        at = ++starAt;
      } else {
        return false;
      }
    }
    while (token < tokens.size() && tokens.get(token).star()) {
      token++;
    }
    return token == tokens.size();
  }

  /** One name of the pattern, or any number of directories. */
  private record Name(boolean anyDepth, List<Token> tokens) {}

  /** One character, or any number of them. */
  private record Token(boolean star, IntPredicate characters) {}
}
