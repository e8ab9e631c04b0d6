package org.nidoto.core.incident;

import java.io.Serializable;

/** The code of a client (取引先); without a list of clients, the client's name is its code. */
public record ClientCode(String value) implements Comparable<ClientCode>, Serializable {
    public ClientCode {
        Codes.requireText("client", value);
    }

    @Override
    public int compareTo(ClientCode other) {
        return value.compareTo(other.value);
    }
}
