package org.nidoto.core.incident;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the codes of a log: a cell may hold a code or its Japanese or English name. What no list holds is its own code, and unregistered
 * (未登録).
 *
 * <p>Categories, causes and severities come from built-in lists unless the company brings its own list of that kind, which then replaces
 * the built-in one; the built-in first level of the cause tree stays, so that the company's nodes can hang below it.
 */
public final class CodeBook implements Serializable {
    private final Map<String, Label> departments = new LinkedHashMap<>();
    private final Map<String, Label> clients = new LinkedHashMap<>();
    private final Map<CodeList, Map<String, Label>> lists = new HashMap<>();
    private final Map<DepartmentCode, DepartmentCode> departmentParents = new LinkedHashMap<>();
    private final CauseTree causes;

    public CodeBook(List<Department> departments, List<Client> clients, List<ListedCode> codes) {
        for (var department : departments) {
            var code = department.code();
            enter(this.departments, code.value(), department.nameJa(), department.nameEn());
            department.parent().ifPresent(parent -> departmentParents.put(code, parent));
        }
        for (var client : clients) {
            enter(this.clients, client.code().value(), Optional.of(client.name()), Optional.empty());
        }
        var parents = new HashMap<CauseCode, CauseCode>();
        for (var list : CodeList.values()) {
            var own = codes.stream().filter(code -> code.list() == list).toList();
            var names = new LinkedHashMap<String, Label>();
            for (var code : BuiltInCodes.inForce(list, own)) {
                enter(names, code.code(), code.nameJa(), code.nameEn());
                if (list == CodeList.CAUSE) {
                    code.parent().ifPresent(parent -> parents.put(new CauseCode(code.code()), new CauseCode(parent)));
                }
            }
            lists.put(list, names);
        }
        parents.replaceAll((node, parent) ->
                new CauseCode(label(CodeList.CAUSE, parent.value()).code()));
        departmentParents.replaceAll((node, parent) -> canonical(parent));
        this.causes = new CauseTree(parents);
    }

    private static void enter(Map<String, Label> names, String code, Optional<String> ja, Optional<String> en) {
        var label =
                new Label(code, ja.or(() -> en).orElse(code), en.or(() -> ja).orElse(code), true);
        names.put(code, label);
        names.putIfAbsent(label.ja(), label);
        names.putIfAbsent(label.en(), label);
    }

    private Label label(CodeList list, String code) {
        return find(lists.getOrDefault(list, Map.of()), code);
    }

    private static Label find(Map<String, Label> names, String code) {
        var label = names.get(code);
        return label == null ? Label.unregistered(code) : label;
    }

    public Label label(DepartmentCode code) {
        return find(departments, code.value());
    }

    public Label label(ClientCode code) {
        return find(clients, code.value());
    }

    public Label label(CategoryCode code) {
        return label(CodeList.CATEGORY, code.value());
    }

    public Label label(CauseCode code) {
        return label(CodeList.CAUSE, code.value());
    }

    public Label label(SeverityCode code) {
        return label(CodeList.SEVERITY, code.value());
    }

    /** The code behind a cell that may hold a name. */
    public DepartmentCode canonical(DepartmentCode written) {
        return new DepartmentCode(label(written).code());
    }

    /** The code behind a cell that may hold a name. */
    public ClientCode canonical(ClientCode written) {
        return new ClientCode(label(written).code());
    }

    /** The code behind a cell that may hold a name. */
    public CategoryCode canonical(CategoryCode written) {
        return new CategoryCode(label(written).code());
    }

    /** The code behind a cell that may hold a name. */
    public CauseCode canonical(CauseCode written) {
        return new CauseCode(label(written).code());
    }

    /** The code behind a cell that may hold a name. */
    public SeverityCode canonical(SeverityCode written) {
        return new SeverityCode(label(written).code());
    }

    /** The company's departments in the order of its list, the parent of each; empty where no list was imported. */
    public List<DepartmentCode> departments() {
        return departments.values().stream()
                .map(Label::code)
                .distinct()
                .map(DepartmentCode::new)
                .toList();
    }

    /** The company's clients in the order of its list; empty where no list was imported. */
    public List<Label> clients() {
        return clients.values().stream().distinct().toList();
    }

    /** The department above; empty at the top of the tree and for an unregistered one. */
    public Optional<DepartmentCode> parent(DepartmentCode department) {
        return Optional.ofNullable(departmentParents.get(department));
    }

    public CauseTree causes() {
        return causes;
    }

    /** Whether the company brought a list of clients; without one, no client counts as unregistered. */
    public boolean listsClients() {
        return !clients.isEmpty();
    }

    /** Whether the company brought a list of departments; without one, no department counts as unregistered. */
    public boolean listsDepartments() {
        return !departments.isEmpty();
    }
}
