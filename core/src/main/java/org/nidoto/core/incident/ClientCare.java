package org.nidoto.core.incident;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

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
        Optional<ContractOutcome> contractOutcome) {
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
}
