// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.server.http;

import io.vertx.json.schema.OutputUnit;
import io.vertx.openapi.validation.SchemaValidationException;
import io.vertx.openapi.validation.ValidatorErrorType;
import io.vertx.openapi.validation.ValidatorException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts the validator's errors into the {@code detail} of a 422. */
final class Violations {
  private static final Pattern PARAMETER =
      Pattern.compile("\\b(query|path|header|cookie) parameter (\\S+)");

  private Violations() {}

  static ApiError of(ValidatorException failure) {
    if (failure.type() == ValidatorErrorType.UNSUPPORTED_VALUE_FORMAT) {
      return ApiError.of(
          415, "UnsupportedMediaType", "the body must be application/json, with that Content-Type");
    }
    String message = String.valueOf(failure.getMessage());
    Matcher parameter = PARAMETER.matcher(message);
    List<String> location =
        parameter.find() ? List.of(parameter.group(1), parameter.group(2)) : List.of("body");
    if (failure instanceof SchemaValidationException schema) {
      Set<ApiError.Violation> found = new LinkedHashSet<>();
      collect(schema.getOutputUnit(), location, found);
      if (!found.isEmpty()) {
        return ApiError.invalid(List.copyOf(found));
      }
    }
    return ApiError.invalid(List.of(new ApiError.Violation(location, message)));
  }

  private static void collect(
      OutputUnit unit, List<String> location, Set<ApiError.Violation> found) {
    List<OutputUnit> errors = unit.getErrors();
    if (errors == null || errors.isEmpty()) {
      return;
    }
    for (OutputUnit error : errors) {
      // A violation is reported once itself, and once for each enclosing rule.
      String around = error.getKeywordLocation() + "/";
      if (errors.stream().noneMatch(inner -> keyword(inner).startsWith(around))) {
        List<String> place = new ArrayList<>(location);
        for (String step : pointer(error).split("/", -1)) {
          if (!step.isEmpty()) {
            place.add(step.replace("~1", "/").replace("~0", "~"));
          }
        }
        found.add(new ApiError.Violation(List.copyOf(place), String.valueOf(error.getError())));
      }
      collect(error, location, found);
    }
  }

  private static String keyword(OutputUnit unit) {
    return String.valueOf(unit.getKeywordLocation());
  }

  private static String pointer(OutputUnit unit) {
    String location = unit.getInstanceLocation();
    if (location == null) {
      return "";
    }
    return location.startsWith("#") ? location.substring(1) : location;
  }
}
