package org.vcfcredentials.adoption;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import org.vcfcredentials.platform.database.Batch;

/** Writes what became of everything, for {@link Adoptions}. */
final class ReportWriter {
    private static final String ADOPTION = "INSERT INTO adoptions (id, adopted_at) VALUES (?, ?)";
    private static final String COUNT = "INSERT INTO adoption_counts (id, kind, found, taken_over, merged, set_aside,"
            + " left_out) VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String REMARK = "INSERT INTO adoption_remarks (id, subject, remark) VALUES (?, ?, ?)";

    private final Connection draft;

    ReportWriter(Connection draft) {
        this.draft = draft;
    }

    void write(Plan plan) throws SQLException {
        Batch.run(draft, ADOPTION, List.of(plan), (statement, row) -> {
            statement.setLong(1, Adoption.ID);
            statement.setLong(2, row.at().toEpochMilli());
        });
        Batch.run(draft, COUNT, numbers(plan.counts()), (statement, number) -> {
            statement.setLong(1, number + 1L);
            bind(statement, plan.counts().get(number));
        });
        Batch.run(draft, REMARK, numbers(plan.remarks()), (statement, number) -> {
            Remark remark = plan.remarks().get(number);
            statement.setLong(1, number + 1L);
            statement.setString(2, remark.subject());
            statement.setString(3, remark.remark());
        });
    }

    private static List<Integer> numbers(List<?> rows) {
        return IntStream.range(0, rows.size()).boxed().toList();
    }

    private static void bind(PreparedStatement statement, Count count) throws SQLException {
        statement.setString(2, count.kind().name());
        statement.setInt(3, count.found());
        statement.setInt(4, count.takenOver());
        statement.setInt(5, count.merged());
        statement.setInt(6, count.setAside());
        statement.setInt(7, count.leftOut());
    }
}
