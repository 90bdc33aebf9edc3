package io.guidang.storage.testkit;

import static io.guidang.storage.testkit.SampleItem.AS_OF;

import io.guidang.core.hold.Hold;
import io.guidang.core.item.ItemId;
import io.guidang.core.retention.Outcome;
import io.guidang.storage.custody.Appraisal;
import io.guidang.storage.custody.AppraisalOutcome;
import io.guidang.storage.custody.Archive;
import io.guidang.storage.custody.DestructionPermit;
import io.guidang.storage.store.BatchId;
import io.guidang.storage.store.FiledItem;
import io.guidang.storage.store.HoldId;
import io.guidang.storage.store.HoldScope;
import io.guidang.storage.store.Loan;
import io.guidang.storage.store.LoanId;
import io.guidang.storage.store.PlacedHold;
import io.guidang.storage.store.RegisterNumber;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Every command of an archive, each to be given any number of times after what it needs is there. */
enum Deed {
    FILE {
        @Override
        Function<Archive, Object> prepared(Archive archive, String name) {
            return to -> to.file(
                    BatchId.of(name),
                    AS_OF,
                    List.of(
                            SampleItem.of(name, DAY).scanned(true).filing(),
                            SampleItem.of(name + "-2", DAY).filing()));
        }
    },
    DECIDE_ANEW {
        @Override
        Function<Archive, Object> prepared(Archive archive, String name) {
            FiledItem read = filed(archive, name);
            return to -> to.redecide(
                    read, SampleItem.of(name, DAY).kept(Outcome.PERMANENT).decisions());
        }
    },
    HOLD {
        @Override
        Function<Archive, Object> prepared(Archive archive, String name) {
            return to -> to.hold(holdOfNothing(name), AS_OF);
        }
    },
    RELEASE {
        @Override
        Function<Archive, Object> prepared(Archive archive, String name) {
            PlacedHold hold = holdOfNothing(name);
            archive.hold(hold, AS_OF);
            return to -> to.release(hold, AS_OF, AS_OF);
        }
    },
    LEND {
        @Override
        Function<Archive, Object> prepared(Archive archive, String name) {
            Loan loan = loan(filed(archive, name), name);
            return to -> to.lend(loan);
        }
    },
    TAKE_BACK {
        @Override
        Function<Archive, Object> prepared(Archive archive, String name) {
            Loan loan = loan(filed(archive, name), name);
            archive.lend(loan);
            return to -> to.takeBack(loan, AS_OF.plusDays(1));
        }
    },
    SHELVE {
        @Override
        Function<Archive, Object> prepared(Archive archive, String name) {
            FiledItem read = filed(archive, name);
            var box = read.box().orElseThrow();
            var before = archive.boxPlace(box);
            return to -> to.shelve(box, before, "1-03-" + name, AS_OF);
        }
    },
    APPRAISE {
        @Override
        Function<Archive, Object> prepared(Archive archive, String name) {
            FiledItem read = filed(archive, name);
            return to -> to.appraise(RegisterNumber.of(name), AS_OF, List.of(read));
        }
    },
    APPROVE {
        @Override
        Function<Archive, Object> prepared(Archive archive, String name) {
            Appraisal appraisal = appraised(archive, name);
            return to -> to.approve(appraisal, AS_OF);
        }
    },
    DESTROY {
        @Override
        Function<Archive, Object> prepared(Archive archive, String name) {
            DestructionPermit permit =
                    archive.approve(appraised(archive, name), AS_OF).witnessedBy("赵", "钱");
            return to -> to.destroy(permit, AS_OF, FiledItem::decisions);
        }
    };

    private static final LocalDate DAY = LocalDate.of(2012, 3, 1);

    /**
     * The command, when all that it needs is there.
     *
     * @param archive where it is made to be there
     * @param name    of everything that the command concerns, given once
     */
    abstract Function<Archive, Object> prepared(Archive archive, String name);

    private static FiledItem filed(Archive archive, String name) {
        archive.file(BatchId.of(name), AS_OF, List.of(SampleItem.of(name, DAY).filing()));
        return archive.find(ItemId.of(name)).orElseThrow();
    }

    /** So that one deed does not stand against another. */
    private static PlacedHold holdOfNothing(String name) {
        return new PlacedHold(
                HoldId.of(name), HoldScope.ofYear(1999), new Hold("甲案", Optional.of(DAY), Optional.empty()));
    }

    private static Loan loan(FiledItem filed, String name) {
        return Loan.of(LoanId.of(name), filed.code(), "李四", "核对", AS_OF, AS_OF.plusDays(7));
    }

    private static Appraisal appraised(Archive archive, String name) {
        AppraisalOutcome outcome = archive.appraise(RegisterNumber.of(name), AS_OF, List.of(filed(archive, name)));
        return ((AppraisalOutcome.Appraised) outcome).appraisal();
    }
}
