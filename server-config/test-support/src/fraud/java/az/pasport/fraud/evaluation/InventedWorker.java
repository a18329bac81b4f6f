package az.pasport.fraud.evaluation;

import az.pasport.fraud.EnteringWorker;

/**
 * A worker and their habits.
 *
 * @param firstHour of the shift, in Baku; a night shift ends on the next day
 * @param dayOff the first of two days without work, 0 to 6
 */
record InventedWorker(
    InventedFacility facility, EnteringWorker worker, int firstHour, int hours, int dayOff) {
  boolean worksOn(long day) {
    long weekday = Math.floorMod(day, 7L);
    return weekday != dayOff && weekday != (dayOff + 1) % 7;
  }

  boolean isNightShift() {
    return firstHour >= 18;
  }
}
