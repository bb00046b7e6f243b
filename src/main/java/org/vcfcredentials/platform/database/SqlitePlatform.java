package org.vcfcredentials.platform.database;

import org.eclipse.persistence.expressions.ExpressionOperator;
import org.eclipse.persistence.internal.databaseaccess.DatabaseCall;
import org.eclipse.persistence.internal.expressions.ExpressionSQLPrinter;
import org.eclipse.persistence.internal.expressions.SQLSelectStatement;
import org.eclipse.persistence.platform.database.DatabasePlatform;
import org.eclipse.persistence.queries.ValueReadQuery;

/** What EclipseLink must know of SQLite: it ships no platform for it. Ids come from a table, so identity columns are left out. */
public class SqlitePlatform extends DatabasePlatform {
    private static final long serialVersionUID = 1L;

    @Override
    protected void initializePlatformOperators() {
        super.initializePlatformOperators();
        addOperator(ExpressionOperator.simpleTwoArgumentFunction(ExpressionOperator.Locate, "INSTR"));
    }

    /** SQLite pages with LIMIT and OFFSET, as PostgreSQL does. */
    @Override
    public void printSQLSelectStatement(DatabaseCall call, ExpressionSQLPrinter printer, SQLSelectStatement statement) {
        int max = statement.getQuery() == null ? 0 : statement.getQuery().getMaxRows();
        int first = statement.getQuery() == null ? 0 : statement.getQuery().getFirstResult();
        if (max <= 0 && first <= 0) {
            super.printSQLSelectStatement(call, printer, statement);
            return;
        }
        statement.setUseUniqueFieldAliases(true);
        call.setFields(statement.printSQL(printer));
        printer.printString(" LIMIT ");
        printer.printParameter(DatabaseCall.MAXROW_FIELD);
        printer.printString(" OFFSET ");
        printer.printParameter(DatabaseCall.FIRSTRESULT_FIELD);
        call.setIgnoreFirstRowSetting(true);
        call.setIgnoreMaxResultsSetting(true);
    }

    /** JPA counts the last row from the start; LIMIT counts from the offset, and -1 is no limit. */
    @Override
    public int computeMaxRowsForSQL(int firstResult, int maxResults) {
        return maxResults <= 0 ? -1 : maxResults - Math.max(firstResult, 0);
    }

    /** The escape syntax of JDBC, which EclipseLink writes by default, is not understood by the driver. */
    @Override
    public boolean shouldUseJDBCOuterJoinSyntax() {
        return false;
    }

    @Override
    public boolean supportsForeignKeyConstraints() {
        return false;
    }

    /** There is no row lock to ask for: there is one writer. */
    @Override
    public String getSelectForUpdateString() {
        return "";
    }

    @Override
    public ValueReadQuery getTimestampQuery() {
        return new ValueReadQuery("SELECT CURRENT_TIMESTAMP");
    }
}
