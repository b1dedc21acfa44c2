// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.protocol.command;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import langsmith.sandbox.frames.ExecuteFrame;
import langsmith.sandbox.protocol.ReconnectPolicy;
import langsmith.sandbox.protocol.command.State.BackingOff;
import langsmith.sandbox.protocol.command.State.Connecting;
import langsmith.sandbox.protocol.command.State.Killing;
import langsmith.sandbox.protocol.command.State.Streaming;

/**
 * A state with what of its past matters, as the table names it.
 *
 * @param attempts how many re-attachments it takes to get there
 * @param steps from the beginning to there
 * @param overEvents whether the machine is that of Server-Sent Events
 */
record Situation(String name, int attempts, Consumer<Driver> steps, boolean overEvents) {
  static final List<Situation> ALL =
      List.of(
          new Situation("Idle", 0, d -> {}),
          new Situation("Connecting/START", 0, Driver::begin),
          new Situation("Connecting/START again", 0, d -> d.begin().opened().lost().timer()),
          new Situation("Connecting/REATTACH", 1, d -> d.run().lost().timer()),
          new Situation("Connecting/REATTACH killed", 1, d -> d.run().lost().kill()),
          new Situation("AwaitingStarted", 0, d -> d.begin().opened()),
          new Situation("AwaitingStarted killed", 0, d -> d.begin().opened().kill()),
          new Situation("Streaming unconfirmed", 1, d -> d.run().lost().timer().opened()),
          new Situation("Streaming", 0, Driver::run),
          new Situation("BackingOff/START", 0, d -> d.begin().notOpened()),
          new Situation("BackingOff/START again", 0, d -> d.begin().opened().lost()),
          new Situation("BackingOff/REATTACH", 1, d -> d.run().lost()),
          new Situation("BackingOff/REATTACH killed", 1, d -> d.run().kill().lost()),
          new Situation("Killing unwritten", 0, d -> d.run().kill()),
          new Situation("Killing", 0, d -> d.run().kill().written()),
          new Situation("Ended", 0, d -> d.run().detach()));

  /** The situations of {@link EventStreamMachine}. */
  static final List<Situation> OVER_EVENTS =
      List.of(
          overEvents("Idle", 0, d -> {}),
          overEvents("Connecting/START", 0, Driver::begin),
          overEvents("Connecting/START again", 1, d -> d.begin().lost().timer()),
          overEvents("Connecting/REATTACH", 1, d -> d.run().lost().timer()),
          overEvents("AwaitingStarted", 0, d -> d.begin().opened()),
          overEvents("Streaming unconfirmed", 1, d -> d.run().lost().timer().opened()),
          overEvents("Streaming silent", 1, d -> d.run().lost().timer().opened().started()),
          overEvents("Streaming", 0, Driver::run),
          overEvents("BackingOff/START", 1, d -> d.begin().notOpened()),
          overEvents("BackingOff/REATTACH", 1, d -> d.run().lost()),
          overEvents("Ended", 0, d -> d.run().detach()));

  Situation(String name, int attempts, Consumer<Driver> steps) {
    this(name, attempts, steps, false);
  }

  private static Situation overEvents(String name, int attempts, Consumer<Driver> steps) {
    return new Situation(name, attempts, steps, true);
  }

  /** Makes a machine that is in this situation. */
  Driver reach(boolean terminal, boolean budgetSpent) {
    ExecuteFrame execute = terminal ? Frames.executeTerminal() : Frames.execute();
    ReconnectPolicy reconnect =
        ReconnectPolicy.standard().withMaxAttempts(budgetSpent ? attempts : 10);
    CommandPolicy policy = CommandPolicy.standard().withReconnect(reconnect);
    Driver driver =
        new Driver(
            overEvents
                ? EventStreamMachine.start(Frames.executeClosed(), policy, CommandStreamTester.HALF)
                : CommandStreamMachine.start(execute, policy, CommandStreamTester.HALF));
    steps.accept(driver);
    if (budgetSpent) {
      driver.now += policy.connectBudget().toNanos();
    }
    return driver;
  }

  /** Returns what the table calls a state, without its past. */
  static String name(State state) {
    String name = state.getClass().getSimpleName();
    if (state instanceof Connecting s) {
      return name + "/" + s.purpose();
    }
    if (state instanceof BackingOff s) {
      return name + "/" + s.purpose();
    }
    if (state instanceof Streaming s && !s.confirmed()) {
      return name + " unconfirmed";
    }
    return state instanceof Killing s && !s.written() ? name + " unwritten" : name;
  }

  /** Brings a machine into a situation; each step is an event about what is current. */
  static final class Driver {
    final CommandMachine machine;
    private long now;
    private long killToken = 99;

    private Driver(CommandMachine machine) {
      this.machine = machine;
    }

    List<Effect> tell(Event event) {
      List<Effect> effects = machine.on(event, now);
      for (Effect effect : effects) {
        if (effect instanceof Effect.SendFrame e && e.frame().equals(Frames.kill())) {
          killToken = e.token();
        }
      }
      return effects;
    }

    int connection() {
      return machine.state().currentConnection();
    }

    long killToken() {
      return killToken;
    }

    private Driver with(Function<Driver, Event> event) {
      tell(event.apply(this));
      return this;
    }

    private Driver begin() {
      return with(d -> new Event.Begin());
    }

    private Driver opened() {
      return with(d -> new Event.Opened(d.connection()));
    }

    private Driver notOpened() {
      return with(d -> new Event.NotOpened(d.connection(), Frames.notConnected()));
    }

    /** Starts the command, which writes three bytes. */
    private Driver run() {
      return begin()
          .opened()
          .started()
          .with(d -> new Event.Received(d.connection(), Frames.stdout(0, "abc")));
    }

    private Driver started() {
      return with(d -> new Event.Received(d.connection(), Frames.started()));
    }

    private Driver lost() {
      return with(d -> new Event.ConnectionLost(d.connection(), 1006, ""));
    }

    private Driver timer() {
      now += Duration.ofSeconds(1).toNanos();
      return with(d -> new Event.TimerFired(d.machine.state().armedTimer()));
    }

    private Driver kill() {
      return with(d -> new Event.KillRequested(7));
    }

    private Driver written() {
      return with(d -> new Event.Written(d.connection(), d.killToken()));
    }

    private Driver detach() {
      return with(d -> new Event.DetachRequested());
    }
  }
}
