// SPDX-License-Identifier: Apache-2.0
package langsmith.sandbox.kotlin

import com.squareup.moshi.Moshi
import kotlinx.coroutines.runBlocking
import langsmith.sandbox.api.BoxesApi
import langsmith.sandbox.api.DataPlaneApi
import langsmith.sandbox.api.model.BoxStatus
import langsmith.sandbox.api.model.CreateBoxRequest
import langsmith.sandbox.api.model.ExecuteRequest
import langsmith.sandbox.api.model.GeneratedJsonAdapters
import langsmith.sandbox.server.SandboxServer
import okhttp3.OkHttpClient
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterAll
import org.junit.jupiter.api.BeforeAll
import org.junit.jupiter.api.Test
import org.junit.jupiter.api.TestInstance
import org.junit.jupiter.api.TestInstance.Lifecycle.PER_CLASS
import retrofit2.HttpException
import retrofit2.Retrofit
import retrofit2.await
import retrofit2.converter.moshi.MoshiConverterFactory

/** What `await()` of Retrofit returns for answers with and without content. */
@TestInstance(PER_CLASS)
internal class AwaitIT {
    private lateinit var server: SandboxServer
    private lateinit var http: OkHttpClient

    @BeforeAll
    fun start() {
        server = SandboxServer.builder().start()
        http =
            OkHttpClient.Builder()
                .addInterceptor {
                    it.proceed(it.request().newBuilder().header("X-Api-Key", server.apiKey()).build())
                }
                .build()
    }

    @AfterAll
    fun stop() {
        http.dispatcher.executorService.shutdown()
        http.connectionPool.evictAll()
        server.close()
    }

    private fun <T> api(type: Class<T>, base: String): T =
        Retrofit.Builder()
            .baseUrl("$base/")
            .client(http)
            .addConverterFactory(
                MoshiConverterFactory.create(Moshi.Builder().add(GeneratedJsonAdapters()).build())
            )
            .build()
            .create(type)

    private val boxes
        get() = api(BoxesApi::class.java, server.endpoint().toString() + "/api/v2/sandboxes")

    private fun request(name: String) = CreateBoxRequest.builder().name(name).build()

    @Test
    fun answerWithContent_isNotNull(): Unit = runBlocking {
        val box = boxes.createBox(request("kotlin")).await()
        val plane = api(DataPlaneApi::class.java, box.dataplaneUrl()!!)

        val result = plane.execute(ExecuteRequest.builder().command("echo hello").build()).await()

        assertThat(result.stdout()).isEqualTo("hello\n")
    }

    /** Retrofit used to throw after the box was stopped or deleted. */
    @Test
    fun answerWithoutContent_isNull(): Unit = runBlocking {
        boxes.createBox(request("kotlin-short")).await()

        val stopped: Void? = boxes.stopBox("kotlin-short").await()
        assertThat(boxes.getBox("kotlin-short").await().status()).isEqualTo(BoxStatus.STOPPED)
        val deleted: Void? = boxes.deleteBox("kotlin-short").await()

        assertThat(stopped).isNull()
        assertThat(deleted).isNull()
        val gone = runCatching { boxes.getBox("kotlin-short").await() }.exceptionOrNull()
        assertThat((gone as HttpException).code()).isEqualTo(404)
    }
}
