package org.vcfcredentials.adoption;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A {@link Count} as it is stored. */
@Entity
@Table(name = "adoption_counts")
class CountRow {
    @Id
    private long id;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int found;

    @Column(name = "taken_over")
    private int takenOver;

    private int merged;

    @Column(name = "set_aside")
    private int setAside;

    @Column(name = "left_out")
    private int leftOut;

    /** For JPA. */
    protected CountRow() {}

    Count count() {
        return new Count(kind, found, takenOver, merged, setAside, leftOut);
    }
}
