// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import org.jspecify.annotations.Nullable;

/**
 * The claim of a view to the output of a command: at most one, once. Once the output passes to the
 * result, no view can claim it. Guarded by its {@link OutputBuffer}.
 */
final class OutputClaim {
  private enum State {
    FREE,
    HELD,
    PASSED
  }

  private State state = State.FREE;
  private String view = "";
  private boolean cutShort;

  /** The reader that last took a chunk of an iteration; null for other views. */
  private @Nullable ReaderToken iterating;

  /**
   * Claims the output.
   *
   * @param by the view, for messages: "the output went to …"
   * @throws IllegalStateException if the output was already claimed or passed
   */
  void claim(String by) {
    if (state == State.HELD || !view.isEmpty()) {
      throw new IllegalStateException(
          "the output of a command can be consumed once, and already went to " + view);
    }
    if (state == State.PASSED) {
      throw new IllegalStateException(
          "the output already went to the result; request it before calling result() or close()");
    }
    state = State.HELD;
    view = by;
  }

  /** Records the reader that iterates from now on. */
  void iterateAs(ReaderToken reader) {
    iterating = reader;
  }

  /** Returns whether a view other than an iteration of this reader has the claim. */
  boolean isHeldByOther(ReaderToken reader) {
    return state == State.HELD && iterating != reader;
  }

  boolean isHeld() {
    return state == State.HELD;
  }

  /** Returns whether the output goes to the result only. */
  boolean isPassed() {
    return state == State.PASSED;
  }

  /**
   * Lets the output go to the result only, from now on.
   *
   * @param unread whether the view with the claim had not received everything
   */
  void pass(boolean unread) {
    cutShort = state == State.HELD && unread;
    state = State.PASSED;
  }

  /** Returns whether a view lost its claim before it had received everything. */
  boolean isCutShort() {
    return cutShort;
  }
}
