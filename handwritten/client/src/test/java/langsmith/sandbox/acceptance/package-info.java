// SPDX-License-Identifier: Apache-2.0
/** The client as its users see it, against the local server and its real processes. */
@NullMarked
package langsmith.sandbox.acceptance;

import org.jspecify.annotations.NullMarked;
