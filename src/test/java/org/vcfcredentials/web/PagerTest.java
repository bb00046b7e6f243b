package org.vcfcredentials.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class PagerTest {
    @ParameterizedTest
    @CsvSource({"1,1,50,false,true", "2,51,100,true,true", "3,101,102,true,false"})
    void aPageTellsItsRowsAndItsNeighbours(int page, long first, long last, boolean previous, boolean next) {
        var pager = new Pager(page, 50, 102, "");

        assertThat(pager.first()).isEqualTo(first);
        assertThat(pager.last()).isEqualTo(last);
        assertThat(pager.hasPrevious()).isEqualTo(previous);
        assertThat(pager.hasNext()).isEqualTo(next);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "0", "-1", "two", "99999999999"})
    void aPageThatCannotBeIsTheFirst(String text) {
        assertThat(Pager.number(text)).isEqualTo(1);
    }

    @Test
    void aPageIsTheOneAskedFor() {
        assertThat(Pager.number("12")).isEqualTo(12);
    }
}
