package org.vcfcredentials.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    @CsvSource({"1,a b", "2,c d", "3,e", "4,''"})
    void aWholeListIsCut(int page, String rows) {
        var pager = new Pager(page, 2, 5, "");

        assertThat(String.join(" ", pager.of(List.of("a", "b", "c", "d", "e")))).isEqualTo(rows);
    }

    @ParameterizedTest
    @CsvSource({"1,0,1", "2,0,1", "2,50,1", "2,51,2", "9,102,3"})
    void aPageBehindTheLastIsTheLast(int page, long total, int shown) {
        assertThat(new Pager(page, 50, total, "", "jobs").atMostTheLast())
                .isEqualTo(new Pager(shown, 50, total, "", "jobs"));
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
