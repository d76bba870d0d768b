package app.midx.bench;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** {@code name=number} for each thing that can be set, with the values that hold otherwise. */
record BenchOptions(Map<String, Integer> values) {

    /** @throws IllegalArgumentException for what cannot be set, with what can */
    static BenchOptions parse(String[] arguments, Map<String, Integer> otherwise) {
        Map<String, Integer> values = new LinkedHashMap<>(otherwise);
        for (String argument : arguments) {
            String[] parts = argument.split("=", -1);
            if (parts.length != 2 || !otherwise.containsKey(parts[0]) || !parts[1].matches("\\d{1,6}")) {
                throw new IllegalArgumentException("Not " + argument + "; there are " + otherwise);
            }
            values.put(parts[0], Integer.parseInt(parts[1]));
        }
        return new BenchOptions(values);
    }

    int get(String name) {
        return values.getOrDefault(name, 0);
    }

    @Override
    public String toString() {
        return Arrays.toString(values.entrySet().toArray());
    }
}
