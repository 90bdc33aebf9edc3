package io.guidang.rules.verify;

import java.util.List;

/**
 * Everything that was found in a stack of rulebooks.
 *
 * @param findings errors first, then warnings, then notes; of one severity in the order of the stack, its rows and terms
 */
public record Verification(List<Finding> findings) {

    public Verification {
        findings = List.copyOf(findings);
    }

    /** Whether no finding is an error. */
    public boolean isSound() {
        return findings.stream().noneMatch(Finding::isError);
    }
}
