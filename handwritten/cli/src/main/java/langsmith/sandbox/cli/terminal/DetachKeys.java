// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli.terminal;

import java.io.ByteArrayOutputStream;
import java.util.Locale;

/** Finds the keys that leave a command in what the user types. */
final class DetachKeys {
  private final byte[] keys;
  private int matched;

  private DetachKeys(byte[] keys) {
    this.keys = keys;
  }

  /**
   * Returns the keys that a text such as {@code ctrl-p,ctrl-q} names.
   *
   * @param names single ASCII characters, or {@code ctrl-} and a letter or one of {@code @[\]^_},
   *     separated by commas; empty for no keys
   * @throws IllegalArgumentException if a name is another
   */
  static DetachKeys parse(String names) {
    ByteArrayOutputStream keys = new ByteArrayOutputStream();
    if (!names.isEmpty()) {
      for (String name : names.split(",", -1)) {
        keys.write(key(name, names));
      }
    }
    return new DetachKeys(keys.toByteArray());
  }

  private static int key(String name, String names) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.length() == 6 && lower.startsWith("ctrl-")) {
      int control = Character.toUpperCase(lower.charAt(5)) - '@';
      if (control >= 0 && control < ' ') {
        return control;
      }
    }
    if (name.length() == 1 && name.charAt(0) < 0x80) {
      return name.charAt(0);
    }
    throw new IllegalArgumentException(
        "keys to detach with are single characters or such as ctrl-p, separated by commas, not '"
            + names
            + "'");
  }

  /**
   * Takes what was typed. The beginning of the keys is held back until the next key decides.
   *
   * @param typed bytes
   * @param length how many
   * @return what to send
   */
  byte[] pass(byte[] typed, int length) {
    ByteArrayOutputStream passed = new ByteArrayOutputStream(length + keys.length);
    for (int i = 0; i < length && !areTyped(); i++) {
      // Keys are few: a failed match begins anew at every place that could be its beginning.
      byte[] held = new byte[matched + 1];
      System.arraycopy(keys, 0, held, 0, matched);
      held[matched] = typed[i];
      int skipped = 0;
      while (skipped < held.length && !beginsWith(held, skipped)) {
        skipped++;
      }
      passed.write(held, 0, skipped);
      matched = held.length - skipped;
    }
    return passed.toByteArray();
  }

  private boolean beginsWith(byte[] held, int from) {
    if (held.length - from > keys.length) {
      return false;
    }
    for (int i = from; i < held.length; i++) {
      if (held[i] != keys[i - from]) {
        return false;
      }
    }
    return true;
  }

  /** {@return whether all keys were typed; nothing after them is passed} */
  boolean areTyped() {
    return keys.length > 0 && matched == keys.length;
  }
}
