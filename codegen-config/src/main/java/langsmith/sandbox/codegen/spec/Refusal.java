// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.codegen.spec;

/**
 * A construct that the generator does not support.
 *
 * @param where the JSON pointer of the construct
 * @param construct the construct
 * @param instead what to write instead
 */
public record Refusal(String where, String construct, String instead) {
  @Override
  public String toString() {
    return where + ": " + construct + "; " + instead;
  }
}
