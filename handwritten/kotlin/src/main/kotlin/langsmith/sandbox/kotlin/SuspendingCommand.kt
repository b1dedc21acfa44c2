// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.kotlin

import kotlinx.coroutines.flow.Flow
import langsmith.sandbox.AsyncCommandHandle
import langsmith.sandbox.ExecutionResult
import langsmith.sandbox.OnCancel
import langsmith.sandbox.output.OutputChunk

/**
 * A command in a sandbox, over as many connections as it takes. Functions throw what those of
 * [AsyncCommandHandle] fail with. Safe for use by several threads.
 *
 * @property async the handle itself
 */
public class SuspendingCommand internal constructor(public val async: AsyncCommandHandle) :
    AutoCloseable {

    /** The id to attach with. */
    public val commandId: String
        get() = async.commandId()

    /** The process id inside the sandbox; null if the server has not sent it. */
    public val pid: Int?
        get() = async.pid()

    /**
     * Takes the output of both streams, in the order of its arrival, at once and not only when it is
     * collected: so [result] can be requested before or after, and neither loses the other anything.
     * Call it before anything else asks for the result, and collect the flow: until then about 1 MiB is
     * buffered, then the command is slowed down, and [result] waits.
     *
     * The flow can be collected once. It ends when the command has exited and all its output was
     * emitted, and throws what [result] throws otherwise. Cancelling the collection does not affect the
     * command; further output goes to the result only. If another view or the result has taken the
     * output, collecting throws [IllegalStateException].
     *
     * @return the output from where this handle began
     */
    public fun output(): Flow<OutputChunk> {
        val output = ClaimedOutput()
        async.output().subscribe(output)
        return output.asFlow()
    }

    /**
     * Waits for the end of the command, and for all of its output to be collected if [output] was
     * called.
     *
     * @param onCancel what cancelling the coroutine does to the command; null, the default, for
     *   nothing: the handle stays usable
     * @return exit code and output
     */
    public suspend fun result(onCancel: OnCancel? = null): ExecutionResult =
        (if (onCancel == null) async.result() else async.result(onCancel)).awaitOr {}

    /** Kills the command's process group; returns when that was written to the network. */
    public suspend fun kill() {
        async.kill().awaitOr {}
    }

    /** Writes to standard input or the terminal; returns when that was written to the network. */
    public suspend fun sendInput(text: String) {
        async.sendInput(text).awaitOr {}
    }

    /** Ends standard input; returns when that was written to the network. */
    public suspend fun closeInput() {
        async.closeInput().awaitOr {}
    }

    /** Detaches: closes the connection and leaves the command running. Idempotent. */
    override fun close(): Unit = async.close()

    /** Returns the sandbox and the id of the command. */
    override fun toString(): String = "Suspending$async"
}
