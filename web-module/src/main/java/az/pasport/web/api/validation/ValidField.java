package az.pasport.web.api.validation;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import az.pasport.time.Baku;
import az.pasport.web.problem.FieldError;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A field of a request that holds a value of a {@link FieldType}. */
@Constraint(validatedBy = ValidField.Validator.class)
@Target({FIELD, METHOD})
@Retention(RUNTIME)
public @interface ValidField {
  /** What the field holds. */
  FieldType value();

  /** The most characters of a text, or items of a list. */
  int max() default Integer.MAX_VALUE;

  /** Unused: {@link Validator#errors} names the problems. */
  String message() default "INVALID";

  /** Required by Bean Validation. */
  Class<?>[] groups() default {};

  /** Required by Bean Validation. */
  Class<? extends Payload>[] payload() default {};

  /** Checks a field. */
  class Validator implements ConstraintValidator<ValidField, Object> {
    @SuppressWarnings("NullAway.Init")
    private ValidField constraint;

    @Override
    public void initialize(ValidField annotation) {
      this.constraint = annotation;
    }

    @Override
    public boolean isValid(@Nullable Object value, ConstraintValidatorContext context) {
      LocalDate today = Baku.today(context.getClockProvider().getClock());
      return errors(constraint, "", value, today).isEmpty();
    }

    /** What is wrong with the value of a field; empty if nothing is. */
    public static List<FieldError> errors(
        ValidField constraint, String field, @Nullable Object value, LocalDate today) {
      return constraint.value().errors(new FieldType.Field(field, constraint.max(), today), value);
    }
  }
}
