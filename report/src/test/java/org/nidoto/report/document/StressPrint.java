package org.nidoto.report.document;

import java.io.*;
import java.nio.file.*;
import java.util.*;
import org.nidoto.core.review.*;
import org.nidoto.report.Reports;
import org.nidoto.report.text.Language;

class StressPrint {
    public static void main(String[] a) throws IOException {
        var out = Files.createDirectories(Path.of(a[0]));
        for (String what : a[1].split(",")) {
            var review = switch (what) {
                case "huge" -> Crowds.huge().review();
                case "hostile" -> Crowds.hostile().review();
                case "tiny" -> Reviews.tiny();
                case "three" -> new Crowds(3, 1, 3, (kind, i) -> kind + i).review();
                case "busy" -> Reviews.busy();
                default -> Reviews.empty();
            };
            for (var language : Language.values()) {
                if (!a[2].contains(language.code())) continue;
                long t = System.nanoTime();
                try (var o = Files.newOutputStream(out.resolve(what + "." + language.code() + ".pdf"))) {
                    var missing = Reports.print(review, language, o);
                    System.out.println(what + " missing " + missing.size());
                }
                System.out.println("review " + (System.nanoTime() - t) / 1e9);
                t = System.nanoTime();
                try (var o = Files.newOutputStream(out.resolve(what + "-a3." + language.code() + ".pdf"))) {
                    Reports.printA3Sheet(review, language, o);
                }
                System.out.println("a3 " + (System.nanoTime() - t) / 1e9);
            }
        }
    }
}
