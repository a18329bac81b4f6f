package az.pasport.testsupport;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;

/** What an ArchitectureTest reads: neither tests nor what tests share. */
public final class ProductionClasses implements ImportOption {
  @Override
  public boolean includes(Location location) {
    return Predefined.DO_NOT_INCLUDE_TESTS.includes(location)
        && !location.contains("/az/pasport/testsupport/");
  }
}
