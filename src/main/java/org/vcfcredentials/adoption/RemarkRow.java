package org.vcfcredentials.adoption;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A {@link Remark} as it is stored. */
@Entity
@Table(name = "adoption_remarks")
class RemarkRow {
    @Id
    private long id;

    private String subject;
    private String remark;

    /** For JPA. */
    protected RemarkRow() {}

    Remark remark() {
        return new Remark(subject, remark);
    }
}
