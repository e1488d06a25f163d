package org.interdict.seizures.report;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.interdict.contracts.codes.CommodityGroup;
import org.interdict.contracts.codes.Measure;
import org.interdict.contracts.codes.TrainingTheme;
import org.interdict.seizures.neighbour.Neighbours;
import org.interdict.seizures.neighbour.RegistryFiguresClient;
import org.interdict.seizures.neighbour.TrainingFiguresClient;
import org.interdict.seizures.person.PersonTotals;
import org.interdict.seizures.statistics.ProgrammeFigures;
import org.interdict.seizures.visibility.Sight;

/** Puts the report together from the figures over seizures and persons, and those of the registry and the training service. */
@Singleton
final class ReportFigures {
    private static final String UNITS = "/api/v1/statistics/units";
    private static final String TRAINING = "/api/v1/statistics/training";

    private final Neighbours neighbours;
    private final ProgrammeFigures seizures;
    private final PersonTotals persons;
    private final Clock clock;

    ReportFigures(Neighbours neighbours, ProgrammeFigures seizures, PersonTotals persons, Clock clock) {
        this.neighbours = neighbours;
        this.seizures = seizures;
        this.persons = persons;
        this.clock = clock;
    }

    /** @param authorization the caller's own, with which the other services are asked */
    ProgrammeReport report(ReportQuestion question, Sight sight, String authorization) {
        List<Figure> figures = new ArrayList<>();
        addNetwork(figures, question, authorization);
        addTraining(figures, question, authorization);
        addSeizures(figures, question, sight);
        addPersons(figures, question);
        addStrategicTrade(figures, question, authorization);
        return new ProgrammeReport(
                clock.instant().truncatedTo(ChronoUnit.MICROS), question.year(), question.asOf(), figures);
    }

    private void addNetwork(List<Figure> figures, ReportQuestion question, String authorization) {
        LocalDate asOf = question.asOf();
        RegistryFiguresClient.Total stock = neighbours.unitsOf(authorization, asOf);
        RegistryFiguresClient.Total flow =
                neighbours.unitsBetween(authorization, question.firstDay(), question.lastDay());
        String ofDay = UNITS + "?asOf=" + asOf;
        figures.add(Figure.ofDay(Line.MEMBER_STATES, stock.memberStates(), asOf, ofDay));
        figures.add(
                Figure.ofYear(Line.UNITS_ESTABLISHED, BigDecimal.valueOf(flow.established()), UNITS + year(question)));
        figures.add(Figure.ofDay(Line.UNITS_IN_SERVICE, stock.units(), asOf, ofDay));
    }

    private void addTraining(List<Figure> figures, ReportQuestion question, String authorization) {
        TrainingFiguresClient.Total trained =
                neighbours.trainedBetween(authorization, question.firstDay(), question.lastDay());
        String query = TRAINING + year(question);
        figures.add(Figure.ofYear(Line.ACTIVITIES, BigDecimal.valueOf(trained.activities()), query));
        figures.add(Figure.ofYear(Line.OFFICERS_TRAINED, BigDecimal.valueOf(trained.officers()), query));
        figures.add(Figure.ofYear(Line.WOMEN_SHARE, trained.womenShare(), query));
    }

    private void addSeizures(List<Figure> figures, ReportQuestion question, Sight sight) {
        LocalDate from = question.firstDay();
        LocalDate to = question.lastDay();
        ProgrammeFigures.Seized seized = seizures.seized(from, to, sight);
        figures.add(
                Figure.ofYear(Line.SEIZURES, BigDecimal.valueOf(seized.seizures()), ProgrammeFigures.query(from, to)));
        for (Line line : Line.ofGroups()) {
            CommodityGroup group = line.group().orElseThrow();
            seized.of(group, line.measure())
                    .ifPresent(sum -> figures.add(Figure.ofYear(line, sum, ProgrammeFigures.query(from, to, group))));
        }
    }

    private void addPersons(List<Figure> figures, ReportQuestion question) {
        PersonTotals.Totals totals = persons.upTo(question.asOf());
        String query = "/api/v1/statistics/interceptions?groupBy=role&asOf=" + totals.asOf();
        figures.add(Figure.ofPersons(Line.SUSPECTED_TRAFFICKERS, totals.suspectedTraffickers(), totals.asOf(), query));
        figures.add(Figure.ofPersons(Line.VICTIMS_IDENTIFIED, totals.victims(), totals.asOf(), query));
    }

    private void addStrategicTrade(List<Figure> figures, ReportQuestion question, String authorization) {
        TrainingTheme theme = TrainingTheme.STRATEGIC_TRADE_CONTROL;
        TrainingFiguresClient.Effect effect = neighbours.effect(authorization, theme, question.year());
        String query = "%s-effect?theme=%s&year=%04d".formatted(TRAINING, theme, question.year());
        figures.add(Figure.ofYear(Line.STRATEGIC_TRADE_ACTIVITIES, BigDecimal.valueOf(effect.activities()), query));
        figures.add(Figure.ofYear(Line.STRATEGIC_TRADE_SEIZURES, BigDecimal.valueOf(effect.seizures()), query));
        figures.add(Figure.ofYear(Line.STRATEGIC_TRADE_ITEMS, effect.of(Measure.COUNT), query));
    }

    private static String year(ReportQuestion question) {
        return "?from=%s&to=%s".formatted(question.firstDay(), question.lastDay());
    }
}
