package app.midx.upload;

/**
 * An upload has come to rest, and not by its creator's own hand: what they want to be told of. Published inside the transaction
 * that changes it, so that whoever is to tell them can write that down along with it.
 *
 * @param event names the change in the timeline; no other change has the same number
 */
public record UploadRested(UploadFacts upload, long event) {}
