package az.pasport.fraud;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** Remembers how facilities worked before a day: it does not change any more on that day. */
@ApplicationScoped
class FacilityHabitCache {
  /** Facilities, of two days while one turns into the next. */
  private static final int MOST = 4000;

  private record Key(String facility, LocalDate day) {}

  private final Map<Key, FacilityHabit> habits = new ConcurrentHashMap<>();

  FacilityHabit of(String facility, LocalDate day, Supplier<FacilityHabit> reader) {
    var key = new Key(facility, day);
    FacilityHabit known = habits.get(key);
    if (known == null) {
      known = reader.get();
      if (habits.size() >= MOST) {
        habits.clear();
      }
      habits.put(key, known);
    }
    return known;
  }
}
