// SPDX-License-Identifier: Apache-2.0
// Generated from the specifications under spec/. Do not edit; codegen-config/README.md says how.

package langsmith.sandbox.golden.model;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An animal &amp; its keeper's notes. Names compare as text: <code>a &lt; b</code>.
 *
 * <p>A second paragraph with a word in {@code code}.
 *
 * <p>Immutable; equal by value.
 */
public final class Animal {
  final String name;
  final int legs;
  final Diet diet;
  final @Nullable String mother;
  final @Nullable OffsetDateTime bornAt;
  final @Nullable LocalDate adoptedOn;
  final @Nullable String propertyClass;
  final @Nullable String id;
  final @Nullable String webSite;
  final @Nullable Double weightKg;
  final @Nullable BigDecimal mood;
  final @Nullable Double speed;
  final @Nullable Long steps;
  final @Nullable Boolean tame;
  final @Nullable String scan;
  final @Nullable List<String> nicknames;
  final @Nullable Set<String> tags;
  final @Nullable List<Animal> friends;
  final @Nullable List<OffsetDateTime> visits;
  final @Nullable Map<String, String> labels;
  final @Nullable Map<String, Map<String, Long>> counts;
  final @Nullable Map<String, List<Animal>> family;
  final @Nullable Object notes;
  final @Nullable Map<String, @Nullable Object> extras;
  final @Nullable Meal meal;
  final @Nullable Meal secondMeal;
  final @Nullable String chip;
  final @Nullable Map<String, String> keys;
  final @Nullable Map<String, List<String>> codes;
  final @Nullable List<List<Integer>> seals;
  final @Nullable Vault vault;
  final @Nullable Meal lastMeal;
  final @Nullable String cage;
  final @Nullable String stall;

  private Animal(Builder builder) {
    this.name = ModelSupport.required(builder.name, "Animal", "name");
    this.legs = ModelSupport.required(builder.legs, "Animal", "legs");
    this.diet = ModelSupport.required(builder.diet, "Animal", "diet");
    this.mother = builder.mother;
    this.bornAt = builder.bornAt;
    this.adoptedOn = builder.adoptedOn;
    this.propertyClass = builder.propertyClass;
    this.id = builder.id;
    this.webSite = builder.webSite;
    this.weightKg = builder.weightKg;
    this.mood = builder.mood;
    this.speed = builder.speed;
    this.steps = builder.steps;
    this.tame = builder.tame;
    this.scan = builder.scan;
    this.nicknames = ModelSupport.copyOf(builder.nicknames);
    this.tags = ModelSupport.copyOf(builder.tags);
    this.friends = ModelSupport.copyOf(builder.friends);
    this.visits = ModelSupport.copyOf(builder.visits);
    this.labels = ModelSupport.copyOf(builder.labels);
    this.counts = ModelSupport.copyOf(builder.counts);
    this.family = ModelSupport.copyOf(builder.family);
    this.notes = builder.notes;
    this.extras = ModelSupport.copyOf(builder.extras);
    this.meal = builder.meal;
    this.secondMeal = builder.secondMeal;
    this.chip = builder.chip;
    this.keys = ModelSupport.copyOf(builder.keys);
    this.codes = ModelSupport.copyOf(builder.codes);
    this.seals = ModelSupport.copyOf(builder.seals);
    this.vault = builder.vault;
    this.lastMeal = builder.lastMeal;
    this.cage = builder.cage;
    this.stall = builder.stall;
  }

  /** Returns a new builder with nothing set. */
  public static Builder builder() {
    return new Builder();
  }

  /** Returns a new builder that holds everything that this value holds. */
  public Builder toBuilder() {
    Builder builder = new Builder();
    builder.name = name;
    builder.legs = legs;
    builder.diet = diet;
    builder.mother = mother;
    builder.bornAt = bornAt;
    builder.adoptedOn = adoptedOn;
    builder.propertyClass = propertyClass;
    builder.id = id;
    builder.webSite = webSite;
    builder.weightKg = weightKg;
    builder.mood = mood;
    builder.speed = speed;
    builder.steps = steps;
    builder.tame = tame;
    builder.scan = scan;
    builder.nicknames = nicknames;
    builder.tags = tags;
    builder.friends = friends;
    builder.visits = visits;
    builder.labels = labels;
    builder.counts = counts;
    builder.family = family;
    builder.notes = notes;
    builder.extras = extras;
    builder.meal = meal;
    builder.secondMeal = secondMeal;
    builder.chip = chip;
    builder.keys = keys;
    builder.codes = codes;
    builder.seals = seals;
    builder.vault = vault;
    builder.lastMeal = lastMeal;
    builder.cage = cage;
    builder.stall = stall;
    return builder;
  }

  /** The name. Length: 1 to 63. Pattern: {@code ^[a-z]+$}. */
  public String name() {
    return name;
  }

  /** How many legs it has; "0" is common. Between 0 and 1000. */
  public int legs() {
    return legs;
  }

  /** The property {@code diet}; see {@link Diet}. */
  public Diet diet() {
    return diet;
  }

  /** The name of its mother. May be null. */
  public @Nullable String mother() {
    return mother;
  }

  /** When it was born. Null if absent. */
  public @Nullable OffsetDateTime bornAt() {
    return bornAt;
  }

  /** When it was adopted. Null if absent. */
  public @Nullable LocalDate adoptedOn() {
    return adoptedOn;
  }

  /** Its class. Default: {@code "mammal"}. Null if absent. */
  public @Nullable String propertyClass() {
    return propertyClass;
  }

  /** Its identity. A UUID. Null if absent. */
  public @Nullable String id() {
    return id;
  }

  /** The property {@code web_site}. A URI. Null if absent. */
  public @Nullable String webSite() {
    return webSite;
  }

  /** Its weight, in kilograms. More than 0. Null if absent. */
  public @Nullable Double weightKg() {
    return weightKg;
  }

  /** How it feels. Between -1 and 1. Default: {@code 0.5}. Null if absent. */
  public @Nullable BigDecimal mood() {
    return mood;
  }

  /** Its speed, in metres per second. Null if absent. */
  public @Nullable Double speed() {
    return speed;
  }

  /** How many steps it took. At least 0. A multiple of 2. Default: {@code 0}. Null if absent. */
  public @Nullable Long steps() {
    return steps;
  }

  /** Whether it bites nobody. Default: {@code false}. Null if absent. */
  public @Nullable Boolean tame() {
    return tame;
  }

  /** A scan of its paw. Length: at most 4096. Bytes in base64. Null if absent. */
  public @Nullable String scan() {
    return scan;
  }

  /** Other names, dearest first. Size: at least 1. Null if absent. */
  public @Nullable List<String> nicknames() {
    return nicknames;
  }

  /** Tags. Size: at most 5. Null if absent. */
  public @Nullable Set<String> tags() {
    return tags;
  }

  /** Its friends. Null if absent. */
  public @Nullable List<Animal> friends() {
    return friends;
  }

  /** When it was visited. Null if absent. */
  public @Nullable List<OffsetDateTime> visits() {
    return visits;
  }

  /** Labels. Null if absent. */
  public @Nullable Map<String, String> labels() {
    return labels;
  }

  /** How often it ate what, by year. Null if absent. */
  public @Nullable Map<String, Map<String, Long>> counts() {
    return counts;
  }

  /** Its family, by kind. Null if absent. */
  public @Nullable Map<String, List<Animal>> family() {
    return family;
  }

  /** Anything. Null if absent. */
  public @Nullable Object notes() {
    return notes;
  }

  /** Free-form remarks. Null if absent. */
  public @Nullable Map<String, @Nullable Object> extras() {
    return extras;
  }

  /** The next meal. Null if absent. */
  public @Nullable Meal meal() {
    return meal;
  }

  /** The meal after. Null if absent. */
  public @Nullable Meal secondMeal() {
    return secondMeal;
  }

  /** The number of its chip. Null if absent. */
  public @Nullable String chip() {
    return chip;
  }

  /** Keys to its cages. Null if absent. */
  public @Nullable Map<String, String> keys() {
    return keys;
  }

  /** Codes of its doors, by house. Null if absent. */
  public @Nullable Map<String, List<String>> codes() {
    return codes;
  }

  /** Seals. Null if absent. */
  public @Nullable List<List<Integer>> seals() {
    return seals;
  }

  /** The property {@code vault}; see {@link Vault}. Null if absent. */
  public @Nullable Vault vault() {
    return vault;
  }

  /** Nobody's business. Null if absent. */
  public @Nullable Meal lastMeal() {
    return lastMeal;
  }

  /**
   * Older name of {@code house}. Null if absent.
   *
   * @deprecated The specification says not to use it any more.
   */
  @Deprecated
  public @Nullable String cage() {
    return cage;
  }

  /**
   * Oldest name of {@code house}. Null if absent.
   *
   * @deprecated The specification says not to use it any more.
   */
  @Deprecated
  public @Nullable String stall() {
    return stall;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Animal && Arrays.equals(fields(), ((Animal) other).fields());
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(fields());
  }

  private @Nullable Object[] fields() {
    return new @Nullable Object[] {
      name,
      legs,
      diet,
      mother,
      bornAt,
      adoptedOn,
      propertyClass,
      id,
      webSite,
      weightKg,
      mood,
      speed,
      steps,
      tame,
      scan,
      nicknames,
      tags,
      friends,
      visits,
      labels,
      counts,
      family,
      notes,
      extras,
      meal,
      secondMeal,
      chip,
      keys,
      codes,
      seals,
      vault,
      lastMeal,
      cage,
      stall,
    };
  }

  /** For people, not for programs; sensitive values show as {@code ***}. */
  @Override
  public String toString() {
    return new StringJoiner(", ", "Animal{", "}")
        .add("name=" + name)
        .add("legs=" + legs)
        .add("diet=" + diet)
        .add("mother=" + mother)
        .add("born_at=" + bornAt)
        .add("adopted_on=" + adoptedOn)
        .add("class=" + propertyClass)
        .add("id=" + id)
        .add("web_site=" + webSite)
        .add("weight_kg=" + weightKg)
        .add("mood=" + mood)
        .add("speed=" + speed)
        .add("steps=" + steps)
        .add("tame=" + tame)
        .add("scan=" + scan)
        .add("nicknames=" + nicknames)
        .add("tags=" + tags)
        .add("friends=" + friends)
        .add("visits=" + visits)
        .add("labels=" + labels)
        .add("counts=" + counts)
        .add("family=" + family)
        .add("notes=" + notes)
        .add("extras=" + extras)
        .add("meal=" + meal)
        .add("second_meal=" + secondMeal)
        .add("chip=" + ModelSupport.hidden(chip))
        .add("keys=" + ModelSupport.hidden(keys))
        .add("codes=" + ModelSupport.hidden(codes))
        .add("seals=" + ModelSupport.hidden(seals))
        .add("vault=" + ModelSupport.hidden(vault))
        .add("last_meal=" + ModelSupport.hidden(lastMeal))
        .add("cage=" + cage)
        .add("stall=" + stall)
        .toString();
  }

  /** Builds a {@link Animal}; not for use by several threads at once. */
  public static final class Builder {
    @Nullable String name;
    @Nullable Integer legs;
    @Nullable Diet diet;
    @Nullable String mother;
    @Nullable OffsetDateTime bornAt;
    @Nullable LocalDate adoptedOn;
    @Nullable String propertyClass;
    @Nullable String id;
    @Nullable String webSite;
    @Nullable Double weightKg;
    @Nullable BigDecimal mood;
    @Nullable Double speed;
    @Nullable Long steps;
    @Nullable Boolean tame;
    @Nullable String scan;
    @Nullable List<String> nicknames;
    @Nullable Set<String> tags;
    @Nullable List<Animal> friends;
    @Nullable List<OffsetDateTime> visits;
    @Nullable Map<String, String> labels;
    @Nullable Map<String, Map<String, Long>> counts;
    @Nullable Map<String, List<Animal>> family;
    @Nullable Object notes;
    @Nullable Map<String, @Nullable Object> extras;
    @Nullable Meal meal;
    @Nullable Meal secondMeal;
    @Nullable String chip;
    @Nullable Map<String, String> keys;
    @Nullable Map<String, List<String>> codes;
    @Nullable List<List<Integer>> seals;
    @Nullable Vault vault;
    @Nullable Meal lastMeal;
    @Nullable String cage;
    @Nullable String stall;

    private Builder() {}

    /** Sets {@link Animal#name()}. Required. */
    public Builder name(String name) {
      this.name = name;
      return this;
    }

    /** Sets {@link Animal#legs()}. Required. */
    public Builder legs(Integer legs) {
      this.legs = legs;
      return this;
    }

    /** Sets {@link Animal#diet()}. Required. */
    public Builder diet(Diet diet) {
      this.diet = diet;
      return this;
    }

    /** Sets {@link Animal#mother()}. */
    public Builder mother(@Nullable String mother) {
      this.mother = mother;
      return this;
    }

    /** Sets {@link Animal#bornAt()}. Null leaves it out. */
    public Builder bornAt(@Nullable OffsetDateTime bornAt) {
      this.bornAt = bornAt;
      return this;
    }

    /** Sets {@link Animal#adoptedOn()}. Null leaves it out. */
    public Builder adoptedOn(@Nullable LocalDate adoptedOn) {
      this.adoptedOn = adoptedOn;
      return this;
    }

    /** Sets {@link Animal#propertyClass()}. Null leaves it out. */
    public Builder propertyClass(@Nullable String propertyClass) {
      this.propertyClass = propertyClass;
      return this;
    }

    /** Sets {@link Animal#id()}. Null leaves it out. */
    public Builder id(@Nullable String id) {
      this.id = id;
      return this;
    }

    /** Sets {@link Animal#webSite()}. Null leaves it out. */
    public Builder webSite(@Nullable String webSite) {
      this.webSite = webSite;
      return this;
    }

    /** Sets {@link Animal#weightKg()}. Null leaves it out. */
    public Builder weightKg(@Nullable Double weightKg) {
      this.weightKg = weightKg;
      return this;
    }

    /** Sets {@link Animal#mood()}. Null leaves it out. */
    public Builder mood(@Nullable BigDecimal mood) {
      this.mood = mood;
      return this;
    }

    /** Sets {@link Animal#speed()}. Null leaves it out. */
    public Builder speed(@Nullable Double speed) {
      this.speed = speed;
      return this;
    }

    /** Sets {@link Animal#steps()}. Null leaves it out. */
    public Builder steps(@Nullable Long steps) {
      this.steps = steps;
      return this;
    }

    /** Sets {@link Animal#tame()}. Null leaves it out. */
    public Builder tame(@Nullable Boolean tame) {
      this.tame = tame;
      return this;
    }

    /** Sets {@link Animal#scan()}. Null leaves it out. */
    public Builder scan(@Nullable String scan) {
      this.scan = scan;
      return this;
    }

    /** Sets {@link Animal#nicknames()}. Null leaves it out. */
    public Builder nicknames(@Nullable List<String> nicknames) {
      this.nicknames = nicknames;
      return this;
    }

    /** Sets {@link Animal#tags()}. Null leaves it out. */
    public Builder tags(@Nullable Set<String> tags) {
      this.tags = tags;
      return this;
    }

    /** Sets {@link Animal#friends()}. Null leaves it out. */
    public Builder friends(@Nullable List<Animal> friends) {
      this.friends = friends;
      return this;
    }

    /** Sets {@link Animal#visits()}. Null leaves it out. */
    public Builder visits(@Nullable List<OffsetDateTime> visits) {
      this.visits = visits;
      return this;
    }

    /** Sets {@link Animal#labels()}. Null leaves it out. */
    public Builder labels(@Nullable Map<String, String> labels) {
      this.labels = labels;
      return this;
    }

    /** Sets {@link Animal#counts()}. Null leaves it out. */
    public Builder counts(@Nullable Map<String, Map<String, Long>> counts) {
      this.counts = counts;
      return this;
    }

    /** Sets {@link Animal#family()}. Null leaves it out. */
    public Builder family(@Nullable Map<String, List<Animal>> family) {
      this.family = family;
      return this;
    }

    /** Sets {@link Animal#notes()}. Null leaves it out. */
    public Builder notes(@Nullable Object notes) {
      this.notes = notes;
      return this;
    }

    /** Sets {@link Animal#extras()}. Null leaves it out. */
    public Builder extras(@Nullable Map<String, @Nullable Object> extras) {
      this.extras = extras;
      return this;
    }

    /** Sets {@link Animal#meal()}. Null leaves it out. */
    public Builder meal(@Nullable Meal meal) {
      this.meal = meal;
      return this;
    }

    /** Sets {@link Animal#secondMeal()}. Null leaves it out. */
    public Builder secondMeal(@Nullable Meal secondMeal) {
      this.secondMeal = secondMeal;
      return this;
    }

    /** Sets {@link Animal#chip()}. Null leaves it out. */
    public Builder chip(@Nullable String chip) {
      this.chip = chip;
      return this;
    }

    /** Sets {@link Animal#keys()}. Null leaves it out. */
    public Builder keys(@Nullable Map<String, String> keys) {
      this.keys = keys;
      return this;
    }

    /** Sets {@link Animal#codes()}. Null leaves it out. */
    public Builder codes(@Nullable Map<String, List<String>> codes) {
      this.codes = codes;
      return this;
    }

    /** Sets {@link Animal#seals()}. Null leaves it out. */
    public Builder seals(@Nullable List<List<Integer>> seals) {
      this.seals = seals;
      return this;
    }

    /** Sets {@link Animal#vault()}. Null leaves it out. */
    public Builder vault(@Nullable Vault vault) {
      this.vault = vault;
      return this;
    }

    /** Sets {@link Animal#lastMeal()}. Null leaves it out. */
    public Builder lastMeal(@Nullable Meal lastMeal) {
      this.lastMeal = lastMeal;
      return this;
    }

    /**
     * Sets {@link Animal#cage()}. Null leaves it out.
     *
     * @deprecated The specification says not to use it any more.
     */
    @Deprecated
    public Builder cage(@Nullable String cage) {
      this.cage = cage;
      return this;
    }

    /**
     * Sets {@link Animal#stall()}. Null leaves it out.
     *
     * @deprecated The specification says not to use it any more.
     */
    @Deprecated
    public Builder stall(@Nullable String stall) {
      this.stall = stall;
      return this;
    }

    /**
     * Returns a value with what was set so far; collections are copied, what they hold is not.
     *
     * @throws IllegalStateException if a required property is not set
     */
    public Animal build() {
      return new Animal(this);
    }
  }
}
