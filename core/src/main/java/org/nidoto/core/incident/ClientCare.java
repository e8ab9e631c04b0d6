package org.nidoto.core.incident;

import java.io.Serializable;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * What the incident cost the client's trust, and what the company did to win it back.
 *
 * @param accompanied whether a superior came along to apologise
 * @param planPresentedAt when an improvement plan was presented
 * @param lossAmount the loss in the company's currency, at least 0; equal amounts are equal however they are written
 * @param affectedQuantity pieces, orders or documents affected, at least 0
 * @param executiveRequestedAt when the client asked for the top
 * @param executiveVisitedAt when the top went
 * @param letterIssuedAt when a letter of apology was issued
 * @param memorandumIssuedAt when a memorandum was signed
 * @param contractOutcome what became of the contract
 */
public record ClientCare(
        Optional<Boolean> accompanied,
        Optional<Moment> planPresentedAt,
        Optional<BigDecimal> lossAmount,
        OptionalLong affectedQuantity,
        Optional<Moment> executiveRequestedAt,
        Optional<Moment> executiveVisitedAt,
        Optional<Moment> letterIssuedAt,
        Optional<Moment> memorandumIssuedAt,
        Optional<ContractOutcome> contractOutcome)
        implements Serializable {
    public ClientCare {
        lossAmount = lossAmount.map(BigDecimal::stripTrailingZeros);
    }

    /** An incident of which the log says nothing beyond what happened. */
    public static final ClientCare NONE = new ClientCare(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    private Object writeReplace() {
        return new Sent(
                accompanied.orElse(null),
                planPresentedAt.orElse(null),
                lossAmount.orElse(null),
                affectedQuantity.isPresent() ? (Long) affectedQuantity.getAsLong() : null,
                executiveRequestedAt.orElse(null),
                executiveVisitedAt.orElse(null),
                letterIssuedAt.orElse(null),
                memorandumIssuedAt.orElse(null),
                contractOutcome.orElse(null));
    }

    /** What travels in its place: an {@link Optional} cannot be sent. */
    private record Sent(
            @Nullable Boolean accompanied,
            @Nullable Moment planPresentedAt,
            @Nullable BigDecimal lossAmount,
            @Nullable Long affectedQuantity,
            @Nullable Moment executiveRequestedAt,
            @Nullable Moment executiveVisitedAt,
            @Nullable Moment letterIssuedAt,
            @Nullable Moment memorandumIssuedAt,
            @Nullable ContractOutcome contractOutcome)
            implements Serializable {
        private Object readResolve() {
            return new ClientCare(
                    Optional.ofNullable(accompanied),
                    Optional.ofNullable(planPresentedAt),
                    Optional.ofNullable(lossAmount),
                    affectedQuantity == null ? OptionalLong.empty() : OptionalLong.of(affectedQuantity),
                    Optional.ofNullable(executiveRequestedAt),
                    Optional.ofNullable(executiveVisitedAt),
                    Optional.ofNullable(letterIssuedAt),
                    Optional.ofNullable(memorandumIssuedAt),
                    Optional.ofNullable(contractOutcome));
        }
    }
}
