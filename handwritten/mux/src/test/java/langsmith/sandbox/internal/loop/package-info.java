// SPDX-License-Identifier: Apache-2.0
@NullMarked
package langsmith.sandbox.internal.loop;

import org.jspecify.annotations.NullMarked;
