// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Skips a test that needs root when the tests run as an ordinary user. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@EnabledIfSystemProperty(
    named = "user.name",
    matches = "root",
    disabledReason = "changing users needs root, and the tests run as an ordinary user")
public @interface RequiresRoot {}
