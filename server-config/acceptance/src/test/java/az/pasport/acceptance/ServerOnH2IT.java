package az.pasport.acceptance;

/** Payara Server with the EAR. */
class ServerOnH2IT extends MainPath {
  @Override
  Installation install() {
    return Installation.start(
        "server-h2", Database.h2("server-h2"), new FullServer("server-h2"), settings());
  }
}
