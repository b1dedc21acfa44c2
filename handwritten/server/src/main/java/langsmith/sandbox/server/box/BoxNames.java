// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.box;

import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import langsmith.sandbox.server.http.ApiError;

/** The rules for box names: DNS labels of at most 63 characters that begin with a letter. */
public final class BoxNames {
  private static final int MAX_LENGTH = 63;
  private static final Pattern LABEL = Pattern.compile("[a-z]([-a-z0-9]*[a-z0-9])?");

  private BoxNames() {}

  /**
   * Returns the name if it is allowed.
   *
   * @throws ApiError 422 otherwise
   */
  public static String check(String name) {
    if (!isAllowed(name)) {
      throw ApiError.invalid(
          "body",
          "name",
          "expected 1 to 63 of a-z, 0-9 and '-', beginning with a letter and not ending with '-'");
    }
    return name;
  }

  public static boolean isAllowed(String name) {
    return name.length() <= MAX_LENGTH && LABEL.matcher(name).matches();
  }

  static String generate(RandomGenerator random, Predicate<String> taken) {
    while (true) {
      String name = String.format("sandbox-%08x", random.nextInt());
      if (!taken.test(name)) {
        return name;
      }
    }
  }
}
