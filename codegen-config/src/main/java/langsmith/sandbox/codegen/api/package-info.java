// SPDX-License-Identifier: Apache-2.0
/** Which Java methods, and classes of parameters, each operation becomes. */
@NullMarked
package langsmith.sandbox.codegen.api;

import org.jspecify.annotations.NullMarked;
