package app.midx.common;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What somebody typed into a search field: all of its words are wanted, in any order, also within longer ones. */
public record SearchWords(List<String> words) {

    private static final int MOST = 8;
    private static final int LONGEST = 100;

    /** Of a longer text only the beginning is looked for. */
    public static SearchWords of(String text) {
        return new SearchWords(Arrays.stream(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .limit(MOST)
                .map(word -> word.substring(0, Math.min(word.length(), LONGEST)))
                .toList());
    }

    public boolean isEmpty() {
        return words.isEmpty();
    }

    /** A condition in SQL, with the {@link #parameters} named in it; there has to be a word. */
    public String condition(String column) {
        return IntStream.range(0, words.size())
                .mapToObj(i -> column + " LIKE :word" + i + " ESCAPE '!'")
                .collect(Collectors.joining(" AND ", "(", ")"));
    }

    public Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>();
        words.forEach(word -> parameters.put("word" + parameters.size(), "%" + literal(word) + "%"));
        return parameters;
    }

    private static String literal(String word) {
        return word.replaceAll("[!%_]", "!$0");
    }
}
