// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.command;

import java.util.function.Supplier;
import langsmith.sandbox.protocol.StandardStream;

/** One value for each output stream. */
record PerStream<T>(T stdout, T stderr) {
  static <T> PerStream<T> make(Supplier<T> each) {
    return new PerStream<>(each.get(), each.get());
  }

  T get(StandardStream output) {
    return output == StandardStream.STDOUT ? stdout : stderr;
  }
}
