// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.command;

import org.jspecify.annotations.Nullable;

/**
 * Which view takes the output of a command: at most one, once. As soon as the output passes to the
 * result, no view takes it any more. Guarded by its {@link OutputBuffer}.
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

  /**
   * The thread that iterates, for one rule: a result that it asks for itself ends its iteration, or
   * it would wait for itself.
   */
  private @Nullable Thread iterating;

  /**
   * Claims the output.
   *
   * @param by what claims it, for messages: "the output went to …"
   * @throws IllegalStateException if it went somewhere else before
   */
  void claim(String by) {
    if (state == State.HELD || !view.isEmpty()) {
      throw new IllegalStateException(
          "the output of a command can be taken once, and went to " + view + " already");
    }
    if (state == State.PASSED) {
      throw new IllegalStateException(
          "the output went to the result already; take it before calling result() or close()");
    }
    state = State.HELD;
    view = by;
  }

  /** The calling thread is the one that iterates, for the time being. */
  void iterateHere() {
    iterating = Thread.currentThread();
  }

  /** Returns whether a view takes the output, other than an iteration of this thread. */
  boolean isHeldElsewhere() {
    return state == State.HELD && iterating != Thread.currentThread();
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
   * @param unread whether there was, or may be, more for a view that held the claim
   */
  void pass(boolean unread) {
    cutShort = state == State.HELD && unread;
    state = State.PASSED;
  }

  /** Returns whether a view lost its claim before it had everything. */
  boolean isCutShort() {
    return cutShort;
  }
}
