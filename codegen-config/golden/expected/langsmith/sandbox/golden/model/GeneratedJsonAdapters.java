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
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The adapters of this package, for {@code Moshi.Builder.add()}.
 *
 * <p>Also reads and writes {@code Object} (any JSON value, whole numbers as {@code Long}), {@code
 * BigDecimal}, {@code BigInteger}, {@code OffsetDateTime} and {@code LocalDate}. Safe for use by
 * several threads.
 *
 * <p>Models and adapters are loaded when they are first asked for: their names are looked up, and
 * classes only where a shrinker has changed the names.
 */
public final class GeneratedJsonAdapters implements JsonAdapter.Factory {
  private static final String PACKAGE = "langsmith.sandbox.golden.model.";

  /** Makes the factory; it holds no state. */
  public GeneratedJsonAdapters() {}

  @Override
  public @Nullable JsonAdapter<?> create(
      Type type, Set<? extends Annotation> annotations, Moshi moshi) {
    if (!annotations.isEmpty()) {
      return null;
    }
    Object adapter = special(type, moshi);
    if (adapter == null && isOfThisLoader(type)) {
      String name = type.getTypeName();
      if (name.startsWith(PACKAGE)) {
        adapter = named(name.substring(PACKAGE.length()).replace('$', '.'), moshi);
      }
      if (adapter == null) {
        adapter = named(nameOf(type), moshi);
      }
    }
    return (JsonAdapter<?>) adapter;
  }

  private static boolean isOfThisLoader(Type type) {
    return type instanceof Class
        && ((Class<?>) type).getClassLoader() == GeneratedJsonAdapters.class.getClassLoader();
  }

  // Objects, as the verifier would load each class that a method returns as an adapter.

  private static @Nullable Object special(Type type, Moshi moshi) {
    if (type == Object.class) {
      return new AnyValueAdapter();
    }
    if (type == OffsetDateTime.class) {
      return FormattedTextAdapter.dateTime();
    }
    if (type == LocalDate.class) {
      return FormattedTextAdapter.date();
    }
    if (type == BigDecimal.class) {
      return ExactNumberAdapter.decimal();
    }
    if (type == BigInteger.class) {
      return ExactNumberAdapter.integer();
    }
    if (type.equals(Types.newParameterizedType(List.class, Animal.class))) {
      return ContainerAdapter.list(moshi.adapter(Animal.class));
    }
    if (type.equals(Types.newParameterizedType(List.class, Visit.class))) {
      return ContainerAdapter.list(moshi.adapter(Visit.class));
    }
    if (type.equals(Types.newParameterizedType(List.class, String.class))) {
      return ContainerAdapter.list(moshi.adapter(String.class));
    }
    return null;
  }

  private static @Nullable Object named(String name, Moshi moshi) {
    Object adapter = named1(name, moshi);
    return adapter;
  }

  /** Returns the name in the source of what a shrinker has renamed; empty if it is no model. */
  private static String nameOf(Type type) {
    String name = nameOf1(type);
    return name;
  }

  private static @Nullable Object named1(String name, Moshi moshi) {
    switch (name) {
      case "Animal":
        return new AnimalJsonAdapter(moshi);
      case "AnimalPatch":
        return new AnimalPatchJsonAdapter(moshi);
      case "Diet":
        return new DietJsonAdapter();
      case "Failure":
        return new FailureJsonAdapter(moshi);
      case "Fasting":
        return new FastingJsonAdapter(moshi);
      case "FindVisitsOrder":
        return new FindVisitsOrderJsonAdapter();
      case "Fish":
        return new FishJsonAdapter(moshi);
      case "Guest":
        return new GuestJsonAdapter(moshi);
      case "Hay":
        return new HayJsonAdapter(moshi);
      case "Meal":
        return new MealJsonAdapter(moshi);
      case "Tally":
        return new TallyJsonAdapter(moshi);
      case "Ticket":
        return new TicketJsonAdapter(moshi);
      case "TicketKind":
        return new TicketKindJsonAdapter();
      case "Vault":
        return new VaultJsonAdapter(moshi);
      case "Visit":
        return new VisitJsonAdapter(moshi);
      case "VisitGuest":
        return new VisitGuestJsonAdapter(moshi);
      case "VisitPlace":
        return new VisitPlaceJsonAdapter(moshi);
      case "VisitStars":
        return new VisitStarsJsonAdapter();
      default:
        return null;
    }
  }

  private static String nameOf1(Type type) {
    if (type == Animal.class) {
      return "Animal";
    }
    if (type == AnimalPatch.class) {
      return "AnimalPatch";
    }
    if (type == Diet.class) {
      return "Diet";
    }
    if (type == Failure.class) {
      return "Failure";
    }
    if (type == Fasting.class) {
      return "Fasting";
    }
    if (type == FindVisitsOrder.class) {
      return "FindVisitsOrder";
    }
    if (type == Fish.class) {
      return "Fish";
    }
    if (type == Guest.class) {
      return "Guest";
    }
    if (type == Hay.class) {
      return "Hay";
    }
    if (type == Meal.class) {
      return "Meal";
    }
    if (type == Tally.class) {
      return "Tally";
    }
    if (type == Ticket.class) {
      return "Ticket";
    }
    if (type == TicketKind.class) {
      return "TicketKind";
    }
    if (type == Vault.class) {
      return "Vault";
    }
    if (type == Visit.class) {
      return "Visit";
    }
    if (type == VisitGuest.class) {
      return "VisitGuest";
    }
    if (type == VisitPlace.class) {
      return "VisitPlace";
    }
    if (type == VisitStars.class) {
      return "VisitStars";
    }
    return "";
  }
}
