// SPDX-License-Identifier: Apache-2.0
/**
 * Many streams over one connection: yamux version 0, for both sides.
 *
 * <p>This is what {@link langsmith.sandbox.protocol.yamux.YamuxSession} does. A test reads each
 * table and tries every event in every state, for both roles; {@code yamux-session.mmd} and {@code
 * yamux-stream.mmd} are drawn from them. The clauses are those of {@code spec/protocol/tunnel.md}.
 *
 * <p>A star stands for any rest of a name, {@code -} for no effect, {@code =} for the same state.
 * Frames are named by type and flags. What is not in a table changes no state and has no effect.
 *
 * <p>First the session. It is {@code empty} when it has no stream, and {@code pinged} while a ping
 * waits for its answer; a timer that fires is {@code heard} when something else has arrived since.
 * Three things are left out. A timer is cancelled when the next one is armed or the session ends.
 * At the end every stream is reset, and every queued request refused, before the connection is
 * closed. And {@code OpenRequested} waits when too many streams are unacknowledged.
 *
 * <pre>{@code
 * state                                      | event                 | effects                                              | next state           | clauses
 * -------------------------------------------|-----------------------|------------------------------------------------------|----------------------|--------
 * Idle                                       | Begin                 | Arm                                                  | Running              | P2
 * Idle                                       | OpenRequested         | OpenRefused(NOT_BEGUN)                               | =                    | M2
 *
 * Running*                                   | OpenRequested         | Send(WindowUpdate SYN) StreamOpened                  | =                    | M2
 * Draining*                                  | OpenRequested         | OpenRefused(LEFT)                                    | =                    | Q2
 * Ended                                      | OpenRequested         | OpenRefused(ENDED)                                   | =                    | Q7
 * Running*, Draining/PEER*                   | SYN                   | Send(WindowUpdate ACK) StreamArrived                 | =                    | M4 Q1
 * Draining/SELF*, Draining/BOTH*             | SYN                   | Send(WindowUpdate RST)                               | =                    | Q3 M5
 * Running*, Draining*                        | SYN, own id           | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | Ended                | M3 F7
 * Running*, Draining*                        | SYN, used before      | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | Ended                | M3 F7
 * Running*, Draining*                        | SYN, too far          | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | Ended                | M3 F7
 *
 * Running*, Draining*                        | Ping                  | Send(Ping ACK)                                       | =                    | P1
 * Running, Running empty                     | TimerFired*           | Send(Ping SYN) Arm                                   | Running pinged       | P2
 * Draining/SELF                              | TimerFired*           | Send(Ping SYN) Arm                                   | Draining/SELF pinged | P2
 * Draining/PEER                              | TimerFired*           | Send(Ping SYN) Arm                                   | Draining/PEER pinged | P2
 * Draining/BOTH                              | TimerFired*           | Send(Ping SYN) Arm                                   | Draining/BOTH pinged | P2
 * Running pinged                             | Pong                  | Arm                                                  | Running              | P2
 * Draining/SELF pinged                       | Pong                  | Arm                                                  | Draining/SELF        | P2
 * Draining/PEER pinged                       | Pong                  | Arm                                                  | Draining/PEER        | P2
 * Draining/BOTH pinged                       | Pong                  | Arm                                                  | Draining/BOTH        | P2
 * Running pinged, Draining/SELF pinged       | TimerFired, heard     | Arm                                                  | =                    | P3
 * Draining/PEER pinged, Draining/BOTH pinged | TimerFired, heard     | Arm                                                  | =                    | P3
 * Running pinged, Draining/SELF pinged       | TimerFired            | Abort Finish(PeerSilent)                             | Ended                | P3
 * Draining/PEER pinged, Draining/BOTH pinged | TimerFired            | Abort Finish(PeerSilent)                             | Ended                | P3
 *
 * Running                                    | GoAway, normal        | PeerLeft                                             | Draining/PEER        | Q1 Q2
 * Running pinged                             | GoAway, normal        | PeerLeft                                             | Draining/PEER pinged | Q1 Q2
 * Draining/SELF                              | GoAway, normal        | PeerLeft                                             | Draining/BOTH        | Q1 Q2
 * Draining/SELF pinged                       | GoAway, normal        | PeerLeft                                             | Draining/BOTH pinged | Q1 Q2
 * Running empty                              | GoAway, normal        | PeerLeft Close(1000) Finish(Drained)                 | Ended                | Q5
 * Running                                    | LeaveRequested        | Send(GoAway 0)                                       | Draining/SELF        | Q1
 * Running pinged                             | LeaveRequested        | Send(GoAway 0)                                       | Draining/SELF pinged | Q1
 * Draining/PEER                              | LeaveRequested        | Send(GoAway 0)                                       | Draining/BOTH        | Q1
 * Draining/PEER pinged                       | LeaveRequested        | Send(GoAway 0)                                       | Draining/BOTH pinged | Q1
 * Running empty                              | LeaveRequested        | Send(GoAway 0) Close(1000) Finish(Drained)           | Ended                | Q5
 *
 * Running*, Draining*                        | GoAway, error         | Close(1000) Finish(PeerFailed)                       | Ended                | Q4
 * Running*, Draining*                        | Version, unknown      | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | Ended                | F2 F7
 * Running*, Draining*                        | Type, unknown         | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | Ended                | F3 F7
 * Running*, Draining*                        | Payload, stream 0     | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | Ended                | F6 F7
 * Running*, Draining*                        | Payload, never opened | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | Ended                | M10 F7
 * Running*, Draining*                        | CloseRequested        | Send(GoAway 0) Close(1001) Finish(Closed)            | Ended                | Q6
 * Running*, Draining*                        | LinkLost              | Finish(LinkLost)                                     | Ended                | Q7
 * }</pre>
 *
 * <p>Then one stream, of which an event is {@code blocked} when its sender has used up the window
 * with something left over. What happens to all streams at the end of the session is left out.
 *
 * <pre>{@code
 * state                                   | event                   | effects                                              | next state       | clauses
 * ----------------------------------------|-------------------------|------------------------------------------------------|------------------|--------
 * UNUSED                                  | SYN                     | Send(WindowUpdate ACK) StreamArrived                 | OPEN             | M2 M4
 * UNUSED                                  | SYN with payload        | Send(WindowUpdate ACK) StreamArrived Payload         | OPEN             | M2 M4
 * UNUSED                                  | Payload*                | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | =                | M10
 * UNUSED                                  | FIN                     | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | =                | M10
 * UNUSED                                  | RST*                    | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | =                | M10
 * UNUSED                                  | ACK                     | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | =                | M10
 * UNUSED                                  | WindowUpdate*           | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | =                | M10
 * OPENING*, OPEN, FINISHED, PEER_FINISHED | SYN*                    | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | CLOSED           | M3 M7
 * CLOSED                                  | SYN*                    | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | =                | M3
 *
 * OPENING                                 | ACK                     | -                                                    | OPEN             | M4
 * OPENING_FINISHED                        | ACK                     | -                                                    | FINISHED         | M4
 * OPENING, OPEN                           | Payload                 | Payload                                              | OPEN             | M4 W4
 * OPENING_FINISHED, FINISHED              | Payload                 | Payload                                              | FINISHED         | M4 M7
 * PEER_FINISHED                           | Payload                 | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | CLOSED           | M7
 * OPENING*, OPEN, FINISHED                | Payload, too much       | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | CLOSED           | W4
 * PEER_FINISHED                           | Payload, too much       | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | CLOSED           | M7
 * OPENING, OPEN                           | Payload with FIN        | Payload End                                          | PEER_FINISHED    | M7
 * OPENING_FINISHED, FINISHED              | Payload with FIN        | Payload End StreamOver                               | CLOSED           | M9
 * PEER_FINISHED                           | Payload with FIN        | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | CLOSED           | M7
 * OPENING, OPEN                           | FIN                     | End                                                  | PEER_FINISHED    | M7
 * OPENING_FINISHED, FINISHED              | FIN                     | End StreamOver                                       | CLOSED           | M9
 * PEER_FINISHED                           | FIN                     | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | CLOSED           | M7
 * OPENING*, OPEN, FINISHED, PEER_FINISHED | RST*                    | Reset(BY_PEER)                                       | CLOSED           | M8
 *
 * OPENING                                 | WindowUpdate            | -                                                    | OPEN             | M4 W3
 * OPENING                                 | WindowUpdate, blocked   | Resume                                               | OPEN             | M4 W3
 * OPENING_FINISHED                        | WindowUpdate            | -                                                    | FINISHED         | M4 W3
 * OPENING_FINISHED                        | WindowUpdate, blocked   | -                                                    | FINISHED         | M4 W3
 * OPEN, PEER_FINISHED                     | WindowUpdate, blocked   | Resume                                               | =                | W2 W3
 * OPENING*, OPEN, FINISHED, PEER_FINISHED | WindowUpdate, too large | Send(GoAway 1) Close(1002) Finish(ProtocolViolation) | CLOSED           | W3
 * OPENING, OPEN, PEER_FINISHED            | WriteRequested          | Send(Data)                                           | =                | W2 M2
 * OPENING                                 | FinishRequested         | Send(Data FIN)                                       | OPENING_FINISHED | M7
 * OPEN                                    | FinishRequested         | Send(Data FIN)                                       | FINISHED         | M7
 * PEER_FINISHED                           | FinishRequested         | Send(Data FIN) StreamOver                            | CLOSED           | M9
 * OPENING*, OPEN, FINISHED, PEER_FINISHED | ResetRequested          | Send(WindowUpdate RST)                               | CLOSED           | M8
 * OPEN, FINISHED                          | BytesConsumed, half     | Send(WindowUpdate)                                   | =                | W5 W6
 * }</pre>
 */
@NullMarked
package langsmith.sandbox.protocol.yamux;

import org.jspecify.annotations.NullMarked;
