package io.guidang.core.item;

import static java.util.Objects.requireNonNull;

/**
 * One copy of a voucher that was made in several; only one is filed (R17).
 *
 * @param voucher the number that all copies share, never blank
 * @param copy    which copy, from 1
 * @param of      of how many, not below {@code copy}
 */
public record VoucherCopy(String voucher, int copy, int of) {

    public VoucherCopy {
        if (requireNonNull(voucher, "voucher").isBlank()) {
            throw new IllegalArgumentException("A copy of a voucher names its voucher, but found none");
        }
        if (copy < 1 || of < copy) {
            throw new IllegalArgumentException(
                    "A copy is counted as 1/3, 2/3, 3/3, but found %s/%s".formatted(copy, of));
        }
    }

    @Override
    public String toString() {
        return copy + "/" + of;
    }
}
