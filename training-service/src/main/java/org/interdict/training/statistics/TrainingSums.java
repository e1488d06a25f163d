package org.interdict.training.statistics;

/**
 * The sums behind figures.
 *
 * @param activities held, network meetings not among them
 * @param officers who attended those activities
 * @param women among the officers whose sex is stated
 * @param men among the officers whose sex is stated
 * @param meetings of the network that were held
 * @param participants of the meetings, never counted as officers trained
 * @param countries from which the participants came
 */
record TrainingSums(
        long activities, long officers, long women, long men, long meetings, long participants, long countries) {}
