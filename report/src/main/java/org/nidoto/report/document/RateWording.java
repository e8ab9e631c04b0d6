package org.nidoto.report.document;

import org.nidoto.core.metric.IncidentVolume;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.Wording;

/** Words incidents per volume of work. */
record RateWording(Wording wording) {
    String perThousand(IncidentVolume volume) {
        var rate = volume.perThousand();
        if (rate.value().isEmpty()) {
            return wording.say(Phrase.NOT_CORRECTED);
        }
        var value = wording.decimal(rate.value().getAsDouble(), 2);
        return rate.lower().isEmpty() || rate.upper().isEmpty()
                ? value
                : wording.say(
                        Phrase.WITH_INTERVAL,
                        value,
                        wording.say(
                                Phrase.RANGE,
                                wording.decimal(rate.lower().getAsDouble(), 2),
                                wording.decimal(rate.upper().getAsDouble(), 2)));
    }
}
