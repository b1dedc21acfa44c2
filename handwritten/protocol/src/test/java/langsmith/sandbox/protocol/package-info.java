// SPDX-License-Identifier: Apache-2.0
/** Tests of the rules that all protocols share. */
@NullMarked
package langsmith.sandbox.protocol;

import org.jspecify.annotations.NullMarked;
