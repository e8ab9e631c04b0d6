package org.nidoto.batch.job;

import org.nidoto.batch.store.SourceFiles;

/** Whether the incidents of a home are kept where its engine looks for them: in the database, or as raw files. */
public final class EngineOfHome {
    private final Engine engine;
    private final SourceFiles files;

    EngineOfHome(Engine engine, SourceFiles files) {
        this.engine = engine;
        this.files = files;
    }

    /** Whether files were taken by the other engine, so that this one would count without them. */
    public boolean isAnother() {
        return SparkEngine.RAW.stream().anyMatch(kind -> files.anyTaken(kind, !engine.keepsRaw(kind)));
    }
}
