// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.CreateDownloadUrlRequest;
import langsmith.sandbox.api.model.CreateServiceUrlRequest;
import langsmith.sandbox.api.model.DownloadUrl;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.ServiceUrl;
import langsmith.sandbox.api.model.ServiceUrlList;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;

/** Addresses of one box for browsers and other programs, which need no API key. */
public interface LinksApi {
  /**
   * Makes a link to a file of a box.
   *
   * <p>The link needs no credential, serves GET, HEAD and ranges, and wakes a stopped box. It
   * stands for box, path and headers, not for what the file holds now. The answer is 200 without
   * {@code Location}.
   *
   * <ul>
   *   <li>200: The link. ({@link DownloadUrl})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>501: This server has no such feature. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   * @param createDownloadUrlRequest The body.
   */
  @POST("boxes/{name}/download-url")
  Call<DownloadUrl> createDownloadUrl(
      @Path("name") String name, @Body CreateDownloadUrlRequest createDownloadUrlRequest);

  /**
   * Opens a port of a box to programs or browsers.
   *
   * <p>Without {@code access} the answer holds a token, which requests to {@code service_url} carry
   * as {@code X-Langsmith-Sandbox-Service-Token}; opening {@code browser_url} or {@code embed_url}
   * sets a cookie instead. With {@code restricted} or {@code workspace} members of the workspace
   * log in, for as long as nobody revokes it; tokens are refused meanwhile (409). {@code off} takes
   * that back and makes a token.
   *
   * <ul>
   *   <li>200: The addresses. ({@link ServiceUrl})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>409: The port is open to people who log in, which excludes tokens, or the other way
   *       round. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>501: This server has no such feature. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   * @param createServiceUrlRequest The body.
   */
  @POST("boxes/{name}/service-url")
  Call<ServiceUrl> createServiceUrl(
      @Path("name") String name, @Body CreateServiceUrlRequest createServiceUrlRequest);

  /**
   * Lists the ports of a box that can be reached.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   *
   * @param name The name or the id of the box. Length: at least 1.
   */
  @GET("boxes/{name}/service-urls")
  Call<ServiceUrlList> listServiceUrls(@Path("name") String name);

  /**
   * Lists the ports of a box that can be reached.
   *
   * <p>One entry for each port; expired tokens are left out.
   *
   * <ul>
   *   <li>200: One page. ({@link ServiceUrlList})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   * @param query The optional query parameters.
   */
  @GET("boxes/{name}/service-urls")
  Call<ServiceUrlList> listServiceUrls(
      @Path("name") String name, @QueryMap(encoded = true) ListServiceUrlsQuery query);

  /**
   * Closes a port of a box, or all of them.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   *
   * @param name The name or the id of the box. Length: at least 1.
   */
  @DELETE("boxes/{name}/service-urls")
  Call<@Nullable Void> revokeServiceUrls(@Path("name") String name);

  /**
   * Closes a port of a box, or all of them.
   *
   * <p>Logins end at once. Tokens that were made already stay valid until they expire.
   *
   * <ul>
   *   <li>204: Closed.
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: There is no such box in this workspace. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name or the id of the box. Length: at least 1.
   * @param query The optional query parameters.
   */
  @DELETE("boxes/{name}/service-urls")
  Call<@Nullable Void> revokeServiceUrls(
      @Path("name") String name, @QueryMap(encoded = true) RevokeServiceUrlsQuery query);
}
