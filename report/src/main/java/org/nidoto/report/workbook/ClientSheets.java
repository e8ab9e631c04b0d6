package org.nidoto.report.workbook;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.nidoto.core.metric.ClientConcern;
import org.nidoto.core.metric.ClientConcern.Fact;
import org.nidoto.core.metric.ClientFunnel;
import org.nidoto.core.metric.PromiseKeeping.ByClient;
import org.nidoto.core.metric.PromiseKeeping.Monthly;
import org.nidoto.core.review.ManagementReview;
import org.nidoto.core.statistics.Funnel.Signal;
import org.nidoto.report.text.Caption;
import org.nidoto.report.text.Phrase;
import org.nidoto.report.text.SheetHead;
import org.nidoto.report.text.SheetName;
import org.nidoto.report.text.Wording;

/** What clients feel: which of them are in danger, their incidents against their volume of work, and promises to them. */
record ClientSheets(ManagementReview review, Wording words) {
    private static final double MINUTES_PER_HOUR = 60;

    Sheet concerns() {
        return new Columns<ClientConcern>(SheetName.CLIENTS, words)
                .text(Caption.COLUMN_LEVEL, client -> words.say(level(client)))
                .label(Caption.COLUMN_CLIENT, ClientConcern::client)
                .count(SheetHead.POINTS, ClientConcern::points)
                .cell(
                        SheetHead.MISSED_PROMISES,
                        client -> fact(client, Fact.MissedPromises.class, Fact.MissedPromises::missed))
                .cell(
                        SheetHead.SILENCE,
                        client -> first(client, Fact.Silence.class)
                                .map(silence -> (Cell)
                                        new Cell.Quantity(silence.businessMinutes() / MINUTES_PER_HOUR, Format.TENTHS))
                                .orElse(Cell.EMPTY))
                .cell(
                        SheetHead.RECURRENCES,
                        client -> fact(client, Fact.Recurrences.class, Fact.Recurrences::recurrences))
                .cell(SheetHead.SEVERE_OPEN, client -> fact(client, Fact.SevereOpen.class, Fact.SevereOpen::open))
                .cell(
                        SheetHead.LATE_REPLIES,
                        client -> fact(client, Fact.LateFirstReplies.class, Fact.LateFirstReplies::late))
                .cell(
                        SheetHead.RATE_ABOVE_MEAN,
                        client -> first(client, Fact.RateAboveMean.class)
                                .map(above -> (Cell) new Cell.Quantity(above.probability(), Format.SHARE))
                                .orElse(Cell.EMPTY))
                .day(
                        SheetHead.EXECUTIVE_ASKED,
                        client -> first(client, Fact.ExecutiveRequested.class)
                                .map(asked -> asked.requestedAt()
                                        .date(review.heading().zone())))
                .day(
                        SheetHead.EXECUTIVE_WENT,
                        client -> first(client, Fact.ExecutiveRequested.class)
                                .flatMap(Fact.ExecutiveRequested::visitedAt)
                                .map(went -> went.date(review.heading().zone())))
                .text(
                        SheetHead.CONTRACT,
                        client -> first(client, Fact.Contract.class)
                                .map(contract -> words.say(contract.outcome()))
                                .orElse(""))
                .of(review.clients());
    }

    private static Phrase level(ClientConcern client) {
        return switch (client.level()) {
            case RED -> Phrase.LEVEL_RED;
            case AMBER -> Phrase.LEVEL_AMBER;
        };
    }

    private static <F extends Fact> Optional<F> first(ClientConcern client, Class<F> kind) {
        return client.facts().stream().filter(kind::isInstance).map(kind::cast).findFirst();
    }

    private static <F extends Fact> Cell fact(ClientConcern client, Class<F> kind, ToDoubleFunction<F> count) {
        return first(client, kind)
                .map(fact -> (Cell) new Cell.Quantity(count.applyAsDouble(fact), Format.COUNT))
                .orElse(Cell.EMPTY);
    }

    Sheet funnel() {
        return new Columns<ClientFunnel.Row>(SheetName.FUNNEL, words)
                .label(Caption.COLUMN_CLIENT, ClientFunnel.Row::client)
                .count(SheetHead.INCIDENTS, ClientFunnel.Row::incidents)
                .number(SheetHead.WORK, Format.COUNT, row -> OptionalDouble.of(row.volume()))
                .number(SheetHead.EXPECTED, Format.TENTHS, ClientFunnel.Row::expected)
                .number(SheetHead.P, Format.CHANCE, ClientFunnel.Row::p)
                .number(SheetHead.ADJUSTED_P, Format.CHANCE, ClientFunnel.Row::adjustedP)
                .mark(SheetHead.OUTSIDE, row -> row.signal() == Signal.ALARM_HIGH || row.signal() == Signal.ALARM_LOW)
                .of(review.experts().funnel().rows());
    }

    Sheet promisesByMonth() {
        return new Columns<Monthly>(SheetName.PROMISES_BY_MONTH, words)
                .month(SheetHead.MONTH_DUE, Monthly::month)
                .share(SheetHead.KEPT, Monthly::kept)
                .of(review.promises().months());
    }

    Sheet promisesByClient() {
        return new Columns<ByClient>(SheetName.PROMISES_BY_CLIENT, words)
                .label(Caption.COLUMN_CLIENT, ByClient::client)
                .share(SheetHead.KEPT, ByClient::kept)
                .count(SheetHead.LATE, ByClient::late)
                .count(SheetHead.BROKEN, ByClient::broken)
                .of(review.promises().byClient());
    }
}
