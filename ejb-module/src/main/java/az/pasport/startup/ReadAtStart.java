package az.pasport.startup;

/**
 * A bean that checks its settings when it is created. The server does not start where that throws;
 * the message names the setting and is for the operator.
 */
public interface ReadAtStart {
  /** Does nothing: the first call lets the container create the bean. */
  void read();
}
