package org.nidoto.batch.job;

import java.io.IOException;
import org.nidoto.batch.store.Editions;

/** Where the files of one review go; each appears there whole or not at all. */
sealed interface ReviewFiles permits DraftFolder, IssueFolder {
    /** Puts a file at its place below the reports folder. */
    void put(String place, WholeFile.Content content) throws IOException;

    /** The same with a file that the books are to name. */
    void enter(Editions.Edition edition, WholeFile.Content content) throws IOException;

    /** A file could not be put there, though the others may be. */
    void failed(String place);
}
