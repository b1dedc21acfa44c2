// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.api;

import langsmith.sandbox.api.model.CreateTemplateRequest;
import langsmith.sandbox.api.model.ErrorEnvelope;
import langsmith.sandbox.api.model.SandboxTemplate;
import langsmith.sandbox.api.model.TemplateList;
import langsmith.sandbox.api.model.UpdateTemplateRequest;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Images, sizes and mounts from which boxes are made. First generation only. */
public interface TemplatesApi {
  /**
   * Creates a template.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>201: The template. ({@link SandboxTemplate})
   *   <li>400: First generation only. The request makes no sense, or names a volume that does not
   *       exist. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param createTemplateRequest The body.
   */
  @POST("templates")
  Call<SandboxTemplate> createTemplate(@Body CreateTemplateRequest createTemplateRequest);

  /**
   * Deletes a template.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>204: Deleted.
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such template. ({@link ErrorEnvelope})
   *   <li>409: First generation only. A pool or a box is made from the template. ({@link
   *       ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name of the template. First generation only. Length: at least 1.
   */
  @DELETE("templates/{name}")
  Call<@Nullable Void> deleteTemplate(@Path("name") String name);

  /**
   * Returns a template.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>200: The template. ({@link SandboxTemplate})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such template. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name of the template. First generation only. Length: at least 1.
   */
  @GET("templates/{name}")
  Call<SandboxTemplate> getTemplate(@Path("name") String name);

  /**
   * Lists templates.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>200: All of them. ({@link TemplateList})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   */
  @GET("templates")
  Call<TemplateList> listTemplates();

  /**
   * Renames a template.
   *
   * <p>First generation only.
   *
   * <ul>
   *   <li>200: The template as it is now. ({@link SandboxTemplate})
   *   <li>400: The request makes no sense. ({@link ErrorEnvelope})
   *   <li>401: No key, or one that is not valid. ({@link ErrorEnvelope})
   *   <li>403: The key is valid but may not do this. ({@link ErrorEnvelope})
   *   <li>404: First generation only. There is no such template. ({@link ErrorEnvelope})
   *   <li>409: The name is taken. ({@link ErrorEnvelope})
   *   <li>422: A member is out of bounds. ({@link ErrorEnvelope})
   *   <li>500: The server failed. ({@link ErrorEnvelope})
   *   <li>Otherwise: The request failed, for a reason that has no entry of its own. ({@link
   *       ErrorEnvelope})
   * </ul>
   *
   * @param name The name of the template. First generation only. Length: at least 1.
   * @param updateTemplateRequest The body.
   */
  @PATCH("templates/{name}")
  Call<SandboxTemplate> updateTemplate(
      @Path("name") String name, @Body UpdateTemplateRequest updateTemplateRequest);
}
