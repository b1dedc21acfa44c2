// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Skips a test, or a class of tests, on a machine that lacks a program. The reason of the skip
 * names the program and how to get it.
 */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(ProgramCondition.class)
public @interface RequiresProgram {
  /** Names that must all be executable files on the {@code PATH}. */
  String[] value();

  /** The Debian package that contains them. */
  String debianPackage();

  /**
   * A command that must exit with 0, for programs that may be installed but not permitted to work.
   * Empty if being installed is enough.
   */
  String[] trial() default {};
}
