// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.ExecuteRequest;
import langsmith.sandbox.api.model.ExecuteResult;
import langsmith.sandbox.api.model.GlobRequest;
import langsmith.sandbox.api.model.GlobResult;
import langsmith.sandbox.api.model.GrepRequest;
import langsmith.sandbox.api.model.GrepResult;
import langsmith.sandbox.api.model.ResumeEventStreamRequest;
import langsmith.sandbox.api.model.StartEventStreamRequest;
import langsmith.sandbox.api.model.UploadResult;
import okhttp3.MultipartBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HEAD;
import retrofit2.http.HeaderMap;
import retrofit2.http.Multipart;
import retrofit2.http.POST;
import retrofit2.http.Part;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** Commands and files of one box. */
public interface DataPlaneApi {
  /**
   * Reads a file, or a part of it.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   *
   * @param path The file, absolute or relative to the home directory. Length: at least 1.
   */
  @Streaming
  @GET("download")
  Call<ResponseBody> download(@Query("path") String path);

  /**
   * Reads a file, or a part of it.
   *
   * <p>Returns bytes. Servers before November 2026 know none of the headers of the request and
   * always return the whole file; {@code Accept-Encoding: identity} keeps offsets those of the
   * file.
   *
   * <ul>
   *   <li>200: The whole file, whether it was asked for or not.
   *   <li>206: The part that was asked for; an end beyond that of the file is taken back to it.
   *   <li>304: The file still has the {@code ETag} of {@code If-None-Match}. No body.
   *   <li>400: The request makes no sense, or the box cannot serve it yet ({@code NotReady}).
   *       ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such file, or no such box. ({@link ErrorEnvelope})
   *   <li>416: The part would begin behind the end of the file. The body is not JSON.
   *   <li>500: The command could not be run ({@code CommandError}), or the file not be read ({@code
   *       ReadError}) or written ({@code WriteError}). ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param path The file, absolute or relative to the home directory. Length: at least 1.
   * @param headers The optional header parameters.
   */
  @Streaming
  @GET("download")
  Call<ResponseBody> download(@Query("path") String path, @HeaderMap DownloadHeaders headers);

  /**
   * Runs a command and waits for its end.
   *
   * <p>Without streaming, input, kill or resumption; {@code /execute/ws} of {@code asyncapi.yaml}
   * has them, and {@code /execute/stream} has the first and the last. Not idempotent: after a lost
   * answer the command may have run. The service ends answers that take longer than some 310 s with
   * 504; the command may go on.
   *
   * <ul>
   *   <li>200: The command has ended. ({@link ExecuteResult})
   *   <li>400: The request makes no sense, or the box cannot serve it yet ({@code NotReady}).
   *       ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The command could not be run ({@code CommandError}), or the file not be read ({@code
   *       ReadError}) or written ({@code WriteError}). ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>504: The answer took too long for a proxy on the way. What was asked for may have been
   *       done. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param executeRequest The body.
   */
  @POST("execute")
  Call<ExecuteResult> execute(@Body ExecuteRequest executeRequest);

  /**
   * Finds files by their names.
   *
   * <p>In the order of their paths. The pattern <code>*</code> lists one directory. There are no
   * further pages; a narrower pattern finds what was cut off.
   *
   * <ul>
   *   <li>200: What was found. ({@link GlobResult})
   *   <li>400: The request makes no sense, or the box cannot serve it yet ({@code NotReady}).
   *       ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such file, or no such box. ({@link ErrorEnvelope})
   *   <li>500: The command could not be run ({@code CommandError}), or the file not be read ({@code
   *       ReadError}) or written ({@code WriteError}). ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param globRequest The body.
   */
  @POST("glob")
  Call<GlobResult> glob(@Body GlobRequest globRequest);

  /**
   * Finds lines of files that hold a text.
   *
   * <p>There are no further pages; a narrower search finds what was cut off.
   *
   * <ul>
   *   <li>200: What was found. ({@link GrepResult})
   *   <li>400: The request makes no sense, or the box cannot serve it yet ({@code NotReady}).
   *       ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such file, or no such box. ({@link ErrorEnvelope})
   *   <li>500: The command could not be run ({@code CommandError}), or the file not be read ({@code
   *       ReadError}) or written ({@code WriteError}). ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param grepRequest The body.
   */
  @POST("grep")
  Call<GrepResult> grep(@Body GrepRequest grepRequest);

  /**
   * Streams the output of a command from the given offsets on.
   *
   * <p>The offsets acknowledge what is before them (clause V9). A finished command ends with {@code
   * exit} again, for as long as it is kept.
   *
   * <ul>
   *   <li>200: The events of the command: {@code event} names one of {@code x-events}, {@code data}
   *       holds it as JSON. The first is {@code started} (clause V5); a comment comes at least
   *       every 15 s (clause V12).
   *   <li>400: The request makes no sense, or the box cannot serve it yet ({@code NotReady}).
   *       ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such command ({@code CommandNotFound}), its time to live is over, or
   *       there is no such box. ({@link ErrorEnvelope})
   *   <li>409: The command was started over a WebSocket ({@code TransportMismatch}), or wants a
   *       terminal ({@code PTYUnsupported}). ({@link ErrorEnvelope})
   *   <li>500: The command could not be run ({@code CommandError}), or the file not be read ({@code
   *       ReadError}) or written ({@code WriteError}). ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param resumeEventStreamRequest The body.
   */
  @Streaming
  @POST("execute/stream/resume")
  Call<ResponseBody> resumeEventStream(@Body ResumeEventStreamRequest resumeEventStreamRequest);

  /**
   * Starts a command, and streams its output as Server-Sent Events.
   *
   * <p>Get or create by {@code command_id}: a repeated request attaches to the command and streams
   * it from the start of what is kept. There is no input, no terminal and no kill. {@code
   * protocol/event-stream.md} has the rules.
   *
   * <ul>
   *   <li>200: The events of the command: {@code event} names one of {@code x-events}, {@code data}
   *       holds it as JSON. The first is {@code started} (clause V5); a comment comes at least
   *       every 15 s (clause V12).
   *   <li>400: The request makes no sense, or the box cannot serve it yet ({@code NotReady}).
   *       ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>409: The command was started over a WebSocket ({@code TransportMismatch}), or wants a
   *       terminal ({@code PTYUnsupported}). ({@link ErrorEnvelope})
   *   <li>500: The command could not be run ({@code CommandError}), or the file not be read ({@code
   *       ReadError}) or written ({@code WriteError}). ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param startEventStreamRequest The body.
   */
  @Streaming
  @POST("execute/stream/start")
  Call<ResponseBody> startEventStream(@Body StartEventStreamRequest startEventStreamRequest);

  /**
   * Describes a file.
   *
   * <p>The headers of a download without its bytes. Errors have no body either, so that only the
   * status tells what is wrong.
   *
   * <ul>
   *   <li>200: The file is there.
   *   <li>400: The request makes no sense, or the box cannot serve it yet.
   *   <li>401: No key, or one that is not valid.
   *   <li>403: The key is valid but may not do this.
   *   <li>404: There is no such file, or no such box.
   *   <li>500: The file could not be read.
   *   <li>502: The box cannot be reached.
   *   <li>503: The box is starting, or there is no host for it now.
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own.
   * </ul>
   *
   * @param path The file, absolute or relative to the home directory. Length: at least 1.
   */
  @HEAD("download")
  Call<@Nullable Void> statFile(@Query("path") String path);

  /**
   * Writes a file.
   *
   * <p>Creates the file or replaces it as a whole.
   *
   * <ul>
   *   <li>200: The file was written. ({@link UploadResult})
   *   <li>400: The request makes no sense, or the box cannot serve it yet ({@code NotReady}).
   *       ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The command could not be run ({@code CommandError}), or the file not be read ({@code
   *       ReadError}) or written ({@code WriteError}). ({@link ErrorEnvelope})
   *   <li>502: The box cannot be reached ({@code ConnectionError}). ({@link ErrorEnvelope})
   *   <li>503: The box is starting, or there is no host for it now ({@code ServiceUnavailable}).
   *       ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param path The file, absolute or relative to the home directory. Length: at least 1.
   * @param file The content. A part named {@code file}, see {@link
   *     MultipartBody.Part#createFormData}.
   */
  @Multipart
  @POST("upload")
  Call<UploadResult> upload(@Query("path") String path, @Part MultipartBody.Part file);
}
