// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.function.Supplier;
import langsmith.sandbox.server.Output;

/** One value for each output stream. */
record PerStream<T>(T stdout, T stderr) {
  static <T> PerStream<T> make(Supplier<T> each) {
    return new PerStream<>(each.get(), each.get());
  }

  T get(Output output) {
    return output == Output.STDOUT ? stdout : stderr;
  }
}
