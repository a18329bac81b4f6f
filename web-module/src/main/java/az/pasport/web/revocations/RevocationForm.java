package az.pasport.web.revocations;

import az.pasport.text.PlainText;
import az.pasport.web.problem.FieldError;
import az.pasport.web.problem.ProblemException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the form of a new bulk revocation says. */
@Named("revocationForm")
@RequestScoped
public class RevocationForm {
  /** Bytes of a list: more than its most lines have. */
  private static final int MOST_BYTES = 1024 * 1024;

  private final Map<String, String> texts = new HashMap<>(Map.of("reason", "FRAUD"));
  private String typed = "";
  @Nullable private Part file;

  /** The fields by their names in the API; the page writes into it. */
  public Map<String, String> getTexts() {
    return texts;
  }

  /** A field's text; empty if it is blank. */
  Optional<String> text(String name) {
    return Optional.ofNullable(texts.get(name)).filter(text -> !text.isBlank());
  }

  /**
   * The list of identifiers, as a file or typed; empty without one.
   *
   * @throws ProblemException if the file is no text, or both are given
   */
  Optional<String> list() throws IOException {
    Optional<String> sent = sent();
    Optional<String> written = Optional.of(typed).filter(text -> !text.isBlank());
    if (sent.isPresent() && written.isPresent()) {
      throw ProblemException.invalid("identifiers", "ONE_LIST");
    }
    Optional<String> list = sent.or(() -> written);
    if (list.filter(text -> !PlainText.isStorable(text)).isPresent()) {
      throw ProblemException.invalid(List.of(FieldError.invisibleCharacter("identifiers")));
    }
    return list;
  }

  private Optional<String> sent() throws IOException {
    Part part = file;
    if (part == null || part.getSize() == 0) {
      return Optional.empty();
    }
    if (part.getSize() > MOST_BYTES) {
      throw ProblemException.invalid("identifiers", "NO_TEXT_FILE");
    }
    try (InputStream in = part.getInputStream()) {
      return Optional.of(
          StandardCharsets.UTF_8
              .newDecoder()
              .decode(ByteBuffer.wrap(in.readAllBytes()))
              .toString());
    } catch (CharacterCodingException e) {
      throw ProblemException.invalid("identifiers", "NO_TEXT_FILE");
    } finally {
      part.delete();
    }
  }

  public String getTyped() {
    return typed;
  }

  public void setTyped(@Nullable String typed) {
    this.typed = typed == null ? "" : typed;
  }

  @Nullable
  public Object getFile() {
    return file;
  }

  /** Takes any object: a form that is not sent as multipart has a text here, which is no file. */
  public void setFile(@Nullable Object sent) {
    this.file = sent instanceof Part part ? part : null;
  }
}
