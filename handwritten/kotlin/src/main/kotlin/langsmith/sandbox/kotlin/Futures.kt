// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.kotlin

import java.util.concurrent.CompletableFuture
import java.util.concurrent.CompletionException
import kotlin.coroutines.resumeWithException
import kotlinx.coroutines.suspendCancellableCoroutine

/**
 * Waits for a future; cancelling the coroutine cancels the future. A value that arrives too late,
 * because the coroutine was cancelled at the same moment, goes to [unwanted], which must not block.
 */
internal suspend fun <T> CompletableFuture<T>.awaitOr(unwanted: (T) -> Unit): T =
    suspendCancellableCoroutine { waiting ->
        waiting.invokeOnCancellation { cancel(false) }
        whenComplete { value, failure ->
            if (failure == null) {
                waiting.resume(value) { _, late, _ -> unwanted(late) }
            } else {
                waiting.resumeWithException(cause(failure))
            }
        }
    }

private fun cause(failure: Throwable): Throwable =
    if (failure is CompletionException) failure.cause ?: failure else failure
