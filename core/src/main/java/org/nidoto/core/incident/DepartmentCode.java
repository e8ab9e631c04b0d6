package org.nidoto.core.incident;

import java.io.Serializable;

/** The code of a department (部署); without a list of departments, the department's name is its code. */
public record DepartmentCode(String value) implements Comparable<DepartmentCode>, Serializable {
    public DepartmentCode {
        Codes.requireText("department", value);
    }

    @Override
    public int compareTo(DepartmentCode other) {
        return value.compareTo(other.value);
    }
}
