package org.nidoto.report.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What veraPDF, the industry's reference checker, has against a PDF. */
public final class Conformance {
    private Conformance() {}

    public static List<String> failuresOfPdfA2a(byte[] pdf) throws IOException {
        return failures(pdf, PDFAFlavour.PDFA_2_A);
    }

    public static List<String> failuresOfPdfUa1(byte[] pdf) throws IOException {
        return failures(pdf, PDFAFlavour.PDFUA_1);
    }

    private static List<String> failures(byte[] pdf, PDFAFlavour flavour) throws IOException {
        VeraGreenfieldFoundryProvider.initialise();
        var foundry = Foundries.defaultInstance();
        try (var parser = foundry.createParser(new ByteArrayInputStream(pdf), flavour);
                var validator = foundry.createValidator(flavour, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(assertion -> assertion.getStatus() == TestAssertion.Status.FAILED)
                    .map(assertion -> assertion.getRuleId().getClause() + ": " + assertion.getMessage())
                    .distinct()
                    .toList();
        } catch (VeraPDFException e) {
            throw new IOException(e);
        }
    }
}
