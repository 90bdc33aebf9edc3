package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.AS_OF;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.guidang.core.code.ArchivalCode;
import io.guidang.storage.store.BoxPlace;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.testkit.conformance.Clause;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ExecutionException;

/** Loans, and where boxes stand. */
abstract class LoanClauses extends LedgerClauses {

    private static final LocalDate MARCH = LocalDate.of(2012, 3, 1);

    @Clause(id = "S-60", promise = "an item is out on one loan at a time, and comes back")
    public void an_item_is_out_on_one_loan_at_a_time() {
        file("b1", SampleItem.of("W1", MARCH));
        FiledItem filed = found("W1");
        Loan first = loan("l1", filed);

        assertThat(archive().lend(first)).isTrue();
        assertThat(archive().lend(first)).as("the same again").isFalse();
        assertThat(archive().openLoan(filed.code())).contains(first);
        assertThatThrownBy(() -> archive().lend(loan("l2", filed)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("out already");
        Loan back = archive().takeBack(first, AS_OF.plusDays(2));
        assertThat(back.returnedOn()).contains(AS_OF.plusDays(2));
        assertThat(archive().takeBack(first, AS_OF.plusDays(2)))
                .as("the same again")
                .isEqualTo(back);
        assertThat(archive().openLoan(filed.code())).isEmpty();
        assertThatThrownBy(() -> archive().takeBack(first, AS_OF.plusDays(3)))
                .isInstanceOf(IllegalStateException.class);
        assertThat(archive().lend(loan("l2", filed))).isTrue();
        assertThat(store().loans(Optional.empty(), 10)).containsExactly(back, loan("l2", filed));
        assertThat(store().loans(Optional.of(LoanId.of("l1")), 10)).containsExactly(loan("l2", filed));
        requireSound(1);
    }

    @Clause(id = "S-61", promise = "what is not there is not lent, and an id is given to one loan")
    public void what_is_not_there_is_not_lent() {
        file("b1", SampleItem.of("W1", MARCH), SampleItem.of("W2", MARCH));
        Loan nowhere = Loan.of(LoanId.of("l1"), ArchivalCode.of("L001-0"), "李四", "核对", AS_OF, AS_OF.plusDays(7));

        assertThatThrownBy(() -> archive().lend(nowhere)).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> archive().takeBack(nowhere, AS_OF)).isInstanceOf(NoSuchElementException.class);
        archive().lend(loan("l1", found("W1")));
        assertThatThrownBy(() -> archive().lend(loan("l1", found("W2"))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("l1");
        assertThat(archive().openLoan(found("W2").code())).isEmpty();
    }

    @Clause(
            id = "S-62",
            promise = "of two administrators who put one box somewhere one is told that the other was first")
    public void of_two_administrators_on_one_box_one_is_told() {
        file("b1", SampleItem.of("W1", MARCH));
        ArchivalCode box = found("W1").box().orElseThrow();
        assertThat(archive().boxPlace(box)).isEmpty();

        BoxPlace first = archive().shelve(box, Optional.empty(), "1-03-05", AS_OF);
        assertThatThrownBy(() -> archive().shelve(box, Optional.empty(), "2-01-01", AS_OF))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("elsewhere");
        BoxPlace second = archive().shelve(box, Optional.of(first), "2-01-01", AS_OF);
        assertThatThrownBy(() -> archive().shelve(box, Optional.of(first), "3-01-01", AS_OF))
                .isInstanceOf(IllegalStateException.class);

        assertThat(archive().boxPlace(box)).contains(second);
        assertThat(second).isEqualTo(new BoxPlace(box, "2-01-01", 2));
        assertThat(archive().history(box)).hasSize(2);
    }

    @Clause(id = "S-63", promise = "of many who put one box somewhere at once one does, and the others are told")
    public void of_many_on_one_box_one_puts_it_there() throws InterruptedException, ExecutionException {
        file("b1", SampleItem.of("W1", MARCH));
        ArchivalCode box = found("W1").box().orElseThrow();

        List<Boolean> done = atOnce(writer -> {
            try {
                archive().shelve(box, Optional.empty(), "place " + writer, AS_OF);
                return List.of(true);
            } catch (IllegalStateException elsewhere) {
                return List.of(false);
            }
        });

        assertThat(done).containsOnlyOnce(true);
        assertThat(archive().boxPlace(box).orElseThrow().version()).isEqualTo(1);
    }

    static Loan loan(String id, FiledItem filed) {
        return Loan.of(LoanId.of(id), filed.code(), "李四", "理赔核对", AS_OF, AS_OF.plusDays(7));
    }
}
