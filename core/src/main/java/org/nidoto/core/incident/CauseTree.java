package org.nidoto.core.incident;

import java.io.Serializable;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;

/**
 * The tree of causes (原因分類): its first level is 5M1E, lower levels are the company's.
 *
 * @param parents the node above each node; a node without one stands on the first level
 */
public record CauseTree(Map<CauseCode, CauseCode> parents) implements Serializable {
    public CauseTree {
        parents = Map.copyOf(parents);
    }

    /** The node's ancestor on the given level, the first level being 1; the node itself where it stands higher than that. */
    public CauseCode atLevel(CauseCode cause, int level) {
        int steps = 0;
        for (var node : path(cause)) {
            if (++steps == level) {
                return node;
            }
        }
        return cause;
    }

    /** Whether the cause is the given node or stands below it. */
    public boolean isWithin(CauseCode cause, CauseCode node) {
        return path(cause).contains(node);
    }

    /** From the first level down to the cause itself; a circle in the list is cut where it closes. */
    private Deque<CauseCode> path(CauseCode cause) {
        var path = new ArrayDeque<CauseCode>();
        var seen = new HashSet<CauseCode>();
        Optional<CauseCode> node = Optional.of(cause);
        while (node.isPresent() && seen.add(node.get())) {
            path.addFirst(node.get());
            node = Optional.ofNullable(parents.get(node.get()));
        }
        return path;
    }
}
