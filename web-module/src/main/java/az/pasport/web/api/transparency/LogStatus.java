package az.pasport.web.api.transparency;

import az.pasport.certificate.LogBackfillJob;
import az.pasport.certificate.LogBackfillRun;
import az.pasport.transparency.LogReader;
import az.pasport.trustlist.PublishedTreeHead;
import az.pasport.trustlist.TreeHeads;
import az.pasport.web.api.json.JsonMembers;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** How far the log is, in numbers. */
@RequestScoped
public class LogStatus {
  @Inject LogReader log;
  @Inject TreeHeads heads;
  @Inject LogBackfillJob backfill;

  JsonMembers json() {
    Optional<PublishedTreeHead> head = heads.latest();
    return new JsonMembers()
        .add("size", log.size())
        .add("pending", log.pending())
        .add("signedSize", head.map(PublishedTreeHead::size))
        .add("signedAt", head.map(PublishedTreeHead::signedAt))
        .add("backfill", backfill.latest().map(this::json));
  }

  private JsonMembers json(LogBackfillRun run) {
    return new JsonMembers()
        .add("status", backfill.status(run))
        .add("startedAt", run.startedAt())
        .add("finishedAt", run.finishedAt())
        .add("entered", run.entered())
        .add("unreadable", backfill.unreadable(run));
  }
}
