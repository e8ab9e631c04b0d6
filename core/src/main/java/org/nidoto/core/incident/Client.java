package org.nidoto.core.incident;

import java.util.Optional;

/**
 * A client of the company (取引先).
 *
 * @param rank the company's own ranking of it
 */
public record Client(ClientCode code, String name, Optional<String> rank) {}
