package org.nidoto.core.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.incident.Label;
import org.nidoto.core.statistics.TextOrder;

/**
 * The tree of occurrence causes with the period's incidents on it (特性要因図): the first level, and below each of its nodes the causes at
 * the level that causes are counted at.
 *
 * @param incidents of the period, with or without a cause
 * @param unnamed of them, those that name no cause
 * @param bones nodes of the first level that incidents had, most incidents first, ties by code
 */
public record CauseDiagram(int incidents, int unnamed, List<Bone> bones) {
    private static final Comparator<CauseCode> BY_CODE =
            Comparator.comparing(CauseCode::value, TextOrder.BY_CODE_POINT);

    public CauseDiagram {
        bones = List.copyOf(bones);
    }

    static CauseDiagram of(CauseTally tally, ReviewFrame frame) {
        var counts = tally.occurrence.by(CauseTally.DepartmentCause::cause);
        var trees = new TreeMap<CauseCode, Map<CauseCode, Integer>>(BY_CODE);
        counts.asMap().forEach((cause, incidents) -> {
            if (!cause.equals(ReviewFrame.other())) {
                trees.computeIfAbsent(frame.codes().causes().atLevel(cause, 1), node -> new TreeMap<>(BY_CODE))
                        .put(cause, incidents);
            }
        });
        var bones = new ArrayList<Bone>();
        trees.forEach((node, causes) -> bones.add(bone(node, causes, frame)));
        bones.sort(Comparator.comparingInt(Bone::incidents).reversed());
        return new CauseDiagram(counts.where(cause -> true), counts.of(ReviewFrame.other()), bones);
    }

    private static Bone bone(CauseCode node, Map<CauseCode, Integer> causes, ReviewFrame frame) {
        var below = new ArrayList<Cause>();
        causes.forEach((cause, incidents) -> {
            if (!cause.equals(node)) {
                below.add(new Cause(frame.codes().label(cause), incidents));
            }
        });
        below.sort(Comparator.comparingInt(Cause::incidents).reversed());
        return new Bone(
                frame.codes().label(node),
                causes.values().stream().mapToInt(Integer::intValue).sum(),
                below);
    }

    /**
     * One node of the first level.
     *
     * @param incidents of it and of all causes below it
     * @param causes those below it, most incidents first, ties by code; the node's own incidents are not among them
     */
    public record Bone(Label cause, int incidents, List<Cause> causes) {
        public Bone {
            causes = List.copyOf(causes);
        }
    }

    /** One cause. */
    public record Cause(Label cause, int incidents) {}
}
