package org.nidoto.core.metric;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nidoto.core.incident.CauseCode;
import org.nidoto.core.metric.DataQuality.ImportedRows;
import org.nidoto.core.metric.EraTally.Era;
import org.nidoto.core.prevention.Adoption;
import org.nidoto.core.prevention.Decision;
import org.nidoto.core.prevention.Exposure;
import org.nidoto.core.prevention.PreventionMeasure;

/**
 * Everything that one review counts, counted in one pass over the facts of all times. Tallies of parts of the facts merge into the tally of
 * the whole, whatever the parts and their order. It can be sent to another machine. Not safe for several threads: each counts into its own.
 */
public final class ReviewTally implements Serializable {
    private final ReviewFrame frame;
    private final VolumeTally volume = new VolumeTally();
    private final CauseTally causes = new CauseTally();
    private final ResponseTally responses = new ResponseTally();
    private final OrderTally order = new OrderTally();
    private final PromiseTally promises = new PromiseTally();
    private final SpreadTally risks = new SpreadTally();
    private final RecurrenceTally recurrences = new RecurrenceTally();
    private final ClientTally clients = new ClientTally();
    private final OpenTally open = new OpenTally();
    private final QualityTally quality = new QualityTally();
    private final CareTally care = new CareTally();
    private final SilenceTally silences = new SilenceTally();
    private final LossTally losses = new LossTally();
    private final EraTally eras = new EraTally();
    private final SupplierTally suppliers = new SupplierTally();
    private final PeriodTally before = new PeriodTally();
    private final PeriodTally lastYear = new PeriodTally();
    private final ReviewFrame frameBefore;
    private final ReviewFrame frameLastYear;
    private transient @Nullable Recurrences cameBack;

    public ReviewTally(ReviewFrame frame) {
        this.frame = frame;
        this.frameBefore = frame.of(frame.previous());
        this.frameLastYear = frame.of(frame.lastYear());
    }

    /** What the facts are measured against. */
    public ReviewFrame frame() {
        return frame;
    }

    /** Counts one incident; each may be added once. What was detected after the as-of instant counts as future dates alone. */
    public void add(IncidentFact fact) {
        cameBack = null;
        if (!fact.known()) {
            if (frame.period().contains(fact.detectedOn())) {
                quality.addFuture(fact);
            }
        } else if (fact.incident().cancelled()) {
            volume.addCancelled(fact);
        } else {
            count(fact);
        }
    }

    private void count(IncidentFact fact) {
        volume.add(fact, frame);
        causes.add(fact, frame);
        responses.add(fact, frame);
        order.add(fact, frame);
        promises.add(fact, frame);
        risks.add(fact);
        recurrences.add(fact, frame);
        clients.add(fact, frame);
        open.add(fact, frame);
        quality.add(fact, frame);
        care.add(fact, frame);
        silences.add(fact, frame);
        losses.add(fact, frame);
        eras.add(fact, frame);
        suppliers.add(fact, frame);
        if (frameBefore.period().contains(fact.detectedOn())) {
            before.add(fact, frameBefore);
        }
        if (frameLastYear.period().contains(fact.detectedOn())) {
            lastYear.add(fact, frameLastYear);
        }
    }

    /** Takes in what another tally of the same frame has counted. */
    public void merge(ReviewTally other) {
        cameBack = null;
        volume.merge(other.volume);
        causes.merge(other.causes);
        responses.merge(other.responses);
        order.merge(other.order);
        promises.merge(other.promises);
        risks.merge(other.risks);
        recurrences.merge(other.recurrences);
        clients.merge(other.clients);
        open.merge(other.open);
        quality.merge(other.quality);
        care.merge(other.care);
        silences.merge(other.silences);
        losses.merge(other.losses);
        eras.merge(other.eras);
        suppliers.merge(other.suppliers);
        before.merge(other.before);
        lastYear.merge(other.lastYear);
    }

    /** Found once for all that ask, until more is counted. */
    private Recurrences cameBack() {
        if (cameBack == null) {
            cameBack = new Recurrences(recurrences, frame);
        }
        return cameBack;
    }

    public IncidentVolume volume(List<Exposure> exposures) {
        return IncidentVolume.of(volume, frame, volumes(exposures));
    }

    private Volumes volumes(List<Exposure> exposures) {
        return new Volumes(
                exposures, frame.codes(), frame.rules().choices().spans().late());
    }

    public CauseBreakdown causes() {
        return CauseBreakdown.of(causes, frame);
    }

    /** The vital few occurrence causes that no measure decided by the as-of instant is against, most frequent first. */
    public List<CauseBreakdown.Row> vitalWithoutMeasure(List<PreventionMeasure> measures) {
        var prevention = Prevention.of(measures, List.of(), frame);
        return causes().occurrence().rows().stream()
                .filter(CauseBreakdown.Row::vital)
                .filter(row -> !prevention.concerns(new CauseCode(row.cause().code()), frame.codes()))
                .toList();
    }

    public ResponseTimes responseTimes() {
        return ResponseTimes.of(responses, frame);
    }

    public GoodOrder order() {
        return GoodOrder.of(order, frame.codes());
    }

    public PromiseKeeping promises() {
        return PromiseKeeping.of(promises, frame);
    }

    /** Measures decided, and adoptions made, after the as-of instant are left out. */
    public AdoptionProgress adoption(
            List<PreventionMeasure> measures, List<Adoption> adoptions, List<Exposure> exposures) {
        return AdoptionProgress.of(risks, Prevention.of(measures, adoptions, frame), volumes(exposures), frame);
    }

    /** Measures decided, and adoptions made, after the as-of instant are left out. */
    public MeasureEffects effects(
            List<PreventionMeasure> measures, List<Adoption> adoptions, List<Exposure> exposures) {
        return MeasureEffects.of(
                recurrences, volume.firstDay(), Prevention.of(measures, adoptions, frame), volumes(exposures), frame);
    }

    public RecurrenceRate recurrence(List<PreventionMeasure> measures, List<Adoption> adoptions) {
        return RecurrenceRate.of(recurrences, cameBack(), Prevention.of(measures, adoptions, frame), frame);
    }

    public List<ClientConcern> clients(List<Exposure> exposures) {
        return ClientConcern.of(clients, promises, cameBack(), volumes(exposures), frame);
    }

    public OpenIncidents open() {
        return OpenIncidents.of(open, frame);
    }

    /**
     * What is missing and what cannot be. Measures decided after the as-of instant are left out.
     *
     * @param files rows of the last file of each kind
     */
    public DataQuality quality(
            List<PreventionMeasure> measures,
            List<Adoption> adoptions,
            List<Exposure> exposures,
            List<ImportedRows> files) {
        var elsewhere = new UnlistedCodes(frame)
                .addMeasures(measures)
                .addAdoptions(adoptions)
                .addExposures(exposures);
        return DataQuality.of(
                quality, responses, elsewhere, files, frame.rules().choices());
    }

    public Silences silences() {
        return Silences.of(silences, frame);
    }

    /** The clients left in silence beyond the limit, the longest first. */
    public List<SilentClient> silentClients() {
        return SilentClient.of(clients, frame);
    }

    public ApologyCare apology() {
        return ApologyCare.of(care);
    }

    public AnalysisDepth analysis() {
        return AnalysisDepth.of(care);
    }

    public ExecutiveInvolvement executives() {
        return ExecutiveInvolvement.of(care, frame);
    }

    public ProgressRhythm progress() {
        return ProgressRhythm.of(care);
    }

    public ContractOutcomes contracts() {
        return ContractOutcomes.of(care);
    }

    /** Measures decided, and adoptions made, after the as-of instant are left out. */
    public PreventionStrength prevention(List<PreventionMeasure> measures, List<Adoption> adoptions) {
        return PreventionStrength.of(Prevention.of(measures, adoptions, frame), frame);
    }

    public LossRanking losses() {
        return LossRanking.of(losses, before.causes(), lastYear.causes(), frame);
    }

    public CauseOrder causeOrder(List<Exposure> exposures) {
        return CauseOrder.of(
                causes, lastYear.causes(), volumes(exposures), new PeriodComparing(frame, volume.firstDay()));
    }

    public IncidentChart chart(List<Exposure> exposures) {
        return IncidentChart.of(volume, volumes(exposures), frame);
    }

    public SpeedTrend speedTrend() {
        return SpeedTrend.of(responseTimes(), frame);
    }

    public IncidentHistory history() {
        return IncidentHistory.of(recurrences, volume.firstDay(), frame);
    }

    public ClientFunnel funnel(List<Exposure> exposures) {
        return ClientFunnel.of(new ClientRates(clients, volumes(exposures), frame).rates(), frame);
    }

    /** Measures decided, and adoptions made, after the as-of instant are left out. */
    public PeriodComparisons comparisons(
            List<PreventionMeasure> measures, List<Adoption> adoptions, List<Exposure> exposures) {
        var now = new PeriodTally(care, order, responses, causes, quality);
        return new ComparedFigures(
                        Map.of(Era.NOW, now, Era.BEFORE, before, Era.LAST_YEAR, lastYear),
                        eras,
                        suppliers,
                        promises,
                        cameBack(),
                        Prevention.of(measures, adoptions, frame),
                        volumes(exposures),
                        volume.firstDay(),
                        frame)
                .compared();
    }

    public SupplierIncidents suppliers() {
        return SupplierIncidents.of(suppliers, eras, new PeriodComparing(frame, volume.firstDay()));
    }

    /** What became of decisions; those made, and what was done, after the as-of day are left out. */
    public DecisionFollowUp followUp(List<Decision> decisions) {
        return DecisionFollowUp.of(decisions, frame);
    }

    public CauseDiagram diagram() {
        return CauseDiagram.of(causes, frame);
    }

    public TimesHistogram histogram() {
        return TimesHistogram.of(responses, frame);
    }

    public CheckSheet checkSheet() {
        return CheckSheet.of(volume, frame);
    }

    public HeadlineComparison comparison(List<Exposure> exposures) {
        return HeadlineComparison.of(eras, promises, volumes(exposures), frame);
    }
}
