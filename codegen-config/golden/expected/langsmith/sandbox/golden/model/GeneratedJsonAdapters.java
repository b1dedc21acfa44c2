// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.Moshi;
import com.squareup.moshi.Types;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of this package, for {@code Moshi.Builder.add()}.
 *
 * <p>Also reads and writes {@code Object} (any JSON value, whole numbers as {@code Long}), {@code
 * BigDecimal}, {@code BigInteger}, {@code OffsetDateTime} and {@code LocalDate}. Safe for use by
 * several threads.
 */
public final class GeneratedJsonAdapters implements JsonAdapter.Factory {
  private static final Map<Type, Function<Moshi, JsonAdapter<?>>> ADAPTERS = new HashMap<>();

  static {
    add1();
    ADAPTERS.put(Object.class, moshi -> new AnyValueAdapter());
    ADAPTERS.put(OffsetDateTime.class, moshi -> FormattedTextAdapter.dateTime());
    ADAPTERS.put(LocalDate.class, moshi -> FormattedTextAdapter.date());
    ADAPTERS.put(BigDecimal.class, moshi -> ExactNumberAdapter.decimal());
    ADAPTERS.put(BigInteger.class, moshi -> ExactNumberAdapter.integer());
    ADAPTERS.put(
        Types.newParameterizedType(List.class, Animal.class),
        moshi -> ContainerAdapter.list(moshi.adapter(Animal.class)));
    ADAPTERS.put(
        Types.newParameterizedType(List.class, Visit.class),
        moshi -> ContainerAdapter.list(moshi.adapter(Visit.class)));
    ADAPTERS.put(
        Types.newParameterizedType(List.class, String.class),
        moshi -> ContainerAdapter.list(moshi.adapter(String.class)));
  }

  private static void add1() {
    ADAPTERS.put(Animal.class, AnimalJsonAdapter::new);
    ADAPTERS.put(AnimalPatch.class, AnimalPatchJsonAdapter::new);
    ADAPTERS.put(Diet.class, moshi -> new DietJsonAdapter());
    ADAPTERS.put(Failure.class, FailureJsonAdapter::new);
    ADAPTERS.put(Fasting.class, FastingJsonAdapter::new);
    ADAPTERS.put(FindVisitsOrder.class, moshi -> new FindVisitsOrderJsonAdapter());
    ADAPTERS.put(Fish.class, FishJsonAdapter::new);
    ADAPTERS.put(Guest.class, GuestJsonAdapter::new);
    ADAPTERS.put(Hay.class, HayJsonAdapter::new);
    ADAPTERS.put(Meal.class, MealJsonAdapter::new);
    ADAPTERS.put(Tally.class, TallyJsonAdapter::new);
    ADAPTERS.put(Ticket.class, TicketJsonAdapter::new);
    ADAPTERS.put(TicketKind.class, moshi -> new TicketKindJsonAdapter());
    ADAPTERS.put(Vault.class, VaultJsonAdapter::new);
    ADAPTERS.put(Visit.class, VisitJsonAdapter::new);
    ADAPTERS.put(VisitGuest.class, VisitGuestJsonAdapter::new);
    ADAPTERS.put(VisitPlace.class, VisitPlaceJsonAdapter::new);
    ADAPTERS.put(VisitStars.class, moshi -> new VisitStarsJsonAdapter());
  }

  /** Makes the factory; it holds no state. */
  public GeneratedJsonAdapters() {}

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    Function<Moshi, JsonAdapter<?>> adapter = ADAPTERS.get(type);
    return adapter == null || !annotations.isEmpty() ? null : adapter.apply(moshi);
  }
}
