// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.cli;

/**
 * The command of the demonstration, and the one that checks it. Both need only bash and coreutils.
 */
final class DemoScript {
  private static final int PIECES = 40;
  private static final int LINE_BYTES = 100;

  /** Prints the size and SHA-256 of each stream, computed in the sandbox. */
  static final String CHECKSUMS =
      "for f in stdout.log stderr.log; do"
          + " echo $(wc -c < $f) $(sha256sum < $f | cut -c 1-64); done";

  private DemoScript() {}

  /** Returns a script that writes about this much, half to each stream, in about four seconds. */
  static String of(int megabytes) {
    int lines = megabytes * 1_000_000 / 2 / PIECES / LINE_BYTES;
    return """
        write() {
          for piece in $(seq %d); do
            line="$1 $piece Grüße aus dem Sandkasten · 砂箱からこんにちは · γειά σου · 🏖️🚀 "
            yes "$line" | head -n %d | nl -w 6
            sleep 0.1
          done
        }
        write out | tee stdout.log & first=$!
        write err | tee stderr.log >&2 & second=$!
        wait $first && wait $second
        """
        .formatted(PIECES, lines);
  }
}
