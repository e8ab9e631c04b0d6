package org.nidoto.core.incident;

import java.util.Optional;

/**
 * A department of the company (部署).
 *
 * @param parent the department it belongs to; empty at the top of the tree
 */
public record Department(
        DepartmentCode code, Optional<String> nameJa, Optional<String> nameEn, Optional<DepartmentCode> parent) {}
