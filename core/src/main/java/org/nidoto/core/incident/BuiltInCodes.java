package org.nidoto.core.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The lists that apply where the company brings none of its own. */
final class BuiltInCodes {
    private static final List<ListedCode> CATEGORIES = List.of(
            category("delivery_delay", "納期遅延", "Delivery delay"),
            category("quality_defect", "品質不良", "Quality defect"),
            category("order_error", "受発注ミス", "Order error"),
            category("billing_error", "請求ミス", "Billing error"),
            category("missed_reply", "連絡漏れ", "Missed reply"),
            category("information_leak", "情報漏えい", "Information leak"),
            category("poor_manner", "応対不良", "Poor manner"),
            category("other", "その他", "Other"));
    private static final List<ListedCode> CAUSES_ABOVE = List.of(
            cause("man", "人", "Man", null),
            cause("machine", "設備・システム", "Machine and system", null),
            cause("method", "方法・手順", "Method and procedure", null),
            cause("material", "材料・情報", "Material and information", null),
            cause("measurement", "検査・確認", "Measurement and inspection", null),
            cause("environment", "環境", "Environment", null),
            cause("other", "その他・不明", "Other or unknown", null));
    private static final List<ListedCode> CAUSES_BELOW = List.of(
            cause("man.carelessness", "不注意", "Carelessness", "man"),
            cause("man.awareness", "認識不足", "Lack of awareness", "man"),
            cause("man.insufficient-check", "確認不足", "Insufficient check", "man"));
    private static final List<ListedCode> SEVERITIES = List.of(
            severity("S", "S（重大）", "S (critical)"),
            severity("A", "A（大）", "A (major)"),
            severity("B", "B（中）", "B (moderate)"),
            severity("C", "C（軽微）", "C (minor)"));

    private BuiltInCodes() {}

    /** The company's own list, or the built-in one where it has none; 5M1E and the cause that stands for others stay unless the company names them anew. */
    static List<ListedCode> inForce(CodeList list, List<ListedCode> own) {
        var inForce = new ArrayList<ListedCode>();
        switch (list) {
            case CATEGORY -> inForce.addAll(own.isEmpty() ? CATEGORIES : own);
            case SEVERITY -> inForce.addAll(own.isEmpty() ? SEVERITIES : own);
            case CAUSE -> {
                var named = own.stream().map(ListedCode::code).collect(Collectors.toSet());
                CAUSES_ABOVE.stream()
                        .filter(cause -> !named.contains(cause.code()))
                        .forEach(inForce::add);
                inForce.addAll(own.isEmpty() ? CAUSES_BELOW : own);
            }
        }
        return inForce;
    }

    private static ListedCode category(String code, String ja, String en) {
        return new ListedCode(CodeList.CATEGORY, code, Optional.of(ja), Optional.of(en), Optional.empty());
    }

    private static ListedCode severity(String code, String ja, String en) {
        return new ListedCode(CodeList.SEVERITY, code, Optional.of(ja), Optional.of(en), Optional.empty());
    }

    private static ListedCode cause(String code, String ja, String en, @Nullable String parent) {
        return new ListedCode(CodeList.CAUSE, code, Optional.of(ja), Optional.of(en), Optional.ofNullable(parent));
    }
}
