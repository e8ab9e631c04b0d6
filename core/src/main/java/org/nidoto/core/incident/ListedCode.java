package org.nidoto.core.incident;

import java.util.Optional;

/**
 * One entry of a code list that the company keeps.
 *
 * @param parent the entry above it, in the cause list the node above it in the cause tree
 */
public record ListedCode(
        CodeList list, String code, Optional<String> nameJa, Optional<String> nameEn, Optional<String> parent) {}
