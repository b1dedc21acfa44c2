// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

/** Golden: one Retrofit interface for each tag. */
@NullMarked
package langsmith.sandbox.golden;

import org.jspecify.annotations.NullMarked;
