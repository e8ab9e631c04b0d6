package org.nidoto.core.incident;

/** What became of the contract after the incident (契約結果). */
public enum ContractOutcome {
    KEPT,
    REDUCED,
    TERMINATED
}
