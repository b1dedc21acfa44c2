// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.tunnel;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import langsmith.sandbox.protocol.ReconnectPolicy;
import org.jspecify.annotations.Nullable;

/** The situations and stimuli of the table of the tunnel, by the names that it uses. */
final class TunnelCell {
  static final Map<String, Consumer<Driver>> SITUATIONS = new LinkedHashMap<>();
  static final Map<String, Function<Driver, TunnelEvent>> STIMULI = new LinkedHashMap<>();
  private static final int UNKNOWN = 99;

  static {
    SITUATIONS.put("Resting", d -> {});
    SITUATIONS.put("Resting draining", Driver::drain);
    SITUATIONS.put("Connecting", Driver::dial);
    SITUATIONS.put("Connecting unwanted", d -> d.dial().withdraw());
    SITUATIONS.put("Connecting last", d -> d.dial().fail().timer());
    SITUATIONS.put("BackingOff", d -> d.dial().fail());
    SITUATIONS.put("BackingOff unwanted", d -> d.dial().fail().withdraw());
    SITUATIONS.put("Ready", d -> d.dial().open());
    SITUATIONS.put("Ready draining", d -> d.drain().dial().open());
    SITUATIONS.put("Closing", d -> d.dial().open().close());
    SITUATIONS.put("Closing opening", d -> d.dial().close());
    SITUATIONS.put("Closed", Driver::close);

    STIMULI.put("DialRequested", d -> new TunnelEvent.DialRequested(9));
    STIMULI.put("DialWithdrawn", d -> new TunnelEvent.DialWithdrawn(1));
    STIMULI.put("StreamRefused", d -> new TunnelEvent.StreamRefused(8, d.session, false));
    STIMULI.put(
        "StreamRefused, no more ids", d -> new TunnelEvent.StreamRefused(8, d.session, true));
    STIMULI.put("StreamRefused by another", d -> new TunnelEvent.StreamRefused(8, UNKNOWN, true));
    STIMULI.put("Opened", d -> new TunnelEvent.Opened(d.session));
    STIMULI.put("Opened, the old one", d -> new TunnelEvent.Opened(d.old));
    STIMULI.put("NotOpened, for now", d -> d.refused(503, null));
    STIMULI.put("NotOpened, for long", d -> d.refused(429, Duration.ofSeconds(61)));
    STIMULI.put("NotOpened, for good", d -> d.refused(403, null));
    STIMULI.put("PeerLeft", d -> new TunnelEvent.PeerLeft(d.session));
    STIMULI.put("PeerLeft, the old one", d -> new TunnelEvent.PeerLeft(d.old));
    STIMULI.put("Ended", d -> new TunnelEvent.Ended(d.session, "gone"));
    STIMULI.put("Ended, the old one", d -> new TunnelEvent.Ended(d.old, "gone"));
    STIMULI.put("Gone", d -> new TunnelEvent.Gone(d.session));
    STIMULI.put("Gone, the old one", d -> new TunnelEvent.Gone(d.old));
    STIMULI.put("TimerFired", d -> new TunnelEvent.TimerFired(d.timer));
    STIMULI.put("TimerFired, not the current one", d -> new TunnelEvent.TimerFired(UNKNOWN));
    STIMULI.put("CloseRequested", d -> new TunnelEvent.CloseRequested());
  }

  private TunnelCell() {}

  static Driver reach(String situation) {
    Driver driver = new Driver();
    SITUATIONS.getOrDefault(situation, d -> {}).accept(driver);
    return driver;
  }

  static String name(TunnelState state) {
    return state.getClass().getSimpleName();
  }

  /** Names effects as the table does. */
  static String describe(List<TunnelEffect> effects) {
    return effects.stream().map(TunnelCell::describe).collect(Collectors.joining(" "));
  }

  private static String describe(TunnelEffect effect) {
    String name = effect.getClass().getSimpleName();
    return effect instanceof TunnelEffect.Fail e
        ? name + "(" + e.reason().getClass().getSimpleName() + ")"
        : name.replaceFirst("^Open(?=Stream)|^Announce|(Session|Timer)$", "");
  }

  /** Brings a machine with one retry and a budget of a minute into a situation. */
  static final class Driver {
    final TunnelMachine machine =
        new TunnelMachine(
            ReconnectPolicy.standard().withMaxAttempts(1), Duration.ofSeconds(60), () -> 0.5);

    /** The session that is being opened or that takes streams, and one that drains. */
    private int session = UNKNOWN;

    private int old = UNKNOWN;
    private int timer = UNKNOWN + 1;

    List<TunnelEffect> tell(TunnelEvent event) {
      List<TunnelEffect> effects = machine.on(event, 0);
      for (TunnelEffect effect : effects) {
        if (effect instanceof TunnelEffect.OpenSession e) {
          session = e.session();
        } else if (effect instanceof TunnelEffect.ArmTimer e) {
          timer = e.timer();
        }
      }
      return effects;
    }

    TunnelEvent refused(int status, @Nullable Duration retryAfter) {
      return new TunnelEvent.NotOpened(session, new OpenFailure.Refused(status, retryAfter));
    }

    private Driver dial() {
      tell(new TunnelEvent.DialRequested(1));
      return this;
    }

    private Driver withdraw() {
      tell(new TunnelEvent.DialWithdrawn(1));
      return this;
    }

    private Driver fail() {
      tell(refused(503, null));
      session = UNKNOWN;
      return this;
    }

    private Driver timer() {
      tell(new TunnelEvent.TimerFired(timer));
      return this;
    }

    private Driver open() {
      tell(new TunnelEvent.Opened(session));
      return this;
    }

    private Driver drain() {
      dial().open().tell(new TunnelEvent.PeerLeft(session));
      old = session;
      session = UNKNOWN;
      return this;
    }

    private Driver close() {
      tell(new TunnelEvent.CloseRequested());
      return this;
    }
  }
}
