// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.kotlin

import java.util.concurrent.Flow.Subscriber
import java.util.concurrent.Flow.Subscription
import java.util.concurrent.atomic.AtomicBoolean
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.channels.Channel
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flow
import langsmith.sandbox.output.OutputChunk

/** How many chunks are requested ahead of the collector. */
private const val AHEAD = 16L

/**
 * A subscriber that claims output when it subscribes and passes it on when it is collected. The
 * adapter of kotlinx-coroutines-jdk9 subscribes only then.
 */
internal class ClaimedOutput : Subscriber<OutputChunk> {
    private val subscription = CompletableDeferred<Subscription>()
    private val collected = AtomicBoolean()

    /** Has at most as many chunks as were requested. */
    private val received = Channel<OutputChunk>(Channel.UNLIMITED)

    override fun onSubscribe(subscription: Subscription) {
        this.subscription.complete(subscription)
    }

    override fun onNext(chunk: OutputChunk) {
        received.trySend(chunk)
    }

    override fun onError(failure: Throwable) {
        received.close(failure)
    }

    override fun onComplete() {
        received.close()
    }

    fun asFlow(): Flow<OutputChunk> = flow {
        check(collected.compareAndSet(false, true)) {
            "the output of a command can be collected once"
        }
        val own = subscription.await()
        try {
            own.request(AHEAD)
            for (chunk in received) {
                emit(chunk)
                own.request(1)
            }
        } finally {
            own.cancel()
        }
    }
}
