package az.pasport.registry;

import az.pasport.person.Fin;

/** The population registry. The port is implemented by the SOAP client at the edge. */
@FunctionalInterface
public interface PopulationRegistry {
  /**
   * Asks who the person of a FIN is. Answers within the time that the settings allow, and throws
   * nothing: what goes wrong is {@link RegistryAnswer.Unavailable}.
   */
  RegistryAnswer find(Fin fin);
}
