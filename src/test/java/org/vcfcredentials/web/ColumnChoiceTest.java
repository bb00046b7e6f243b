package org.vcfcredentials.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnChoiceTest {
    @Test
    void withoutAChoiceEveryColumnIsShown() {
        assertThat(ColumnChoice.DEFAULT.shown()).containsExactly(TableColumn.values());
    }

    @Test
    void whatIsKeptIsReadBackInItsOrder() {
        ColumnChoice choice = ColumnChoice.parse("SOURCE,PASSWORD,HOSTNAME");

        assertThat(choice.shown()).containsExactly(TableColumn.SOURCE, TableColumn.PASSWORD, TableColumn.HOSTNAME);
        assertThat(ColumnChoice.parse(choice.text())).isEqualTo(choice);
        assertThat(choice.shows(TableColumn.USERNAME)).isFalse();
    }

    @Test
    void hostNameAndPasswordAreAlwaysThere() {
        assertThat(ColumnChoice.parse("").shown()).containsExactly(TableColumn.HOSTNAME, TableColumn.PASSWORD);
    }

    @Test
    void whatAnotherVersionOrAUserWroteDoesNoHarm() {
        assertThat(ColumnChoice.parse("HOSTNAME,<b>,HOSTNAME,,PASSWORD,expiry").shown())
                .containsExactly(TableColumn.HOSTNAME, TableColumn.PASSWORD);
    }

    @Test
    void hiddenColumnsStandBehindThoseThatAreShown() {
        assertThat(ColumnChoice.parse("PASSWORD,HOSTNAME").all())
                .startsWith(TableColumn.PASSWORD, TableColumn.HOSTNAME, TableColumn.ENVIRONMENT)
                .containsExactlyInAnyOrder(TableColumn.values());
    }

    @Test
    void whatTheAddressAsksForIsShownToo() {
        assertThat(ColumnChoice.parse("HOSTNAME,PASSWORD")
                        .with(List.of(TableColumn.SOURCE, TableColumn.HOSTNAME))
                        .shown())
                .containsExactly(TableColumn.HOSTNAME, TableColumn.PASSWORD, TableColumn.SOURCE);
    }
}
