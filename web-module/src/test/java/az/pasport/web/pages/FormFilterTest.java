package az.pasport.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ejb.EJBAccessException;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;

class FormFilterTest {
  @Test
  void knowsARefusedRoleHoweverFacesWrapsIt() {
    EJBAccessException refused = new EJBAccessException("not an operator");

    assertThat(FormFilter.isAccessDenied(new ServletException("x", new RuntimeException(refused))))
        .isTrue();
    assertThat(FormFilter.isAccessDenied(refused)).isTrue();
    assertThat(FormFilter.isAccessDenied(new ServletException("x", new RuntimeException())))
        .isFalse();
  }

  @Test
  void endsAtCausesThatGoInACircle() {
    RuntimeException one = new RuntimeException("one");
    one.initCause(new RuntimeException("two", one));

    assertThat(FormFilter.isAccessDenied(one)).isFalse();
  }
}
