package org.interdict.seizures.feed;

/**
 * An event as it is told to somebody.
 *
 * @param isWhole whether its data are all there; else they are but id and version
 */
public record ToldEvent(FeedEvent event, boolean isWhole) {}
