// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

/** LangSmith Sandboxes: one Retrofit interface for each tag. */
@NullMarked
package langsmith.sandbox.api;

import org.jspecify.annotations.NullMarked;
