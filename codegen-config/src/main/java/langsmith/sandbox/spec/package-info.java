// SPDX-License-Identifier: Apache-2.0

/** What this project asks of its own specifications; not part of the generator. */
@NullMarked
package langsmith.sandbox.spec;

import org.jspecify.annotations.NullMarked;
