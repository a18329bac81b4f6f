package az.pasport.ws.guide;

import java.util.List;
import org.w3c.dom.Element;

/**
 * What can be asked of the service.
 *
 * @param action its SOAPAction
 * @param request fields of the request
 * @param answer fields of the answer
 * @param sent an example of the request: what stands in the Body
 * @param answered an example of the answer to it
 */
public record Operation(
    String name,
    String action,
    Words words,
    List<Field> request,
    List<Field> answer,
    String sent,
    String answered) {
  private static final String ANSWER = "Response";

  static Operation of(Element operation, Wsdl wsdl) {
    String name = operation.getAttribute("name");
    return new Operation(
        name,
        wsdl.action(name),
        Words.ofDocumented(operation),
        Field.of(wsdl.typeOfMessage(name)),
        Field.of(wsdl.typeOfMessage(name + ANSWER)),
        Examples.read(name),
        Examples.read(name + ANSWER));
  }
}
