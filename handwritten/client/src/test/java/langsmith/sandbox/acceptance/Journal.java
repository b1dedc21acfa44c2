// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.acceptance;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import langsmith.sandbox.output.CommandListener;
import langsmith.sandbox.output.CommandSummary;
import langsmith.sandbox.output.OutputGap;

/**
 * Keeps what a listener was told, a word each: {@code started}, {@code lost}, {@code retrying 1}.
 */
final class Journal implements CommandListener {
  private final List<String> entries = new CopyOnWriteArrayList<>();
  private final List<Duration> delays = new CopyOnWriteArrayList<>();
  private volatile boolean ended;
  private final List<OutputGap> gaps = new CopyOnWriteArrayList<>();

  private volatile String id = "";

  @Override
  public void started(String commandId) {
    id = commandId;
    entries.add("started");
  }

  @Override
  public void lost(String reason) {
    entries.add("lost");
  }

  @Override
  public void retrying(int attempt, Duration delay, String reason) {
    delays.add(delay);
    entries.add("retrying " + attempt);
  }

  @Override
  public void reattached(int attempts) {
    entries.add("reattached");
  }

  @Override
  public void ended(CommandSummary summary) {
    ended = true;
  }

  @Override
  public void gap(OutputGap gap) {
    gaps.add(gap);
  }

  List<String> entries() {
    return entries;
  }

  String commandId() {
    return id;
  }

  Duration longestDelay() {
    return Collections.max(delays);
  }

  List<OutputGap> gaps() {
    return gaps;
  }

  /** Waits for the last call. */
  void awaitEnd() {
    await("end").until(() -> ended);
  }

  /** Waits until this has happened. */
  void awaitEntry(String entry) {
    await(entry).until(() -> entries.contains(entry));
  }
}
