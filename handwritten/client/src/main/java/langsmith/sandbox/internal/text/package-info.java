// SPDX-License-Identifier: Apache-2.0
/**
 * Text for messages. Depends on nothing else.
 *
 * <p>Internal: it may change in any release without notice.
 */
@NullMarked
package langsmith.sandbox.internal.text;

import org.jspecify.annotations.NullMarked;
