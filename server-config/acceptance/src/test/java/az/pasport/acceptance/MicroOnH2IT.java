package az.pasport.acceptance;

/** Payara Micro with the WAR on an H2 file, as {@code ./run} starts it. */
class MicroOnH2IT extends MainPath {
  @Override
  Installation install() {
    return Installation.start(
        "micro-h2", Database.h2("micro-h2"), new MicroServer("micro-h2"), settings());
  }
}
