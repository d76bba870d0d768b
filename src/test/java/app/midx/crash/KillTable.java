package app.midx.crash;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which phase of which upload the kills have hit. */
final class KillTable {

    private final Map<Phase, Map<Integer, Integer>> hits = new EnumMap<>(Phase.class);
    private final Set<Integer> films = new TreeSet<>();
    private int kills;
    private int machines;

    void addKill(boolean machine) {
        kills++;
        machines += machine ? 1 : 0;
    }

    void add(Phase phase, int chunks) {
        films.add(chunks);
        hits.computeIfAbsent(phase, first -> new TreeMap<>()).merge(chunks, 1, Integer::sum);
    }

    /** How many phases were hit at least once. */
    int phases() {
        return hits.size();
    }

    String text() {
        StringBuilder text =
                new StringBuilder("%d kills, %d of them with everything that was under way%n%n| Killed while |"
                        .formatted(kills, machines));
        films.forEach(chunks -> text.append(" %d chunks |".formatted(chunks)));
        text.append(" together |\n|---|")
                .append("--:|".repeat(films.size() + 1))
                .append('\n');
        for (Phase phase : Phase.values()) {
            Map<Integer, Integer> row = hits.getOrDefault(phase, Map.of());
            text.append("| ").append(phase.label).append(" |");
            films.forEach(chunks -> text.append(" %d |".formatted(row.getOrDefault(chunks, 0))));
            int together = row.values().stream().mapToInt(Integer::intValue).sum();
            text.append(" %d |%n".formatted(together));
        }
        return text.toString();
    }
}
