package org.nidoto.report.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** The page templates: XHTML of this program, filled with text that is always escaped. */
final class Template {
    private static final String FOLDER = "org/nidoto/report/document/";

    private final TemplateEngine engine = new TemplateEngine();

    Template() {
        var resolver = new ClassLoaderTemplateResolver(Template.class.getClassLoader());
        resolver.setPrefix(FOLDER);
        resolver.setSuffix(".html");
        resolver.setTemplateMode(TemplateMode.HTML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        engine.setTemplateResolver(resolver);
    }

    /** The template filled with the values, each under its name. */
    String fill(String name, Map<String, Object> values) {
        return engine.process(name, new Context(Locale.ROOT, values));
    }

    /** The style sheet of all reports, as the page's own style element holds it. */
    static String style() {
        return read("style.css");
    }

    /** The style sheet of all reports with what one report has of its own after it. */
    static String style(String own) {
        return style() + read(own);
    }

    private static String read(String file) {
        try (InputStream in = Template.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its file " + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
