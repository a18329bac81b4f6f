package az.pasport.ws.proof;

/**
 * The secret that a worker's software shares with this application.
 *
 * @param text what the software is given as its password, character by character
 */
public record Secret(String text) {
  /** Nothing of the secret: what is printed ends up in logs. */
  @Override
  public String toString() {
    return "Secret";
  }
}
