package az.pasport.fraud;

import az.pasport.facility.Region;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Distances between the regions' largest towns, as the crow flies: {@code regions.json} has their
 * coordinates in degrees. The way by road is never shorter.
 */
final class RegionDistances {
  private static final double EARTH_RADIUS_KM = 6371;

  private final Map<Region, List<Double>> towns;

  private RegionDistances(Map<Region, List<Double>> towns) {
    this.towns = towns;
  }

  static RegionDistances delivered() {
    try (InputStream in = RegionDistances.class.getResourceAsStream("regions.json")) {
      Map<Region, List<Double>> towns =
          new EnumMap<>(
              new ObjectMapper().readValue(in, new TypeReference<Map<Region, List<Double>>>() {}));
      if (towns.size() != Region.values().length) {
        throw new IllegalStateException("regions.json must name each region");
      }
      return new RegionDistances(towns);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Kilometres between two regions' towns; 0 within a region. */
  double between(Region one, Region other) {
    double latitude = Math.toRadians(towns.get(one).get(0));
    double otherLatitude = Math.toRadians(towns.get(other).get(0));
    double longitudes = Math.toRadians(towns.get(one).get(1) - towns.get(other).get(1));
    double half =
        Math.pow(Math.sin((latitude - otherLatitude) / 2), 2)
            + Math.cos(latitude) * Math.cos(otherLatitude) * Math.pow(Math.sin(longitudes / 2), 2);
    return 2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half));
  }
}
