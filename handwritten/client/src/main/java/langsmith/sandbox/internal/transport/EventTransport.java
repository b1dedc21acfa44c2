// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.internal.transport;

import langsmith.sandbox.api.model.ResumeEventStreamRequest;
import langsmith.sandbox.api.model.StartEventStreamRequest;

/**
 * Makes the requests of commands over Server-Sent Events to one sandbox. Thread-safe. It knows
 * nothing of events, offsets and retries, which are up to its caller.
 */
public interface EventTransport {

  /**
   * Starts a request and returns at once.
   *
   * @param request what to start
   * @param listener called on one thread of the request, never before this method has returned
   * @return the request, under way
   * @throws IllegalStateException if the client is closed
   */
  EventCall start(StartEventStreamRequest request, Listener listener);

  /**
   * Starts a request and returns at once.
   *
   * @param request what to resume
   * @param listener called on one thread of the request
   * @return the request, under way
   * @throws IllegalStateException if the client is closed
   */
  EventCall resume(ResumeEventStreamRequest request, Listener listener);

  /** A request under way. */
  @FunctionalInterface
  interface EventCall {
    /** Ends the request from any thread. Its listener may still be called. Idempotent. */
    void cancel();
  }

  /**
   * Receives what becomes of one request: first one of {@code opened}, {@code refused}, {@code
   * failed} and {@code ended}; after {@code opened} any number of {@code received}, and last {@code
   * ended}, unless one of them has returned false.
   */
  interface Listener {
    /**
     * The server answers with an event stream.
     *
     * @return false if it is not wanted any more, which ends the request
     */
    boolean opened();

    /**
     * The server answered with an error. The last call.
     *
     * @param refusal the response
     */
    void refused(UpgradeRefusal refusal);

    /**
     * The request was not sent. The last call.
     *
     * @param failure the reason
     */
    void failed(ConnectFailure failure);

    /**
     * The next bytes of the response. Nothing more is read before this returns, so blocking slows
     * the server down.
     *
     * @param bytes holds them at its beginning; valid during the call only
     * @param length how many
     * @return false if no more are wanted, which ends the request
     */
    boolean received(byte[] bytes, int length);

    /**
     * The response has ended, or failed after the request was sent. The last call.
     *
     * @param summary how, as one sentence without secrets
     */
    void ended(String summary);
  }
}
