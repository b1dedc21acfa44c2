// SPDX-License-Identifier: Apache-2.0
/** The text of Java files: literals, Javadoc, and imports that cannot collide. */
@NullMarked
package langsmith.sandbox.codegen.source;

import org.jspecify.annotations.NullMarked;
