// SPDX-License-Identifier: Apache-2.0
/** Measures how fast output arrives. Run by hand; nothing here is part of the product. */
@NullMarked
package langsmith.sandbox.bench;

import org.jspecify.annotations.NullMarked;
