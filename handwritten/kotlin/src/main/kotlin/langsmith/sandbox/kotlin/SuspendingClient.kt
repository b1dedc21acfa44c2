// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.kotlin

import kotlinx.coroutines.NonCancellable
import kotlinx.coroutines.withContext
import langsmith.sandbox.CreateSandbox
import langsmith.sandbox.Sandbox
import langsmith.sandbox.SandboxClient

/** Returns the suspending view of this client; it ends with the client. */
public fun SandboxClient.suspending(): SuspendingClient = SuspendingClient(this)

/**
 * A client whose functions suspend instead of blocking. Requests run on threads of the client;
 * cancelling a coroutine ends the request that it waits for, which the service may or may not have
 * carried out. Functions throw what those of [SandboxClient] throw. Safe for use by several threads.
 *
 * @property blocking the client itself
 */
public class SuspendingClient internal constructor(public val blocking: SandboxClient) {

    /**
     * Runs any blocking call, such as `call { it.snapshots().get("python") }`.
     *
     * @param block runs on a thread of the client, where it may block; receives the client, bound to
     *   the coroutine
     * @return what it returned. If that is closeable and the coroutine was cancelled meanwhile, it is
     *   closed
     */
    public suspend fun <T> call(block: (SandboxClient) -> T): T =
        blocking.async().call<T> { block(it) }.awaitOr { close(it) }

    /**
     * Creates a sandbox and waits until it is ready. If the coroutine is cancelled meanwhile, the
     * sandbox may exist; [open] deletes it then.
     *
     * @param wanted what to create
     * @return the sandbox; delete it
     */
    public suspend fun create(
        wanted: CreateSandbox = CreateSandbox.fromDefault()
    ): SuspendingSandbox = call { it.sandboxes().create(wanted) }.suspending()

    /** Returns a sandbox by name or id. */
    public suspend fun get(nameOrId: String): SuspendingSandbox =
        call { it.sandboxes().get(nameOrId) }.suspending()

    /** Deletes a sandbox by name or id. */
    public suspend fun delete(nameOrId: String): Unit = call { it.sandboxes().delete(nameOrId) }

    /**
     * Creates a sandbox, passes it to a block, and deletes it: after the block, if the block throws,
     * and if the coroutine is cancelled, also while the sandbox is being created. The deletion itself
     * cannot be cancelled and takes one request. If the block and the deletion throw, the block's
     * exception is thrown and the other one suppressed.
     *
     * @param wanted what to create
     * @param block uses the sandbox, which is ready
     * @return what the block returned
     */
    public suspend fun <R> open(
        wanted: CreateSandbox = CreateSandbox.fromDefault(),
        block: suspend (SuspendingSandbox) -> R,
    ): R {
        val sandbox = call { it.sandboxes().open(wanted) }
        val result =
            try {
                block(sandbox.suspending())
            } catch (failure: Throwable) {
                try {
                    delete(sandbox)
                } catch (another: Exception) {
                    failure.addSuppressed(another)
                }
                throw failure
            }
        delete(sandbox)
        return result
    }

    private suspend fun delete(sandbox: Sandbox) {
        withContext(NonCancellable) { call { sandbox.close() } }
    }

    /** Closes a late value on a thread of the client, because closing a sandbox blocks. */
    private fun close(late: Any?) {
        if (late is AutoCloseable) {
            blocking.async().execute { late.close() }
        }
    }

    /** Returns what the client returns. */
    override fun toString(): String = "Suspending$blocking"
}
