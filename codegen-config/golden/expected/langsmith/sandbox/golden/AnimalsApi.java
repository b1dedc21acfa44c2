// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden;

import java.util.List;
import langsmith.sandbox.golden.model.Animal;
import langsmith.sandbox.golden.model.AnimalPatch;
import langsmith.sandbox.golden.model.Failure;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HeaderMap;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.QueryMap;

/** The animals of a zoo. */
public interface AnimalsApi {
  /**
   * Takes an animal in.
   *
   * <ul>
   *   <li>201: The animal as it was kept. ({@link Animal})
   *   <li>202: The animal waits for a place.
   *   <li>Otherwise: The request failed. ({@link Failure})
   * </ul>
   *
   * @param animal The animal.
   */
  @GeneratedConverters.MayBeEmpty
  @POST("animals")
  Call<@Nullable Animal> createAnimal(@Body Animal animal);

  /**
   * Lets an animal go.
   *
   * <ul>
   *   <li>204: It is gone.
   * </ul>
   *
   * @param name The name. Length: at least 1.
   * @deprecated The specification says not to use it any more.
   */
  @Deprecated
  @DELETE("animals/{name}")
  Call<@Nullable Void> deleteAnimal(@Path("name") String name);

  /**
   * Lists animals.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   */
  @GET("animals")
  Call<List<Animal>> listAnimals();

  /**
   * Lists animals.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   *
   * @param query The optional query parameters.
   */
  @GET("animals")
  Call<List<Animal>> listAnimals(@QueryMap(encoded = true) ListAnimalsQuery query);

  /**
   * Lists animals.
   *
   * <p>Leaves optional arguments out; the overload with all of them says more.
   *
   * @param headers The optional header parameters.
   */
  @GET("animals")
  Call<List<Animal>> listAnimals(@HeaderMap ListAnimalsHeaders headers);

  /**
   * Lists animals.
   *
   * <p>The newest come first. Names hold &lt;b&gt;no&lt;/b&gt; mark-up, so <code>a &lt; b
   * &amp;&amp; b &gt; c</code> is a name.
   *
   * <ul>
   *   <li>200: The animals.
   *   <li>Otherwise: The request failed. ({@link Failure})
   * </ul>
   *
   * @param query The optional query parameters.
   * @param headers The optional header parameters.
   */
  @GET("animals")
  Call<List<Animal>> listAnimals(
      @QueryMap(encoded = true) ListAnimalsQuery query, @HeaderMap ListAnimalsHeaders headers);

  /**
   * Changes an animal.
   *
   * <ul>
   *   <li>200: The animal as it is now. ({@link Animal})
   *   <li>Otherwise: The request failed. ({@link Failure})
   * </ul>
   *
   * @param name The name. Length: at least 1.
   * @param animalPatch The body.
   */
  @PATCH("animals/{name}")
  Call<Animal> updateAnimal(@Path("name") String name, @Body AnimalPatch animalPatch);
}
