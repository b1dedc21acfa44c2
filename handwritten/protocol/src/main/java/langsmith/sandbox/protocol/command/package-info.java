// SPDX-License-Identifier: Apache-2.0
/**
 * The client's side of a command, over as many connections as it takes: on {@code /execute/ws}, or
 * with Server-Sent Events on {@code /execute/stream}.
 *
 * <p>This is what {@link langsmith.sandbox.protocol.command.CommandStreamMachine} does. A test
 * reads the table and tries every event in every state; {@code command-stream.mmd} is drawn from
 * it. The clauses are those of {@code spec/protocol/command-stream.md}.
 *
 * <p>In a state, {@code again} means that {@code execute} was sent before on another connection,
 * {@code killed} that a kill is wanted but was not sent on this one, {@code unconfirmed} that the
 * server has not shown on this connection that it serves the command, {@code unwritten} that the
 * kill was not handed to the network yet. A star stands for any rest of a name, {@code -} for no
 * effect, {@code =} for the same state.
 *
 * <p>Three things are left out. A timer is cancelled when its state is left. At the end every open
 * request is settled before {@code Finish}. What is not in the table changes no state and has no
 * effect: so everything about a connection or timer that is not the current one, frames of unknown
 * type, and acknowledgements of another command; and input, its close, resizes and kills that have
 * no row wait for the attachment that they can be sent on.
 *
 * <pre>{@code
 * state                                       | event                         | effects                                 | next state            | clauses
 * --------------------------------------------|-------------------------------|-----------------------------------------|-----------------------|--------
 * Idle                                        | Begin                         | Open                                    | Connecting/START      | S1
 *
 * Connecting/START*                           | Opened                        | Send(execute) Arm                       | AwaitingStarted       | S1 S6
 * Connecting/START*                           | Opened, budget spent          | Close(1000) Finish(NeverStarted)        | Ended                 | S5
 * Connecting/REATTACH                         | Opened*                       | Send(reconnect)                         | Streaming unconfirmed | R1 I6
 * Connecting/REATTACH killed                  | Opened*                       | Send(reconnect) Send(kill) Arm          | Killing unwritten     | K3 I6
 * Connecting/START*                           | NotOpened, retryable*         | Announce(Retrying) Arm                  | BackingOff/START      | H3 S5
 * Connecting/REATTACH*                        | NotOpened, retryable*         | Announce(Retrying) Arm                  | BackingOff/REATTACH   | R3 R5
 * Connecting/START*                           | NotOpened, budget spent       | Finish(NeverStarted)                    | Ended                 | S9
 * Connecting/REATTACH*                        | NotOpened, budget spent       | Finish(LinkLost)                        | Ended                 | R4
 * Connecting*                                 | NotOpened, final refusal*     | Finish(Rejected)                        | Ended                 | H4 R5
 * Connecting/START*                           | NotOpened, final failure      | Finish(NeverStarted)                    | Ended                 | H4
 * Connecting/REATTACH*                        | NotOpened, final failure      | Finish(LinkLost)                        | Ended                 | H4
 *
 * AwaitingStarted                             | Started*                      | Announce(CommandStarted)                | Streaming             | S4 G3
 * AwaitingStarted killed                      | Started*                      | Announce(CommandStarted) Send(kill) Arm | Killing unwritten     | K5
 * AwaitingStarted*                            | Output*                       | Close(1002) Finish(ProtocolViolation)   | Ended                 | S4 E3
 * AwaitingStarted*                            | Exit                          | Close(1002) Finish(ProtocolViolation)   | Ended                 | S4 E3
 * Streaming unconfirmed                       | Started                       | Announce(Reattached)                    | Streaming             | A2
 * Streaming unconfirmed                       | Output, next                  | Announce(Reattached) Output             | Streaming             | A1 R4
 * Streaming unconfirmed                       | Output, after a gap           | Gap Announce(Reattached) Output         | Streaming             | O2
 * Streaming, Killing*                         | Output, next                  | Output                                  | =                     | O2 K2
 * Streaming, Killing*                         | Output, after a gap           | Gap Output                              | =                     | O2 O6
 * Streaming*, Killing*                        | Output, misplaced             | Close(1002) Finish(ProtocolViolation)   | Ended                 | O2 E3
 * Streaming*, Killing*                        | Exit                          | Close(1000) Finish(Exited)              | Ended                 | E1 C6
 * AwaitingStarted*, Streaming*, Killing*      | Failure*                      | Close(1000) Finish(Failed)              | Ended                 | E2 S8
 * AwaitingStarted*, Streaming*, Killing*      | Malformed                     | Close(1002) Finish(ProtocolViolation)   | Ended                 | E3
 * Killing unwritten                           | Written, kill                 | Settle(DONE)                            | Killing               | K2
 *
 * Connecting/START*, AwaitingStarted          | ConnectionLost, 1006          | Announce(Retrying) Arm                  | BackingOff/START      | S7
 * Connecting/START*, AwaitingStarted          | ConnectionLost, 1001          | Announce(Retrying) Arm                  | BackingOff/START      | S7
 * Connecting/REATTACH*, Streaming unconfirmed | ConnectionLost, 1006          | Announce(Retrying) Arm                  | BackingOff/REATTACH   | A4 R3
 * Connecting/REATTACH*, Streaming unconfirmed | ConnectionLost, 1001          | Announce(Retrying) Arm                  | BackingOff/REATTACH   | A4 R2
 * AwaitingStarted killed, Killing unwritten   | ConnectionLost, 1006          | Announce(Retrying) Arm                  | BackingOff/REATTACH   | K3 R3
 * AwaitingStarted killed, Killing unwritten   | ConnectionLost, 1001          | Announce(Retrying) Open                 | Connecting/REATTACH   | K3 R2
 * Streaming                                   | ConnectionLost, 1006          | Announce(Lost) Announce(Retrying) Arm   | BackingOff/REATTACH   | R1 R3
 * Streaming                                   | ConnectionLost, 1001          | Announce(Lost) Announce(Retrying) Open  | Connecting/REATTACH   | R2
 * Killing                                     | ConnectionLost*               | Finish(KillUnconfirmed)                 | Ended                 | K4 K6
 * Connecting/START*, AwaitingStarted*         | ConnectionLost, budget spent  | Finish(NeverStarted)                    | Ended                 | S9
 * Connecting/REATTACH*, Streaming unconfirmed | ConnectionLost, budget spent  | Finish(LinkLost)                        | Ended                 | R4
 * Killing unwritten                           | ConnectionLost, budget spent  | Finish(LinkLost)                        | Ended                 | R4 K6
 * Streaming                                   | ConnectionLost, budget spent  | Announce(Lost) Finish(LinkLost)         | Ended                 | R4
 * Connecting*, AwaitingStarted*               | ConnectionLost, 1009          | Finish(ProtocolViolation)               | Ended                 | C4
 * Streaming*, Killing unwritten               | ConnectionLost, 1009          | Finish(ProtocolViolation)               | Ended                 | C4
 *
 * AwaitingStarted                             | TimerFired                    | Close(1000) Announce(Retrying) Arm      | BackingOff/START      | S6
 * AwaitingStarted killed                      | TimerFired                    | Close(1000) Announce(Retrying) Arm      | BackingOff/REATTACH   | S6 K3
 * AwaitingStarted*                            | TimerFired, budget spent      | Close(1000) Finish(NeverStarted)        | Ended                 | S9
 * BackingOff/START*                           | TimerFired                    | Open                                    | Connecting/START      | S5
 * BackingOff/START*                           | TimerFired, budget spent      | Finish(NeverStarted)                    | Ended                 | S5 S9
 * BackingOff/REATTACH*                        | TimerFired*                   | Open                                    | Connecting/REATTACH   | R3
 * Killing*                                    | TimerFired*                   | Close(1000) Finish(KillUnconfirmed)     | Ended                 | K2 K6
 *
 * Idle, BackingOff/START                      | KillRequested                 | Finish(NeverStarted)                    | Ended                 | K5
 * Connecting/START                            | KillRequested                 | Close(1000) Finish(NeverStarted)        | Ended                 | K5
 * Connecting/START again                      | KillRequested                 | -                                       | Connecting/REATTACH   | K3
 * BackingOff/START again, BackingOff/REATTACH | KillRequested                 | Open                                    | Connecting/REATTACH   | K3
 * Streaming*                                  | KillRequested                 | Send(kill) Arm                          | Killing unwritten     | K2
 * Killing                                     | KillRequested                 | Settle(DONE)                            | =                     | K6
 * Streaming*                                  | InputRequested                | Send(input)                             | =                     | I1
 * Streaming*                                  | CloseInputRequested           | Send(close_stdin)                       | =                     | I3
 * Streaming*                                  | CloseInputRequested, terminal | Send(input)                             | =                     | I7
 * Streaming*                                  | ResizeRequested, terminal     | Send(resize)                            | =                     | I4
 * *                                           | ResizeRequested               | Settle(NOT_SENT)                        | =                     | I4
 * Ended                                       | ResizeRequested, terminal     | Settle(NOT_SENT)                        | =                     | I4
 * Ended                                       | KillRequested                 | Settle(NOT_SENT)                        | =                     | K6
 * Ended                                       | InputRequested                | Settle(NOT_SENT)                        | =                     | I2
 * Ended                                       | CloseInputRequested*          | Settle(NOT_SENT)                        | =                     | I3
 *
 * Streaming*                                  | ReconnectRequested            | Close(1000) Open                        | Connecting/REATTACH   | R7
 * BackingOff/START*                           | ReconnectRequested            | Open                                    | Connecting/START      | S5
 * BackingOff/REATTACH*                        | ReconnectRequested            | Open                                    | Connecting/REATTACH   | R3
 * Idle, BackingOff*                           | DetachRequested               | Finish(Detached)                        | Ended                 | E5
 * Connecting*, AwaitingStarted*               | DetachRequested               | Close(1000) Finish(Detached)            | Ended                 | E5 C6
 * Streaming*, Killing*                        | DetachRequested               | Close(1000) Finish(Detached)            | Ended                 | E5 C6
 * }</pre>
 *
 * <p>And this is what {@link langsmith.sandbox.protocol.command.EventStreamMachine} does, by the
 * clauses of {@code spec/protocol/event-stream.md}; read it in the same way. In a state, {@code
 * silent} means that the response has brought no new output.
 *
 * <pre>{@code
 * state                                       | event                         | effects                                             | next state            | clauses
 * --------------------------------------------|-------------------------------|-----------------------------------------------------|-----------------------|--------
 * Idle                                        | Begin                         | Open Send(execute)                                  | Connecting/START      | V1 V2
 *
 * Connecting/START*                           | Opened                        | Arm                                                 | AwaitingStarted       | V5 S6
 * Connecting/START*                           | Opened, budget spent          | Close(1000) Finish(NeverStarted)                    | Ended                 | S5
 * Connecting/REATTACH                         | Opened*                       | -                                                   | Streaming unconfirmed | V5
 * Connecting/START*                           | NotOpened, retryable*         | Announce(Retrying) Arm                              | BackingOff/START      | V10
 * Connecting/REATTACH                         | NotOpened, retryable*         | Announce(Retrying) Arm                              | BackingOff/REATTACH   | V10
 * Connecting/START*                           | NotOpened, budget spent       | Finish(NeverStarted)                                | Ended                 | V10 S9
 * Connecting/REATTACH                         | NotOpened, budget spent       | Finish(LinkLost)                                    | Ended                 | V10
 * Connecting/START*                           | NotOpened, final refusal*     | Finish(Rejected)                                    | Ended                 | V11
 * Connecting/REATTACH                         | NotOpened, final refusal      | Finish(Rejected)                                    | Ended                 | V11
 * Connecting/REATTACH                         | NotOpened, final refusal of an unknown command | Finish(NotFound)                   | Ended                 | V11
 * Connecting/START*                           | NotOpened, final failure      | Finish(NeverStarted)                                | Ended                 | H4
 * Connecting/REATTACH                         | NotOpened, final failure      | Finish(LinkLost)                                    | Ended                 | H4
 *
 * AwaitingStarted                             | Started*                      | Announce(CommandStarted)                            | Streaming             | V5 G3
 * AwaitingStarted                             | Output*                       | Close(1000) Finish(ProtocolViolation)               | Ended                 | V5
 * AwaitingStarted                             | StreamEnd*                    | Close(1000) Finish(ProtocolViolation)               | Ended                 | V5
 * AwaitingStarted                             | Exit                          | Close(1000) Finish(ProtocolViolation)               | Ended                 | V5
 * AwaitingStarted                             | AckRequired                   | Close(1000) Finish(ProtocolViolation)               | Ended                 | V5
 * Streaming unconfirmed                       | Started                       | Announce(Reattached)                                | Streaming             | V5
 * Streaming unconfirmed                       | Output, next                  | Announce(Reattached) Output                         | Streaming             | V5 V6
 * Streaming unconfirmed                       | Output, old                   | Announce(Reattached)                                | Streaming             | V5 V6
 * Streaming unconfirmed                       | Output, misplaced             | Announce(Reattached) Output                         | Streaming             | V6
 * Streaming unconfirmed                       | Output, after a gap           | Announce(Reattached) Gap Output                     | Streaming             | V6
 * Streaming unconfirmed                       | StreamEnd                     | Announce(Reattached)                                | Streaming             | V7
 * Streaming unconfirmed                       | StreamEnd, after a gap        | Announce(Reattached) Gap                            | Streaming             | V7
 * Streaming, Streaming silent                 | Output, next                  | Output                                              | =                     | V6
 * Streaming, Streaming silent                 | Output, misplaced             | Output                                              | =                     | V6
 * Streaming, Streaming silent                 | Output, after a gap           | Gap Output                                          | =                     | V6
 * Streaming, Streaming silent                 | StreamEnd, after a gap        | Gap                                                 | =                     | V7
 * Streaming*                                  | Exit                          | Close(1000) Finish(Exited)                          | Ended                 | V13
 * AwaitingStarted, Streaming*                 | Failure                       | Close(1000) Finish(Failed)                          | Ended                 | V13
 * AwaitingStarted, Streaming*                 | Malformed                     | Close(1000) Finish(ProtocolViolation)               | Ended                 | V4
 * Streaming                                   | AckRequired                   | Close(1000) Open Send(reconnect)                    | Connecting/REATTACH   | V8
 * Streaming silent                            | AckRequired                   | Close(1000) Announce(Lost) Announce(Retrying) Arm   | BackingOff/REATTACH   | V8
 * Streaming unconfirmed                       | AckRequired                   | Close(1000) Announce(Retrying) Arm                  | BackingOff/REATTACH   | V8
 *
 * AwaitingStarted                             | Failure, shutting down        | Close(1000) Announce(Retrying) Arm                  | BackingOff/START      | V10
 * Streaming unconfirmed                       | Failure, shutting down        | Close(1000) Announce(Retrying) Arm                  | BackingOff/REATTACH   | V10
 * Streaming, Streaming silent                 | Failure, shutting down        | Close(1000) Announce(Lost) Announce(Retrying) Arm   | BackingOff/REATTACH   | V10
 * Connecting/START*, AwaitingStarted          | ConnectionLost, 1*            | Announce(Retrying) Arm                              | BackingOff/START      | V10
 * Connecting/REATTACH, Streaming unconfirmed  | ConnectionLost, 1*            | Announce(Retrying) Arm                              | BackingOff/REATTACH   | V10
 * Streaming, Streaming silent                 | ConnectionLost, 1*            | Announce(Lost) Announce(Retrying) Arm               | BackingOff/REATTACH   | V10
 * Connecting/START*, AwaitingStarted          | ConnectionLost, budget spent  | Finish(NeverStarted)                                | Ended                 | V10 S9
 * Connecting/REATTACH, Streaming unconfirmed  | ConnectionLost, budget spent  | Finish(LinkLost)                                    | Ended                 | V10
 * Streaming, Streaming silent                 | ConnectionLost, budget spent  | Announce(Lost) Finish(LinkLost)                     | Ended                 | V10
 *
 * AwaitingStarted                             | TimerFired                    | Close(1000) Announce(Retrying) Arm                  | BackingOff/START      | S6
 * AwaitingStarted                             | TimerFired, budget spent      | Close(1000) Finish(NeverStarted)                    | Ended                 | S9
 * BackingOff/START                            | TimerFired                    | Open Send(execute)                                  | Connecting/START      | V10
 * BackingOff/START                            | TimerFired, budget spent      | Finish(NeverStarted)                                | Ended                 | S5
 * BackingOff/REATTACH                         | TimerFired*                   | Open Send(reconnect)                                | Connecting/REATTACH   | V10
 *
 * *                                           | KillRequested                 | Settle(NOT_SENT)                                    | =                     | V3
 * *                                           | InputRequested                | Settle(NOT_SENT)                                    | =                     | V3
 * *                                           | ResizeRequested*              | Settle(NOT_SENT)                                    | =                     | V3
 * *                                           | CloseInputRequested*          | Settle(DONE)                                        | =                     | V3
 * Streaming*                                  | ReconnectRequested            | Close(1000) Open Send(reconnect)                    | Connecting/REATTACH   | R9
 * BackingOff/START                            | ReconnectRequested            | Open Send(execute)                                  | Connecting/START      | R9
 * BackingOff/REATTACH                         | ReconnectRequested            | Open Send(reconnect)                                | Connecting/REATTACH   | R9
 * Idle, BackingOff*                           | DetachRequested               | Finish(Detached)                                    | Ended                 | V15
 * Connecting*, AwaitingStarted, Streaming*    | DetachRequested               | Close(1000) Finish(Detached)                        | Ended                 | V15
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.protocol.command;

import org.jspecify.annotations.NullMarked;
