// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.testing;

import static org.junit.platform.commons.support.AnnotationSupport.findAnnotation;

import java.io.File;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Evaluates {@link RequiresProgram}. */
public final class ProgramCondition implements ExecutionCondition {
  private static final int TRIAL_SECONDS = 10;
  private static final Map<List<String>, Boolean> TRIALS = new ConcurrentHashMap<>();

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    AnnotatedElement element = context.getElement().orElse(null);
    RequiresProgram required = findAnnotation(element, RequiresProgram.class).orElse(null);
    if (required == null) {
      return ConditionEvaluationResult.enabled("no program is required");
    }
    for (String program : required.value()) {
      if (!onPath(program)) {
        return ConditionEvaluationResult.disabled(
            program
                + " is not installed or not on the PATH; on Debian: apt-get install "
                + required.debianPackage());
      }
    }
    List<String> trial = List.of(required.trial());
    if (!trial.isEmpty() && !TRIALS.computeIfAbsent(trial, ProgramCondition::succeeds)) {
      return ConditionEvaluationResult.disabled(
          required.value()[0] + " is installed but may not work here: " + trial + " failed");
    }
    return ConditionEvaluationResult.enabled("every required program is here");
  }

  /** Returns whether a program is an executable file in an absolute entry of the {@code PATH}. */
  public static boolean onPath(String program) {
    for (String entry : System.getenv("PATH").split(File.pathSeparator, -1)) {
      Path candidate = Path.of(entry).resolve(program);
      if (candidate.isAbsolute()
          && Files.isRegularFile(candidate)
          && Files.isExecutable(candidate)) {
        return true;
      }
    }
    return false;
  }

  private static boolean succeeds(List<String> command) {
    try {
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      boolean ended = process.waitFor(TRIAL_SECONDS, TimeUnit.SECONDS);
      process.destroyForcibly();
      return ended && process.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
