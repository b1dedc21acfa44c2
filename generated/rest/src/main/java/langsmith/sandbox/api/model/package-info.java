// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

/**
 * LangSmith Sandboxes: immutable values with builders, open enumerations, and one Moshi adapter for
 * each.
 *
 * <p>Start at {@link langsmith.sandbox.api.model.GeneratedJsonAdapters}. What the specification
 * marks as sensitive shows as {@code ***} in {@code toString()}.
 */
@NullMarked
package langsmith.sandbox.api.model;

import org.jspecify.annotations.NullMarked;
