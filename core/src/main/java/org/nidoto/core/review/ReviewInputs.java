package org.nidoto.core.review;

import java.util.List;
import org.nidoto.core.metric.DataQuality.ImportedRows;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.Decision;
import org.nidoto.core.prevention.Exposure;
import org.nidoto.core.prevention.PreventionMeasure;

/**
 * What a review draws on beside its incidents, all of it as known, be it before or after the as-of instant.
 *
 * @param decisions of earlier meetings
 * @param files rows of the last file of each kind
 */
public record ReviewInputs(
        List<PreventionMeasure> measures,
        List<Adoption> adoptions,
        List<Exposure> exposures,
        List<Decision> decisions,
        List<ImportedRows> files) {
    /** Nothing but incidents. */
    public static final ReviewInputs NONE = new ReviewInputs(List.of(), List.of(), List.of(), List.of(), List.of());

    public ReviewInputs {
        measures = List.copyOf(measures);
        adoptions = List.copyOf(adoptions);
        exposures = List.copyOf(exposures);
        decisions = List.copyOf(decisions);
        files = List.copyOf(files);
    }

    /** Without decisions of earlier meetings. */
    public ReviewInputs(
            List<PreventionMeasure> measures,
            List<Adoption> adoptions,
            List<Exposure> exposures,
            List<ImportedRows> files) {
        this(measures, adoptions, exposures, List.of(), files);
    }
}
