package az.pasport.reports;

import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import net.sf.jasperreports.engine.JRDataSource;
import net.sf.jasperreports.engine.JRException;
import net.sf.jasperreports.engine.JRField;
import org.jspecify.annotations.Nullable;

/** Records as the rows of a report, one at a time. */
final class Rows<T> implements JRDataSource {
  private final Iterator<T> records;
  private final Map<String, Function<T, Object>> columns;
  private @Nullable T row;

  Rows(Iterable<T> records, Map<String, Function<T, Object>> columns) {
    this.records = records.iterator();
    this.columns = columns;
  }

  @Override
  public boolean next() {
    boolean more = records.hasNext();
    row = more ? records.next() : null;
    return more;
  }

  @Override
  public Object getFieldValue(JRField field) throws JRException {
    Function<T, Object> column = columns.get(field.getName());
    if (column == null || row == null) {
      throw new JRException("no value for the field " + field.getName());
    }
    return column.apply(row);
  }
}
