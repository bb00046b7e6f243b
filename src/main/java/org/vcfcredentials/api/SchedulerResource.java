package org.vcfcredentials.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.stream.JsonGenerator;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.vcfcredentials.account.AdminOnly;
import org.vcfcredentials.account.CurrentUser;
import org.vcfcredentials.platform.Page;
import org.vcfcredentials.sync.Job;
import org.vcfcredentials.sync.Jobs;
import org.vcfcredentials.sync.RunRecord;

/** What is read by itself and when. */
@Path("scheduler")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SchedulerResource {
    private final Jobs jobs;
    private final CurrentUser user;
    private final Clock clock;

    @Inject
    public SchedulerResource(Jobs jobs, CurrentUser user, Clock clock) {
        this.jobs = jobs;
        this.user = user;
        this.clock = clock;
    }

    /** For the container's proxy. */
    public SchedulerResource() {
        this(null, null, null);
    }

    /** Whether the timers tick, and every job, or the page of them that the query parameters ask for. */
    @GET
    @AdminOnly
    @Path("status")
    public Response status(@Context UriInfo uri) {
        Page<Job> page = PageRequest.orEverything(uri.getQueryParameters()).of(jobs.list());
        return Response.ok(new StatusAnswer(jobs.ticking(), page.rows(), clock.instant()))
                .header(CredentialListResource.TOTAL, page.total())
                .build();
    }

    /** Makes every timer anew from what is stored. */
    @POST
    @AdminOnly
    @Path("reschedule")
    public JsonAnswer reschedule() {
        return new TextAnswer("Jobs scheduled: " + jobs.reschedule(user.actor()) + ".");
    }

    private record StatusAnswer(boolean running, List<Job> jobs, Instant now) implements JsonAnswer {
        @Override
        public void writeTo(JsonGenerator json) {
            json.writeStartObject().write("running", running).writeStartArray("jobs");
            jobs.forEach(job -> write(json, job));
            json.writeEnd().writeEnd();
        }

        private void write(JsonGenerator json, Job job) {
            json.writeStartObject()
                    .write("environment_id", job.key().environmentId())
                    .write("environment_name", job.environment())
                    .write("source", job.key().source().name())
                    .write("enabled", job.enabled())
                    .write("running", job.running())
                    .write("interval_minutes", job.intervalMinutes());
            JsonAnswer.writeTime(json, "paused_since", job.refusedSince());
            JsonAnswer.writeTime(json, "next_run", job.nextRun());
            job.due(now)
                    .ifPresentOrElse(
                            due -> json.write("seconds_until_next_run", due.toSeconds()),
                            () -> json.writeNull("seconds_until_next_run"));
            writeLatest(json, job.latest());
            json.writeEnd();
        }

        private static void writeLatest(JsonGenerator json, Optional<RunRecord> latest) {
            JsonAnswer.writeTime(json, "last_run", latest.map(RunRecord::finishedAt));
            JsonAnswer.writeText(
                    json, "last_status", latest.map(run -> run.outcome().word()));
            JsonAnswer.writeText(
                    json, "last_error", latest.filter(run -> !run.succeeded()).map(RunRecord::message));
        }
    }
}
