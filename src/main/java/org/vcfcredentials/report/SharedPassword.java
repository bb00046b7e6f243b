package org.vcfcredentials.report;

import java.util.List;

/**
 * One password that several accounts have.
 *
 * @param accounts how many accounts have it; one that both sources list counts once
 * @param environments in how many environments they are
 * @param members the first of them, as many as were asked for
 */
public record SharedPassword(long accounts, long environments, List<Account> members) {
    public SharedPassword {
        members = List.copyOf(members);
    }

    /** How many accounts are not among the members. */
    public long others() {
        return accounts - members.size();
    }
}
