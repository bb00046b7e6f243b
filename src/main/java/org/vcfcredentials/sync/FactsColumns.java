package org.vcfcredentials.sync;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.Optional;
import org.vcfcredentials.vcf.AutoRotation;
import org.vcfcredentials.vcf.CredentialFacts;
import org.vcfcredentials.vcf.Expiry;

/** The columns of {@link CredentialFacts}, to statements and back. */
final class FactsColumns {
    static final String NAMES = "resource_id, vcf_created_at, vcf_modified_at, rotates_every_days, rotates_next, "
            + "expires_at, expiry_status, expiry_checked_at, connectivity, connectivity_error";
    static final String SET_EXPIRY =
            "expires_at = ?, expiry_status = ?, expiry_checked_at = ?, connectivity = ?," + " connectivity_error = ?";
    static final String SET = "resource_id = ?, vcf_created_at = ?, vcf_modified_at = ?, rotates_every_days = ?,"
            + " rotates_next = ?, " + SET_EXPIRY;
    static final int COUNT = 10;

    private static final int EXPIRY = 5;
    private static final int ID = 100;
    private static final int WORD = 50;
    private static final int ERROR = 1_000;

    private FactsColumns() {}

    /** The same, cut to what the columns hold. */
    static CredentialFacts cut(CredentialFacts facts) {
        return new CredentialFacts(
                cut(facts.resourceId(), ID),
                facts.createdAt(),
                facts.modifiedAt(),
                cut(facts.expiry()),
                facts.autoRotation());
    }

    /** The same, cut to what the columns hold. */
    static Expiry cut(Expiry expiry) {
        return new Expiry(
                expiry.expiresAt(),
                cut(expiry.status(), WORD),
                expiry.checkedAt(),
                cut(expiry.connectivity(), WORD),
                cut(expiry.connectivityError(), ERROR));
    }

    /** @param first the index of the first of {@link #COUNT} parameters */
    static void bind(PreparedStatement statement, int first, CredentialFacts facts) throws SQLException {
        statement.setString(first, facts.resourceId());
        bind(statement, first + 1, facts.createdAt());
        bind(statement, first + 2, facts.modifiedAt());
        Optional<Integer> days = facts.autoRotation().everyDays();
        if (days.isPresent()) {
            statement.setInt(first + 3, days.get());
        } else {
            statement.setNull(first + 3, Types.INTEGER);
        }
        bind(statement, first + 4, facts.autoRotation().next());
        bindExpiry(statement, first + EXPIRY, facts.expiry());
    }

    static void bindExpiry(PreparedStatement statement, int first, Expiry expiry) throws SQLException {
        bind(statement, first, expiry.expiresAt());
        statement.setString(first + 1, expiry.status());
        bind(statement, first + 2, expiry.checkedAt());
        statement.setString(first + 3, expiry.connectivity());
        statement.setString(first + 4, expiry.connectivityError());
    }

    static CredentialFacts read(ResultSet row, int first) throws SQLException {
        int days = row.getInt(first + 3);
        return new CredentialFacts(
                row.getString(first),
                moment(row, first + 1),
                moment(row, first + 2),
                readExpiry(row, first + EXPIRY),
                days == 0 ? AutoRotation.NONE : new AutoRotation(Optional.of(days), moment(row, first + 4)));
    }

    static Expiry readExpiry(ResultSet row, int first) throws SQLException {
        return new Expiry(
                moment(row, first),
                row.getString(first + 1),
                moment(row, first + 2),
                row.getString(first + 3),
                row.getString(first + 4));
    }

    private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
        long millis = row.getLong(column);
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(millis));
    }

    private static void bind(PreparedStatement statement, int column, Optional<Instant> moment) throws SQLException {
        if (moment.isPresent()) {
            statement.setLong(column, moment.get().toEpochMilli());
        } else {
            statement.setNull(column, Types.BIGINT);
        }
    }

    /** The character NUL, which databases refuse, is left out. */
    private static String cut(String text, int longest) {
        String kept = text.indexOf('\0') < 0 ? text : text.replace("\0", "");
        return kept.length() <= longest ? kept : kept.substring(0, longest);
    }
}
