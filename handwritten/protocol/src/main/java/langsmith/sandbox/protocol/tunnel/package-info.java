// SPDX-License-Identifier: Apache-2.0
/**
 * The tunnel above its sessions: which session a connection goes through, what the first bytes of
 * its stream say (clause D1), and what became of them (clause D2).
 *
 * <p>This is what {@link langsmith.sandbox.protocol.tunnel.TunnelMachine} does. A test reads the
 * table and tries every event in every state; {@code tunnel.mmd} is drawn from it. The clauses are
 * those of {@code spec/protocol/tunnel.md}.
 *
 * <p>A star stands for any rest of a name, {@code -} for no effect, {@code =} for the same state.
 * What is not in the table changes no state and has no effect; so dials wait while a session is
 * being opened, and while the next attempt is not due. {@code Open}, {@code Close} and {@code
 * Leave} are about sessions, {@code Stream} and {@code Fail} answer a dial.
 *
 * <p>A state is {@code unwanted} if no dial waits, {@code last} if no retry is left, {@code
 * draining} if there is an old session too, and {@code opening} if it was closed while a session
 * was being opened. In each of the others one dial waits where any can.
 *
 * <pre>{@code
 * state                       | event                      | effects                    | next state | clauses
 * ----------------------------|----------------------------|----------------------------|------------|--------
 * Resting*                    | DialRequested              | Open                       | Connecting | T4
 * Resting*                    | StreamRefused*             | Open                       | Connecting | T5 T6
 * Resting draining            | Ended, the old one         | Lost                       | =          | T5
 * Resting                     | CloseRequested             | Finish                     | Closed     | T8
 * Resting draining            | CloseRequested             | Close                      | Closing    | T8
 *
 * Connecting, Connecting last | Opened                     | Opened Stream              | Ready      | T3
 * Connecting unwanted         | Opened                     | Opened                     | Ready      | T3
 * Connecting                  | NotOpened, for now         | Arm                        | BackingOff | T4 U3
 * Connecting last             | NotOpened, for now         | Fail(NotOpened)            | Resting    | T4
 * Connecting, Connecting last | NotOpened, for long        | Fail(NotOpened)            | Resting    | T4 U3
 * Connecting, Connecting last | NotOpened, for good        | Fail(NotOpened)            | Resting    | T4 U3
 * Connecting unwanted         | NotOpened*                 | -                          | Resting    | T4
 * Connecting, Connecting last | CloseRequested             | Fail(Closed) Close         | Closing    | T8
 * Connecting unwanted         | CloseRequested             | Close                      | Closing    | T8
 *
 * BackingOff                  | TimerFired                 | Open                       | Connecting | T4
 * BackingOff unwanted         | TimerFired                 | -                          | Resting    | T4
 * BackingOff                  | CloseRequested             | Cancel Fail(Closed) Finish | Closed     | T8
 * BackingOff unwanted         | CloseRequested             | Cancel Finish              | Closed     | T8
 *
 * Ready*                      | DialRequested              | Stream                     | =          | T3
 * Ready*                      | StreamRefused              | Open                       | Connecting | T5 T6
 * Ready*                      | StreamRefused, no more ids | Leave Open                 | Connecting | M11
 * Ready*                      | StreamRefused by another   | Stream                     | =          | T5 T6
 * Ready*                      | PeerLeft                   | -                          | Resting    | T6
 * Ready*                      | Ended                      | Lost                       | Resting    | T5
 * Ready*                      | Gone                       | -                          | Resting    | T5
 * Ready draining              | Ended, the old one         | Lost                       | =          | T5
 * Ready                       | CloseRequested             | Close                      | Closing    | T8
 * Ready draining              | CloseRequested             | Close Close                | Closing    | T8
 *
 * Closing*, Closed            | DialRequested              | Fail(Closed)               | =          | T8
 * Closing*, Closed            | StreamRefused*             | Fail(Closed)               | =          | T8
 * Closing*                    | Opened                     | Close                      | =          | T8
 * Closing*                    | NotOpened*                 | Finish                     | Closed     | T8
 * Closing*                    | Gone                       | Finish                     | Closed     | T8
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.protocol.tunnel;

import org.jspecify.annotations.NullMarked;
