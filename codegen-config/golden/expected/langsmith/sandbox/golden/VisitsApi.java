// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import java.time.OffsetDateTime;
import java.util.List;
import langsmith.sandbox.golden.model.Ticket;
import langsmith.sandbox.golden.model.Visit;
import okhttp3.MultipartBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.HeaderMap;
import retrofit2.http.Headers;
import retrofit2.http.Multipart;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Part;
import retrofit2.http.Query;
import retrofit2.http.QueryMap;

/** Its visitors, and every way to send a parameter. */
public interface VisitsApi {
  /**
   * Books a visit.
   *
   * <ul>
   *   <li>204: It is booked.
   * </ul>
   *
   * @param form The body.
   */
  @POST("visits")
  Call<@Nullable Void> bookVisit(@Body BookVisitForm form);

  /**
   * Cancels visits.
   *
   * <ul>
   *   <li>204: They are cancelled.
   * </ul>
   *
   * @param body Their names.
   */
  @HTTP(method = "DELETE", path = "visits", hasBody = true)
  Call<@Nullable Void> cancelVisits(@Body List<String> body);

  /**
   * Changes visits.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   */
  @PATCH("visits")
  Call<@Nullable Void> changeVisits();

  /**
   * Changes visits.
   *
   * <ul>
   *   <li>204: They are changed.
   * </ul>
   *
   * @param visit What to change, if anything.
   */
  @Headers("Content-Type: application/merge-patch+json")
  @PATCH("visits")
  Call<@Nullable Void> changeVisits(@Body Visit visit);

  /**
   * Finds visits.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   *
   * @param since The first moment.
   */
  @Headers("Accept: application/json")
  @GET("visits")
  Call<List<Visit>> findVisits(@Query("since") OffsetDateTime since);

  /**
   * Finds visits.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   *
   * @param since The first moment.
   * @param query The optional query parameters.
   */
  @Headers("Accept: application/json")
  @GET("visits")
  Call<List<Visit>> findVisits(
      @Query("since") OffsetDateTime since, @QueryMap(encoded = true) FindVisitsQuery query);

  /**
   * Finds visits.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   *
   * @param since The first moment.
   * @param headers The optional header parameters.
   */
  @Headers("Accept: application/json")
  @GET("visits")
  Call<List<Visit>> findVisits(
      @Query("since") OffsetDateTime since, @HeaderMap FindVisitsHeaders headers);

  /**
   * Finds visits.
   *
   * <ul>
   *   <li>200: The visits.
   * </ul>
   *
   * @param since The first moment.
   * @param query The optional query parameters.
   * @param headers The optional header parameters.
   */
  @Headers("Accept: application/json")
  @GET("visits")
  Call<List<Visit>> findVisits(
      @Query("since") OffsetDateTime since,
      @QueryMap(encoded = true) FindVisitsQuery query,
      @HeaderMap FindVisitsHeaders headers);

  /**
   * Sends pictures.
   *
   * <ul>
   *   <li>204: They were kept.
   * </ul>
   *
   * @param pictures The pictures. A part named {@code pictures}, see {@link
   *     MultipartBody.Part#createFormData}.
   * @param ticket The {@code ticket}.
   */
  @Multipart
  @POST("visits/album")
  Call<@Nullable Void> sendAlbum(
      @Part List<MultipartBody.Part> pictures, @Part("ticket") Ticket ticket);
}
