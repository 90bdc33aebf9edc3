package io.guidang.examples.generate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A life insurer's contracts, their events, and the submissions about each. */
final class LifeBusiness implements Business {

    private static final int CONTRACT = 1;
    private static final int PAPERS = 2;

    private static final List<String> KINDS = List.of("寿险", "健康险", "年金险", "意外险");
    private static final List<String> TERMS = List.of("1", "1", "1", "终身", "终身", "终身", "20", "30", "10", "5");
    private static final List<String> ORGANISATIONS = List.of("省公司本部", "一分公司", "二分公司", "三支公司", "四支公司");
    private static final List<String> EARLY_ENDS = List.of("理赔终止", "失效终止", "退保终止");

    private final long seed;

    LifeBusiness(long seed) {
        this.seed = seed;
    }

    @Override
    public String referenceFile() {
        return "contracts.csv";
    }

    @Override
    public boolean marksReferenceFile() {
        return false;
    }

    @Override
    public List<String> referenceHeader() {
        return List.of(
                "contract_no",
                "policyholder",
                "insured",
                "product_kind",
                "insurance_term_years",
                "business",
                "signed_on",
                "organisation");
    }

    @Override
    public List<String> eventHeader() {
        return List.of("contract_no", "event", "on");
    }

    @Override
    public List<String> documentHeader() {
        return List.of(
                "document_id",
                "workflow_no",
                "contract_no",
                "policyholder",
                "stage",
                "document_name",
                "medium",
                "pages",
                "formed_on",
                "organisation",
                "remark",
                "image_of");
    }

    @Override
    public long references(long parts) {
        return parts;
    }

    @Override
    public Reference reference(long index) {
        Contract contract = contract(index);
        return new Reference(contract.cells(), contract.events());
    }

    @Override
    public List<GeneratedRow> part(long index) {
        Contract contract = contract(index);
        Dice dice = Dice.of(seed, PAPERS, index);
        LifePapers papers = new LifePapers(dice, contract, index);
        papers.submission(Stage.UNDERWRITING, contract.signed());
        if (!contract.declined()) {
            for (int i = dice.below(4) - dice.below(2); i > 0; i--) {
                papers.submission(Stage.SERVICING, dice.day(contract.signed(), contract.lastDay()));
            }
            if (dice.percent(27)) {
                papers.submission(Stage.CLAIM, dice.day(contract.signed(), contract.lastDay()));
            }
        }
        return papers.rows();
    }

    private Contract contract(long index) {
        Dice dice = Dice.of(seed, CONTRACT, index);
        LocalDate signed = dice.day(FIRST_DAY, LAST_DAY.minusMonths(2));
        boolean group = dice.percent(6);
        String policyholder = group ? "第" + dice.below(400) + "号企业" : Names.person(dice);
        String number = String.format(Locale.ROOT, "%d%02dP%06d", signed.getYear(), dice.below(100), index);
        String term = dice.oneOf(TERMS);
        String organisation = dice.oneOf(ORGANISATIONS);
        boolean declined = dice.inHundredThousand(4_556);
        Optional<LocalDate> ended = Optional.empty();
        List<List<String>> events = new ArrayList<>();
        events.add(List.of(number, declined ? "拒保" : "合同成立", signed.toString()));
        if (!declined) {
            Optional<LocalDate> expiry = term.equals("终身")
                    ? Optional.empty()
                    : Optional.of(signed.plusYears(Integer.parseInt(term))).filter(day -> !day.isAfter(LAST_DAY));
            if (dice.percent(2)) {
                LocalDate opened = dice.day(signed, LAST_DAY);
                events.add(List.of(number, "争议开始", opened.toString()));
                if (dice.percent(67)) {
                    events.add(List.of(
                            number,
                            "争议结束",
                            opened.plusDays(30 + dice.below(900)).toString()));
                }
            }
            if (dice.percent(30)) {
                ended = Optional.of(dice.day(signed.plusMonths(1), expiry.orElse(LAST_DAY)));
                events.add(List.of(number, dice.oneOf(EARLY_ENDS), ended.get().toString()));
            } else if (expiry.isPresent()) {
                ended = expiry;
                events.add(List.of(number, "满期终止", expiry.get().toString()));
            }
        }
        List<String> cells = List.of(
                number,
                policyholder,
                Names.person(dice),
                dice.oneOf(KINDS),
                term,
                group ? "团险" : "个险",
                signed.toString(),
                organisation);
        return new Contract(cells, events, signed, ended.orElse(LAST_DAY), declined, group);
    }

    /**
     * A contract.
     *
     * @param cells    its row
     * @param events   the rows of its events
     * @param signed   the day it was signed
     * @param lastDay  the last day on which papers about it are formed
     * @param declined whether no contract came into being
     * @param group    whether a business took it out for its people
     */
    record Contract(
            List<String> cells,
            List<List<String>> events,
            LocalDate signed,
            LocalDate lastDay,
            boolean declined,
            boolean group) {

        String number() {
            return cells.get(0);
        }

        String policyholder() {
            return cells.get(1);
        }

        String organisation() {
            return cells.get(7);
        }
    }
}
