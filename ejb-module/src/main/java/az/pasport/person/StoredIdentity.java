package az.pasport.person;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import org.jspecify.annotations.Nullable;

/** A row that names an identity: a FIN or a travel document. */
@MappedSuperclass
public abstract class StoredIdentity {
  @Nullable private String fin;

  @Column(name = "document_type")
  @Enumerated(EnumType.STRING)
  @Nullable
  private DocumentType documentType;

  @Column(name = "document_country")
  @Nullable
  private String documentCountry;

  @Column(name = "document_number")
  @Nullable
  private String documentNumber;

  /** For the persistence provider. */
  protected StoredIdentity() {}

  final void identify(Identity identity) {
    this.fin = identity.fin().map(Fin::value).orElse(null);
    this.documentType = identity.document().map(TravelDocument::type).orElse(null);
    this.documentCountry = identity.document().map(TravelDocument::country).orElse(null);
    this.documentNumber = identity.document().map(TravelDocument::number).orElse(null);
  }

  public Identity identity() {
    return fin != null
        ? new Fin(fin)
        : new TravelDocument(documentType, documentCountry, documentNumber);
  }
}
