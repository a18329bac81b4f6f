package az.pasport.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import java.lang.reflect.Method;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoleFiltersTest {
  @Test
  void closesMethodThatSaysNothing() throws Exception {
    assertThat(RoleFilters.guard(method("silent"), Silent.class))
        .contains(new RoleFilters.Guard(Set.of()));
  }

  @Test
  void takesTheRolesOfTheClass() throws Exception {
    assertThat(RoleFilters.guard(method("silent"), Staff.class))
        .contains(new RoleFilters.Guard(Set.of("operator")));
  }

  @Test
  void believesTheMethodBeforeTheClass() throws Exception {
    assertThat(RoleFilters.guard(method("analysts"), Staff.class))
        .contains(new RoleFilters.Guard(Set.of("analyst")));
    assertThat(RoleFilters.guard(method("everybody"), Staff.class)).isEmpty();
    assertThat(RoleFilters.guard(method("analysts"), Open.class))
        .contains(new RoleFilters.Guard(Set.of("analyst")));
  }

  private static Method method(String name) throws NoSuchMethodException {
    return Silent.class.getDeclaredMethod(name);
  }

  @SuppressWarnings("UnusedMethod")
  private static class Silent {
    void silent() {}

    @RolesAllowed("analyst")
    void analysts() {}

    @PermitAll
    void everybody() {}
  }

  @RolesAllowed("operator")
  private static class Staff {}

  @PermitAll
  private static class Open {}
}
