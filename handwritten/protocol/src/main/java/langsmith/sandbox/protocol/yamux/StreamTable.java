// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.yamux;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The streams that are not over, in the order of their opening, and the ids that were used. */
final class StreamTable {
  private final Role role;
  private final YamuxPolicy policy;
  private final OwnIds ownIds;
  private final PeerIds peerIds;
  private final Map<Long, YamuxStream> streams = new LinkedHashMap<>();

  /** Streams with data left to send; the one that sent last is last (clause W8). */
  private final Set<YamuxStream> blocked = new LinkedHashSet<>();

  private int incoming;
  private int unacknowledged;

  StreamTable(Role role, YamuxPolicy policy, long firstStream) {
    this.role = role;
    this.policy = policy;
    this.ownIds = new OwnIds(firstStream);
    this.peerIds = new PeerIds(role.peer().firstStream());
  }

  boolean owns(long id) {
    return role.owns(id);
  }

  boolean wasUsed(long id) {
    return role.owns(id) ? ownIds.wasUsed(id) : peerIds.wasUsed(id);
  }

  boolean ownIdsAreUsedUp() {
    return ownIds.exhausted();
  }

  PeerIds.Use usePeerId(long id) {
    return peerIds.use(id);
  }

  /** Adds a stream of this side with the next id. */
  YamuxStream open() {
    unacknowledged++;
    return add(ownIds.next(), StreamState.OPENING);
  }

  /** Adds a stream of the peer. */
  void arrive(long id) {
    incoming++;
    add(id, StreamState.OPEN);
  }

  private YamuxStream add(long id, StreamState initial) {
    YamuxStream stream = new YamuxStream(id, initial, policy.receiveWindowBytes());
    streams.put(id, stream);
    return stream;
  }

  @Nullable YamuxStream get(long id) {
    return streams.get(id);
  }

  boolean isEmpty() {
    return streams.isEmpty();
  }

  int size() {
    return streams.size();
  }

  /** Returns whether the peer may open another stream (clause M5). */
  boolean hasRoomForPeer() {
    return incoming < policy.maxIncomingStreams();
  }

  /** By how much the window of a new stream exceeds the one that the peer assumes (clause M2). */
  int extraWindowBytes() {
    return policy.extraWindowBytes();
  }

  int unacknowledged() {
    return unacknowledged;
  }

  /** Records the peer's first frame; returns whether another stream may open (clause M6). */
  boolean acknowledge(YamuxStream stream) {
    boolean first = stream.acknowledge();
    if (first) {
      unacknowledged--;
    }
    return first;
  }

  /** Forgets a stream. Returns whether that makes room for another one of this side. */
  boolean remove(YamuxStream stream) {
    streams.remove(stream.id());
    blocked.remove(stream);
    if (!role.owns(stream.id())) {
      incoming--;
      return false;
    }
    boolean makesRoom = stream.state().isUnacknowledged();
    if (makesRoom) {
      unacknowledged--;
    }
    return makesRoom;
  }

  /** Forgets every stream, and returns which ones those were. */
  List<Long> clear() {
    List<Long> ids = List.copyOf(streams.keySet());
    streams.clear();
    blocked.clear();
    return ids;
  }

  // --- streams that wait to send ---

  /** The stream has something left over, and comes behind the others. */
  void block(YamuxStream stream) {
    blocked.add(stream);
  }

  void unblock(YamuxStream stream) {
    blocked.remove(stream);
  }

  boolean isBlocked(YamuxStream stream) {
    return blocked.contains(stream);
  }

  /** Returns the streams with data left to send, in the order of their turns. */
  Collection<YamuxStream> blocked() {
    return blocked;
  }
}
