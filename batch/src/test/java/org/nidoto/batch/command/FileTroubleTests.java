package org.nidoto.batch.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class FileTroubleTests {
    @Test
    void tellsWhatIsTheMatterAndNotTheNameAlone() {
        assertThat(FileTrouble.root(new AccessDeniedException("/srv/nidoto/rejects"), Locale.ENGLISH))
                .isEqualTo("/srv/nidoto/rejects: the program may not read or write there."
                        + " Mend that, then run again: the next run finishes what was begun.");
        var missing = new UncheckedIOException(new NoSuchFileException("/srv/nidoto/profiles"));
        assertThat(FileTrouble.root(missing, Locale.JAPANESE))
                .isEqualTo("/srv/nidoto/profiles：ファイルまたはフォルダーがありません。直してから、もう一度実行してください。途中の作業は次回の実行で完了します。");
    }

    @Test
    void otherFailuresSayWhatTheyAreInTheirFirstLine() {
        assertThat(FileTrouble.root(new IllegalStateException("no\nyes"), Locale.ENGLISH))
                .isEqualTo("no");
    }
}
