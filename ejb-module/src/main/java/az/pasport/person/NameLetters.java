package az.pasport.person;

/**
 * Family and given name in one way of writing, to compare.
 *
 * @param givenName empty for a person of one name, or {@code familyName} is
 */
record NameLetters(String familyName, String givenName) {
  static NameLetters of(LatinName name) {
    return new NameLetters(name.familyName(), name.givenName());
  }

  boolean agreeWith(NameLetters other) {
    if (isOneName() || other.isOneName()) {
      return agree(familyName + " " + givenName, other.familyName + " " + other.givenName);
    }
    return agree(familyName, other.familyName) && agree(givenName, other.givenName);
  }

  private boolean isOneName() {
    return familyName.isEmpty() || givenName.isEmpty();
  }

  private static boolean agree(String one, String other) {
    MachineSpelling mine = Transliteration.standard().spelling(one);
    MachineSpelling theirs = Transliteration.standard().spelling(other);
    // Letters that no table knows are not compared by what is left of the name without them.
    return mine.unknown().isEmpty() && theirs.unknown().isEmpty()
        ? mine.canBe(theirs)
        : one.equalsIgnoreCase(other);
  }
}
