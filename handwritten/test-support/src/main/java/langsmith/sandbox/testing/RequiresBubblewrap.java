// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Skips a test on a machine where bubblewrap is missing or may not create namespaces. */
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@RequiresProgram(
    value = "bwrap",
    debianPackage = "bubblewrap",
    trial = {"bwrap", "--unshare-pid", "--bind", "/", "/", "--proc", "/proc", "true"})
public @interface RequiresBubblewrap {}
