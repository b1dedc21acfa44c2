// SPDX-License-Identifier: Apache-2.0
@NullMarked
package langsmith.sandbox.internal.mux;

import org.jspecify.annotations.NullMarked;
